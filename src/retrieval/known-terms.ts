import { rarity, saturationTable } from './bm25.ts'
import type { IndexParts } from './index-parts.ts'
import { peakOf, type Scoring, type WeightedPostings } from './part-search.ts'
import type { Postings } from './postings.ts'
import { wellFormed } from './utf8.ts'

/** Where a term stands in each part, and how many live claims and documents hold it. */
interface TermEntry {
  readonly term: string
  readonly postings: readonly (Postings | null)[]
  readonly claims: number
  documents: number | null
  /** How the postings of each part count; null until it is searched for. */
  weighted: readonly (WeightedPostings | null)[] | null
  /** The number of the query that named it last. */
  query: number
}

const REMEMBERED_TERMS = 20_000

/**
 * What is known of terms as long as an index does not change: queries of one page share many terms. Terms are taken as
 * `wellFormed` gives them.
 */
export class KnownTerms {
  readonly #parts: IndexParts
  readonly #entries = new Map<string, TermEntry>()
  #scoring: Scoring | null = null
  #queries = 0

  /** `parts`: as they are and stay. */
  constructor(parts: IndexParts) {
    this.#parts = parts
  }

  /** How postings are scored. */
  get scoring(): Scoring {
    if (this.#scoring) return this.#scoring
    const words = this.#parts.sum((part) => part.words)
    const mean = words / this.#parts.sum(({ claims }) => claims) || 1
    this.#scoring = { mean, saturations: saturationTable(mean) }
    return this.#scoring
  }

  /** Number of claims that hold a term. */
  claims(term: string): number {
    this.#makeRoom(1)
    return this.#entry(term).claims
  }

  /** Number of documents that hold a term. */
  documents(term: string): number {
    this.#makeRoom(1)
    const entry = this.#entry(term)
    entry.documents ??= this.#parts.all.reduce((sum, part, i) => {
      const postings = entry.postings[i]
      return postings ? sum + part.documentsIn(entry.term, postings) : sum
    }, 0)
    return entry.documents
  }

  /** The postings of a term in each part. */
  postings(term: string): readonly (Postings | null)[] {
    this.#makeRoom(1)
    return this.#entry(term).postings
  }

  /** How the distinct terms of a query that stand anywhere count in each part, rarest first. */
  weighted(terms: readonly string[]): (readonly (WeightedPostings | null)[])[] {
    this.#makeRoom(terms.length)
    this.#queries += 1
    const entries: TermEntry[] = []
    for (const term of terms) {
      const entry = this.#entry(term)
      if (entry.claims === 0 || entry.query === this.#queries) continue
      entry.query = this.#queries
      entries.push(entry)
    }
    entries.sort((a, b) => a.claims - b.claims)
    return entries.map((entry) => (entry.weighted ??= this.#weigh(entry)))
  }

  #weigh({ postings, claims }: TermEntry): readonly (WeightedPostings | null)[] {
    const { scoring } = this
    const weight = rarity(
      this.#parts.sum((part) => part.claims),
      claims,
    )
    return postings.map((here) => {
      if (!here) return null
      const copy = { filling: 0, address: 0 }
      return { postings: here, copy, rarity: weight, peak: peakOf(here, scoring) }
    })
  }

  /** Forgets all when so many terms might be too many; never in the course of a query, whose entries must be distinct. */
  #makeRoom(terms: number): void {
    if (this.#entries.size + terms > REMEMBERED_TERMS) this.#entries.clear()
  }

  #entry(given: string): TermEntry {
    const before = this.#entries.get(given)
    if (before) return before
    const term = wellFormed(given)
    if (term !== given) return this.#entry(term)
    const postings = this.#parts.all.map(({ source }) => source.postings(term))
    const claims = this.#parts.all.reduce((sum, part, i) => {
      const here = postings[i]
      return here ? sum + part.claimsIn(here) : sum
    }, 0)
    const entry = { term, postings, claims, documents: null, weighted: null, query: 0 }
    this.#entries.set(term, entry)
    return entry
  }
}
