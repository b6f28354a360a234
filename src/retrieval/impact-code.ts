/**
 * A posting says how often a term stands in a claim (count) and how long the claim is (length, in terms): all that BM25
 * needs of it. Both together are one byte, so that the score of a posting is one look-up in a table of 256 whatever the
 * mean length is by then. The pairs of ordinary sentences have a code of their own; any other has `WIDE`, and its count
 * and length are kept beside the postings, so that scores are exact for all.
 */
const RANGES = [
  { count: 1, longest: 127 },
  { count: 2, longest: 81 },
  { count: 3, longest: 34 },
  { count: 4, longest: 19 },
] as const

/** How often a term stands in a claim, and the number of terms in the claim, repeats counted. */
export interface CodePair {
  readonly count: number
  readonly length: number
}

/** The code of all pairs that have none of their own. */
export const WIDE = 0

/** Number of codes. */
export const CODES = 256

/** The pair of each code; that of `WIDE` is null. */
export const CODE_PAIRS: readonly (CodePair | null)[] = [
  null,
  ...RANGES.flatMap(({ count, longest }) =>
    Array.from({ length: longest - count + 1 }, (_, i) => ({ count, length: count + i })),
  ),
]

/** The code of count 0 and length 0 for each count, were there one: code = base + length. */
const BASES = RANGES.map(({ count }) => CODE_PAIRS.findIndex((pair) => pair?.count === count) - count)

/** The code of a pair, 1 to 255, or `WIDE`. */
export function codeOf(count: number, length: number): number {
  const range = RANGES[count - 1]
  return range && length <= range.longest ? (BASES[count - 1] ?? 0) + length : WIDE
}
