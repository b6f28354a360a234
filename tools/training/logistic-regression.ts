/** A row to learn from: feature values, whether it is positive, and how much it counts. */
export interface Example {
  readonly features: readonly number[]
  readonly positive: boolean
  readonly weight: number
}

/** A fitted model on the features' own scale. */
export interface LogisticModel {
  readonly intercept: number
  readonly weights: readonly number[]
}

const ITERATIONS = 30
const CONVERGED = 1e-7

/**
 * Fits a logistic regression with an L2 penalty on standardised features by Newton's method (Hastie, Tibshirani &
 * Friedman 2009, 4.4.1), and gives it back on the features' own scale.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): LogisticModel {
  const { means, deviations } = moments(examples)
  const rows = examples.map(({ features }) => [
    ...features.map((x, i) => (x - at(means, i)) / at(deviations, i)),
    1,
  ])
  const size = means.length + 1
  let beta = new Array<number>(size).fill(0)
  for (let n = 0; n < ITERATIONS; n++) {
    const step = newtonStep(rows, examples, beta, penalty)
    beta = beta.map((value, i) => value - at(step, i))
    if (Math.max(...step.map(Math.abs)) < CONVERGED) break
  }
  const weights = means.map((_, i) => at(beta, i) / at(deviations, i))
  const shift = weights.reduce((sum, weight, i) => sum + weight * at(means, i), 0)
  return { intercept: at(beta, size - 1) - shift, weights }
}

/** The model's probability for a row. */
export function probability(model: LogisticModel, features: readonly number[]): number {
  const logit = model.weights.reduce((sum, weight, i) => sum + weight * at(features, i), model.intercept)
  return 1 / (1 + Math.exp(-logit))
}

function moments(examples: readonly Example[]): { means: number[]; deviations: number[] } {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  const width = examples[0]?.features.length ?? 0
  const mean = (value: (example: Example) => number) =>
    examples.reduce((sum, example) => sum + example.weight * value(example), 0) / total
  const means = Array.from({ length: width }, (_, i) => mean(({ features }) => at(features, i)))
  const deviations = means.map((m, i) => Math.sqrt(mean(({ features }) => (at(features, i) - m) ** 2)) || 1)
  return { means, deviations }
}

function newtonStep(
  rows: readonly number[][],
  examples: readonly Example[],
  beta: readonly number[],
  penalty: number,
): number[] {
  const size = beta.length
  const gradient = beta.map((value, i) => (i < size - 1 ? penalty * value : 0))
  const hessian = beta.map((_, i) => beta.map((__, j) => (i === j && i < size - 1 ? penalty : 0)))
  for (const [n, row] of rows.entries()) {
    const { positive, weight } = examples[n] ?? { positive: false, weight: 0 }
    const p = 1 / (1 + Math.exp(-row.reduce((sum, x, i) => sum + x * at(beta, i), 0)))
    const slope = (p - (positive ? 1 : 0)) * weight
    const curve = Math.max(p * (1 - p), 1e-9) * weight
    for (let i = 0; i < size; i++) {
      gradient[i] = at(gradient, i) + slope * at(row, i)
      const line = hessian[i]
      if (line) for (let j = 0; j < size; j++) line[j] = at(line, j) + curve * at(row, i) * at(row, j)
    }
  }
  return solve(hessian, gradient)
}

/** Solves a symmetric positive definite system by Gaussian elimination with pivoting. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, at(right, i)])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(at(row, column)) > Math.abs(at(best, column)) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(column, 0, pivot)
    for (const row of rows) {
      if (row === pivot) continue
      const factor = at(row, column) / at(pivot, column)
      for (let i = column; i <= size; i++) row[i] = at(row, i) - factor * at(pivot, i)
    }
  }
  return rows.map((row, i) => at(row, size) / at(row, i))
}

/** The value at a place, 0 where there is none. */
export function at(values: readonly number[], i: number): number {
  return values[i] ?? 0
}
