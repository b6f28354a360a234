import type { Sensitivity } from '../shared/sensitivity.ts'

/** Scores from which a match is marked on the page, per sensitivity: by default when it is more likely right than not. */
export const MARKED: Readonly<Record<Sensitivity, number>> = { careful: 0.7, balanced: 0.5, eager: 0.3 }

/** Scores from which a match that is not marked is listed in the popup as possible. */
export const POSSIBLE = 0.2

/** In a document about another story only near-identical claims match: cosine of their words from which they do. */
export const NEAR_IDENTICAL = 0.8
