import { termsOf } from '../claims/terms.ts'

/** Free parameters of BM25 at the values that Robertson & Zaragoza (2009) give as usual. */
const K1 = 1.2
const B = 0.75

/** A text found, with its BM25 score (> 0; comparable within one query only). */
export interface Retrieved {
  readonly id: string
  readonly score: number
}

/** Where a term stands: positions of texts and how often it occurs in each. */
interface Posting {
  readonly texts: number[]
  readonly counts: number[]
}

/** Ranks short texts by BM25 for a query: exact, all terms. Built once for a set of texts. */
export class ClaimRetrieval {
  readonly #ids: string[] = []
  readonly #lengths: number[] = []
  readonly #postings = new Map<string, Posting>()
  #words = 0

  constructor(texts: Iterable<{ readonly id: string; readonly text: string }>) {
    for (const { id, text } of texts) this.#add(id, termsOf(text))
  }

  #add(id: string, terms: readonly string[]): void {
    const position = this.#ids.push(id) - 1
    this.#lengths.push(terms.length)
    this.#words += terms.length
    for (const [term, count] of countsOf(terms)) {
      const posting = this.#postings.get(term) ?? { texts: [], counts: [] }
      posting.texts.push(position)
      posting.counts.push(count)
      this.#postings.set(term, posting)
    }
  }

  /** The `top` best texts for a query, best first; ties in the order in which they were added. */
  search(query: string, top: number): Retrieved[] {
    const scores = new Float64Array(this.#ids.length)
    const touched: number[] = []
    for (const term of new Set(termsOf(query))) this.#addScores(term, scores, touched)
    return touched
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .slice(0, top)
      .map((position) => ({ id: this.#ids[position] ?? '', score: scores[position] ?? 0 }))
  }

  #addScores(term: string, scores: Float64Array, touched: number[]): void {
    const posting = this.#postings.get(term)
    if (!posting) return
    const texts = this.#ids.length
    const mean = this.#words / texts || 1
    const rarity = Math.log(1 + (texts - posting.texts.length + 0.5) / (posting.texts.length + 0.5))
    for (const [i, position] of posting.texts.entries()) {
      const count = posting.counts[i] ?? 0
      const norm = K1 * (1 - B + (B * (this.#lengths[position] ?? 0)) / mean)
      const before = scores[position] ?? 0
      if (before === 0) touched.push(position)
      scores[position] = before + (rarity * count * (K1 + 1)) / (count + norm)
    }
  }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
