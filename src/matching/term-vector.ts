/** Weighted terms of a text. */
export interface TermVector {
  readonly weights: ReadonlyMap<string, number>
  /** Σ weight². */
  readonly squares: number
  /** Σ weight. */
  readonly mass: number
}

/** The vector of some terms, each taken once. */
export function termVector(terms: Iterable<string>, weight: (term: string) => number): TermVector {
  const weights = new Map<string, number>()
  let squares = 0
  let mass = 0
  for (const term of terms) {
    if (weights.has(term)) continue
    const value = weight(term)
    weights.set(term, value)
    squares += value * value
    mass += value
  }
  return { weights, squares, mass }
}

/** Scalar product of two vectors. */
export function scalarProduct(a: TermVector, b: TermVector): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let dot = 0
  for (const [term, value] of few.weights) dot += value * (many.weights.get(term) ?? 0)
  return dot
}

/** Cosine of two vectors (0–1); 0 when either is empty. */
export function cosine(a: TermVector, b: TermVector): number {
  const length = Math.sqrt(a.squares * b.squares)
  return length > 0 ? Math.min(1, scalarProduct(a, b) / length) : 0
}

/** Share of the first vector's mass whose terms the second has (0–1); 0 when it is empty. */
export function containedMass(a: TermVector, b: TermVector): number {
  let mass = 0
  for (const [term, value] of a.weights) if (b.weights.has(term)) mass += value
  return a.mass > 0 ? mass / a.mass : 0
}
