import type { ClaimView } from './claim-view.ts'

/** What the words of two claims of one story have in common. All symmetric: swapping the claims changes nothing. */
export interface WordFeatures {
  /** Cosine of the term weights, 0–1. */
  readonly cosine: number
  /** Shared weight as a share of the heavier claim's weight, 0–1. */
  readonly coverageOfLonger: number
  /** ln(1 + shared weight): how much evidence there is at all. */
  readonly evidence: number
  /** Cosine with the words of the sentence before added, faded: what a pronoun may stand for. */
  readonly inContext: number
}

/** Sums over the terms that two claims share. */
export interface SharedWeight {
  /** Σ weight² and Σ weight over the terms of both claims themselves. */
  readonly squares: number
  readonly mass: number
  /** Inner product of the claims' `inContext`. */
  readonly inContext: number
}

/** Reads the word features of a pair. */
export function wordFeatures(a: ClaimView, b: ClaimView): WordFeatures {
  return finishFeatures(a, b, { ...sharedWeight(a, b), inContext: product(a.inContext, b.inContext) })
}

/** Makes the features of a pair from what it shares. */
export function finishFeatures(a: ClaimView, b: ClaimView, shared: SharedWeight): WordFeatures {
  return {
    cosine: ratio(shared.squares, Math.sqrt(a.squares * b.squares)),
    coverageOfLonger: ratio(shared.mass, Math.max(a.mass, b.mass)),
    evidence: Math.log1p(shared.mass),
    inContext: ratio(shared.inContext, Math.sqrt(a.squaresInContext * b.squaresInContext)),
  }
}

function sharedWeight(a: ClaimView, b: ClaimView): Omit<SharedWeight, 'inContext'> {
  let [squares, mass] = [0, 0]
  for (const [term, value] of a.weights) {
    const other = b.weights.get(term)
    if (other === undefined) continue
    squares += value * other
    mass += Math.min(value, other)
  }
  return { squares, mass }
}

/** Inner product of two sparse vectors. */
function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, value] of small) sum += value * (large.get(key) ?? 0)
  return sum
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
