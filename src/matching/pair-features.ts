import type { AlignedPair } from './alignment.ts'
import { facetFeatures } from './facet-features.ts'

/** What the same-fact score is computed from, by name. Symmetric: swapping the claims changes nothing. */
export type PairFeatures = Readonly<Record<string, number>>

/** Reads all features of an aligned pair; those of meaning only where both claims are encoded. Takes no tagger. */
export function pairFeatures(pair: AlignedPair): PairFeatures {
  const { coverageOfLonger, evidence, inContext } = pair.words
  return {
    coverageOfLonger,
    evidence,
    inContext,
    ...facetFeatures(pair.page, pair.report),
    margin: pair.margin,
    bestMargin: pair.bestMargin,
    neighbours: pair.neighbours,
    ...pair.meaning,
  }
}
