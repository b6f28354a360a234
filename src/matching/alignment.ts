import type { ClaimView } from './claim-view.ts'
import { meaningGrid, type MeaningFeatures } from './meaning-features.ts'
import { standings, type Standing } from './standing.ts'
import type { WordFeatures } from './word-features.ts'
import { wordGrid } from './word-grid.ts'

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

/** A claim is paired with no more claims of the other text than this, unless it is among the best partners of more. */
const MOST_PARTNERS = 24
/** Claims of a text that are aligned: a book's worth. */
const MOST_CLAIMS = 1_000

/**
 * Aligns the claims of a page with those of one document: all pairs that share enough words to be looked at, or enough
 * meaning where a model has encoded both. Texts that repeat themselves give each claim's best pairs only, so that the
 * number of pairs grows with the length of the texts and not with its square. Reads the first 1,000 claims of a text.
 */
export function align(page: readonly ClaimView[], report: readonly ClaimView[]): AlignedPair[] {
  const [ours, theirs] = [page.slice(0, MOST_CLAIMS), report.slice(0, MOST_CLAIMS)]
  const { likeness, at } = wordGrid(ours, theirs)
  const standing = standings(likeness)
  const meanings = meaningGrid(ours, theirs)
  const candidates: Candidate[] = []
  for (const [row, values] of likeness.entries()) {
    for (const [column, value] of values.entries()) {
      const meaning = meanings?.(row, column)
      if (worthLooking(value, meaning))
        candidates.push({ row, column, meaning, value: Math.max(value, meaning?.alikeInStory ?? 0) })
    }
  }
  return bestOf(candidates).flatMap(({ row, column, meaning }) => {
    const [a, b] = [ours[row], theirs[column]]
    if (!a || !b) return []
    const before = likeness[row - 1]?.[column - 1] ?? 0
    const neighbours = Math.max(before, likeness[row + 1]?.[column + 1] ?? 0)
    return [{ page: a, report: b, words: at(row, column), meaning, ...standing(row, column), neighbours }]
  })
}

/** Places of two claims that may be paired, and how alike they are. */
interface Candidate {
  readonly row: number
  readonly column: number
  readonly meaning: MeaningFeatures | undefined
  readonly value: number
}

/** Those that are among the best of their row or of their column, in order. */
function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept = new Set([...bestBy(candidates, 'row'), ...bestBy(candidates, 'column')])
  return candidates.filter((candidate) => kept.has(candidate))
}

function bestBy(candidates: readonly Candidate[], side: 'row' | 'column'): Candidate[] {
  const groups = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate[side])
    if (group) group.push(candidate)
    else groups.set(candidate[side], [candidate])
  }
  return [...groups.values()].flatMap((group) =>
    group.length <= MOST_PARTNERS ? group : group.sort((a, b) => b.value - a.value).slice(0, MOST_PARTNERS),
  )
}

function worthLooking(likeness: number, meaning: MeaningFeatures | undefined): boolean {
  return likeness >= LEAST_LIKENESS || (meaning !== undefined && meaning.alikeInStory >= LEAST_MEANING)
}
