import type { AlignedPair } from './alignment.ts'

/** What the same-fact score is computed from, by name. Symmetric: swapping the claims changes nothing. */
export type PairFeatures = Readonly<Record<string, number>>

/** Reads the features of an aligned pair. */
export function pairFeatures(pair: AlignedPair): PairFeatures {
  return {
    ...pair.words,
    margin: pair.margin,
    bestMargin: pair.bestMargin,
    neighbours: pair.neighbours,
  }
}
