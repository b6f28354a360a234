import type { ClaimView } from './claim-view.ts'
import { finishFeatures, type WordFeatures } from './word-features.ts'

/** What the words of all pairs of claims of two texts have in common: a row for each claim of the one. */
export interface WordGrid {
  /** How alike each pair is (0–1): the greater of the two cosines. */
  readonly likeness: readonly (readonly number[])[]
  /** All word features of a pair. */
  readonly at: (row: number, column: number) => WordFeatures
}

/** What the claims of one row share with those of each column. */
interface Row {
  readonly squares: Float64Array
  readonly mass: Float64Array
  readonly inContext: Float64Array
}

/** A claim that holds a term, with the term's weight in it (0 where only the sentence before has it) and in context. */
interface Posting {
  readonly column: number
  readonly plain: number
  readonly inContext: number
}

/**
 * Reads the word features of all pairs as `wordFeatures` does of one, term by term: claims without a shared term cost
 * nothing, and those are most.
 */
export function wordGrid(page: readonly ClaimView[], report: readonly ClaimView[]): WordGrid {
  const postings = postingsOf(report)
  const rows = page.map((claim) => sharedWith(claim, postings, report.length))
  const at = (i: number, j: number) => {
    const [a, b, row] = [page[i], report[j], rows[i]]
    if (!a || !b || !row) return NOTHING_SHARED
    const shared = { squares: row.squares[j] ?? 0, mass: row.mass[j] ?? 0 }
    return finishFeatures(a, b, { ...shared, inContext: row.inContext[j] ?? 0 })
  }
  const likeness = page.map((a, i) =>
    report.map((b, j) => {
      const [shared, inContext] = [rows[i]?.squares[j] ?? 0, rows[i]?.inContext[j] ?? 0]
      const cosine = shared > 0 ? shared / Math.sqrt(a.squares * b.squares) : 0
      return inContext > 0
        ? Math.max(cosine, inContext / Math.sqrt(a.squaresInContext * b.squaresInContext))
        : cosine
    }),
  )
  return { likeness, at }
}

const NOTHING_SHARED: WordFeatures = { cosine: 0, coverageOfLonger: 0, evidence: 0, inContext: 0 }

function postingsOf(claims: readonly ClaimView[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>()
  for (const [column, { weights, inContext: context }] of claims.entries()) {
    for (const [term, inContext] of context) {
      const posting = { column, plain: weights.get(term) ?? 0, inContext }
      const list = postings.get(term)
      if (list) list.push(posting)
      else postings.set(term, [posting])
    }
  }
  return postings
}

function sharedWith(
  { weights, inContext: context }: ClaimView,
  postings: ReadonlyMap<string, readonly Posting[]>,
  columns: number,
): Row {
  const [squares, mass, inContext] = [
    new Float64Array(columns),
    new Float64Array(columns),
    new Float64Array(columns),
  ]
  for (const [term, value] of context) {
    const own = weights.has(term)
    for (const { column, plain, inContext: other } of postings.get(term) ?? []) {
      inContext[column] = (inContext[column] ?? 0) + value * other
      if (!own || plain === 0) continue
      squares[column] = (squares[column] ?? 0) + value * plain
      mass[column] = (mass[column] ?? 0) + Math.min(value, plain)
    }
  }
  return { squares, mass, inContext }
}
