import type { ClaimView } from './claim-view.ts'
import { meaningGrid, type MeaningFeatures } from './meaning-features.ts'
import { standings, type Standing } from './standing.ts'
import { wordFeatures, type WordFeatures } from './word-features.ts'

/** A page claim and a claim of one document that share words, with how each stands against its rivals. */
export interface AlignedPair extends Standing {
  readonly page: ClaimView
  readonly report: ClaimView
  readonly words: WordFeatures
  /** What a model says of their meanings; undefined when either was not encoded. */
  readonly meaning: MeaningFeatures | undefined
  /** Greatest likeness of the sentences around the two (0–1): accounts of one fact often run in parallel. */
  readonly neighbours: number
}

/** Pairs whose likeness is below this are not looked at further. */
const LEAST_LIKENESS = 0.04
/** Pairs without shared words are looked at when their meanings within the story are at least so alike. */
const LEAST_MEANING = 0.25

/**
 * Aligns the claims of a page with those of one document: all pairs that share enough words to be looked at, or enough
 * meaning where a model has encoded both.
 */
export function align(page: readonly ClaimView[], report: readonly ClaimView[]): AlignedPair[] {
  const grid = page.map((a) => report.map((b) => wordFeatures(a, b)))
  const likeness = grid.map((row) => row.map((words) => Math.max(words.cosine, words.inContext)))
  const standing = standings(likeness)
  const meanings = meaningGrid(page, report)
  const pairs: AlignedPair[] = []
  for (const [i, a] of page.entries()) {
    for (const [j, b] of report.entries()) {
      const words = grid[i]?.[j]
      const meaning = meanings?.(i, j)
      if (!words || !worthLooking(likeness[i]?.[j] ?? 0, meaning)) continue
      pairs.push({
        page: a,
        report: b,
        words,
        meaning,
        ...standing(i, j),
        neighbours: Math.max(likeness[i - 1]?.[j - 1] ?? 0, likeness[i + 1]?.[j + 1] ?? 0),
      })
    }
  }
  return pairs
}

function worthLooking(likeness: number, meaning: MeaningFeatures | undefined): boolean {
  return likeness >= LEAST_LIKENESS || (meaning !== undefined && meaning.alikeInStory >= LEAST_MEANING)
}
