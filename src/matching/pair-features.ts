import type { AlignedPair } from './alignment.ts'
import { nameFeatures, plainFeatures } from './facet-features.ts'

/** What the same-fact score is computed from, by name. Symmetric: swapping the claims changes nothing. */
export type PairFeatures = Readonly<Record<string, number>>

/**
 * Reads the features of an aligned pair that cost little: words, figures, dates, quotations, neighbourhood, and
 * meaning where both claims are encoded.
 */
export function cheapFeatures(pair: AlignedPair): PairFeatures {
  const { coverageOfLonger, evidence, rarest, inContext } = pair.words
  return {
    coverageOfLonger,
    evidence,
    rarest,
    inContext,
    ...plainFeatures(pair.page, pair.report),
    margin: pair.margin,
    bestMargin: pair.bestMargin,
    neighbours: pair.neighbours,
    ...pair.meaning,
  }
}

/** Reads the features for which both sentences are tagged. Each lies between 0 and 1. */
export function costlyFeatures(pair: AlignedPair): PairFeatures {
  return { ...nameFeatures(pair.page, pair.report) }
}

/** Reads all features of an aligned pair. */
export function pairFeatures(pair: AlignedPair): PairFeatures {
  return { ...cheapFeatures(pair), ...costlyFeatures(pair) }
}
