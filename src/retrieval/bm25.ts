import { CODE_PAIRS } from './impact-code.ts'

/** Free parameters of BM25 at the values that Robertson & Zaragoza (2009) give as usual. */
const K1 = 1.2
const B = 0.75

/** No saturation reaches this, however often a term stands in however short a claim. */
export const SATURATION_LIMIT = K1 + 1

/** Inverse document frequency of a term that `holding` of `claims` claims hold: always positive. */
export function rarity(claims: number, holding: number): number {
  return Math.log(1 + (claims - holding + 0.5) / (holding + 0.5))
}

/**
 * What a term adds to a claim's score as a multiple of its rarity, over 0 and under `SATURATION_LIMIT`. `count`: how
 * often it stands there; `length`: terms of the claim; `mean`: mean length of all claims, over 0.
 */
export function saturation(count: number, length: number, mean: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / mean))
}

/** The saturation of each impact code at a mean length; 0 for the code of wide pairs. */
export function saturationTable(mean: number): Float64Array {
  return Float64Array.from(CODE_PAIRS, (pair) => (pair ? saturation(pair.count, pair.length, mean) : 0))
}
