import type { ClaimView } from './claim-view.ts'
import { wordFeatures, type WordFeatures } from './word-features.ts'

/** A page claim and a claim of one document that share words, with how each stands against its rivals. */
export interface AlignedPair {
  readonly page: ClaimView
  readonly report: ClaimView
  readonly words: WordFeatures
  /**
   * How far this pair's likeness is above that of the best other partner, for the claim that is worse off (−1 to 1):
   * two sentences that are each other's best partner in the other's text report the same fact far more often.
   */
  readonly margin: number
  /** The same for the claim that is better off. */
  readonly bestMargin: number
  /** Greatest likeness of the sentences around the two (0–1): accounts of one fact often run in parallel. */
  readonly neighbours: number
}

/** Pairs whose likeness is below this are not looked at further. */
const LEAST_LIKENESS = 0.04

/** Aligns the claims of a page with those of one document: all pairs that share enough words to be looked at. */
export function align(page: readonly ClaimView[], report: readonly ClaimView[]): AlignedPair[] {
  const grid = page.map((a) => report.map((b) => wordFeatures(a, b)))
  const likeness = grid.map((row) => row.map((words) => Math.max(words.cosine, words.inContext)))
  const rows = likeness.map(bestTwo)
  const columns = report.map((_, j) => bestTwo(likeness.map((row) => row[j] ?? 0)))
  const pairs: AlignedPair[] = []
  for (const [i, a] of page.entries()) {
    for (const [j, b] of report.entries()) {
      const words = grid[i]?.[j]
      const value = likeness[i]?.[j] ?? 0
      if (!words || value < LEAST_LIKENESS) continue
      const inRow = value - rival(rows[i], value)
      const inColumn = value - rival(columns[j], value)
      pairs.push({
        page: a,
        report: b,
        words,
        margin: Math.min(inRow, inColumn),
        bestMargin: Math.max(inRow, inColumn),
        neighbours: Math.max(likeness[i - 1]?.[j - 1] ?? 0, likeness[i + 1]?.[j + 1] ?? 0),
      })
    }
  }
  return pairs
}

/** The greatest and the second greatest of some values, 0 where there are none. */
interface BestTwo {
  readonly first: number
  readonly second: number
}

function bestTwo(values: readonly number[]): BestTwo {
  let [first, second] = [0, 0]
  for (const value of values) {
    if (value > first) [first, second] = [value, first]
    else if (value > second) second = value
  }
  return { first, second }
}

function rival(best: BestTwo | undefined, own: number): number {
  if (!best) return 0
  return own >= best.first ? best.second : best.first
}
