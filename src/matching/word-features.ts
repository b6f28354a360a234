import type { ClaimView } from './claim-view.ts'

/** What the words of two claims of one story have in common. All symmetric: swapping the claims changes nothing. */
export interface WordFeatures {
  /** Cosine of the term weights, 0–1. */
  readonly cosine: number
  /** Shared weight as a share of the heavier claim's weight, 0–1. */
  readonly coverageOfLonger: number
  /** ln(1 + shared weight): how much evidence there is at all. */
  readonly evidence: number
  /** Weight of the most telling shared term. */
  readonly rarest: number
  /** Cosine with the words of the sentence before added, faded: what a pronoun may stand for. */
  readonly inContext: number
}

/** Reads the word features of a pair. */
export function wordFeatures(a: ClaimView, b: ClaimView): WordFeatures {
  const shared = sharedWeight(a, b)
  return {
    cosine: ratio(shared.squares, Math.sqrt(a.squares * b.squares)),
    coverageOfLonger: ratio(shared.mass, Math.max(a.mass, b.mass)),
    evidence: Math.log1p(shared.mass),
    rarest: shared.rarest,
    inContext: cosineOf(a.inContext, b.inContext),
  }
}

function sharedWeight(a: ClaimView, b: ClaimView): { squares: number; mass: number; rarest: number } {
  let [squares, mass, rarest] = [0, 0, 0]
  for (const [term, value] of a.weights) {
    if (!b.weights.has(term)) continue
    squares += value * value
    mass += value
    rarest = Math.max(rarest, value)
  }
  return { squares, mass, rarest }
}

/** Cosine of two sparse vectors with non-negative values; 0 when either is empty. */
export function cosineOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let dot = 0
  for (const [key, value] of small) dot += value * (large.get(key) ?? 0)
  return ratio(dot, Math.sqrt(squaresOf(a) * squaresOf(b)))
}

function squaresOf(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const value of vector.values()) sum += value * value
  return sum
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
