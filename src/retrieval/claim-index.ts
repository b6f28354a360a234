import { success, type Result } from '../shared/result.ts'
import { documentId, type DocumentId } from '../shared/ids.ts'
import { rarity, saturationTable } from './bm25.ts'
import { LivePart } from './live-part.ts'
import { OpenSegment } from './open-segment.ts'
import { PartSearch, type Scoring, type WeightedPostings } from './part-search.ts'
import type { Postings } from './postings.ts'
import { readSegment } from './segment-bytes.ts'
import { MOST_IN_SEGMENT } from './segment-layout.ts'
import type { Segment } from './segment.ts'
import { TopHits } from './top-hits.ts'
import { wellFormed } from './utf8.ts'

/** A document as the index takes it: the terms of each claim as they stand, repeated ones repeated. */
export interface IndexedText {
  readonly id: DocumentId
  readonly claims: readonly (readonly string[])[]
}

/** A claim found. */
export interface Hit {
  readonly document: DocumentId
  /** Position among the document's claims. */
  readonly claim: number
  /** BM25, over 0; comparable within one query only. */
  readonly score: number
}

/** A sealed part of an index as it is kept: `bytes` under an `id` never change, `removed` does. */
export interface KeptSegment {
  readonly id: string
  readonly bytes: ArrayBuffer
  /** Documents of the segment that were removed since it was sealed. */
  readonly removed: readonly DocumentId[]
}

/** Sizes at which an index seals and merges; smaller ones serve tests. */
export interface IndexOptions {
  /** So many claims in the open part are sealed by themselves; at most 65,535. */
  readonly openClaims?: number
  /** Segments are merged up to so many claims; at most 65,535. */
  readonly segmentClaims?: number
}

const OPEN_CLAIMS = 8192
const REMEMBERED_TERMS = 20_000

/** Where a term stands in each part, and how many live claims and documents hold it. */
interface TermEntry {
  readonly postings: readonly (Postings | null)[]
  readonly claims: number
  documents: number | null
}

/**
 * Finds claims by their terms: exact BM25 over all terms. Documents are added to an open part, which is sealed into
 * immutable segments; a removed document is passed over and lost when its segment is merged. Scores and counts are
 * always those of the live claims. Of a document with more than 65,535 claims the first ones are indexed, of a claim
 * with more than 65,535 terms all, with that length.
 */
export class ClaimIndex {
  readonly #openClaims: number
  readonly #segmentClaims: number
  readonly #partSearch = new PartSearch()
  readonly #terms = new Map<string, TermEntry>()
  #sealed: LivePart<Segment>[] = []
  #open = new LivePart(new OpenSegment())
  #scoring: Scoring | null = null
  #version = 0

  constructor({ openClaims = OPEN_CLAIMS, segmentClaims = MOST_IN_SEGMENT }: IndexOptions = {}) {
    this.#openClaims = Math.min(openClaims, MOST_IN_SEGMENT)
    this.#segmentClaims = Math.min(segmentClaims, MOST_IN_SEGMENT)
  }

  /** An index of kept segments, in the order in which they were given; the first that is damaged is the failure. */
  static restore(
    kept: readonly Pick<KeptSegment, 'bytes' | 'removed'>[],
    options: IndexOptions = {},
  ): Result<ClaimIndex> {
    const index = new ClaimIndex(options)
    for (const { bytes, removed } of kept) {
      const segment = readSegment(bytes)
      if (!segment.ok) return segment
      const part = new LivePart(segment.value)
      for (const id of removed) part.removeId(id)
      index.#sealed.push(part)
    }
    return success(index)
  }

  /** Adds a document; one with the same id is replaced, and comes last from then on. */
  add({ id, claims }: IndexedText): void {
    const name = wellFormed(id)
    this.#removeEverywhere(name)
    const { source } = this.#open
    if (source.claims + claims.length > MOST_IN_SEGMENT || source.documents === MOST_IN_SEGMENT) this.seal()
    this.#open.source.add(name, claims)
    this.#changed()
    if (this.#open.source.claims >= this.#openClaims) this.seal()
  }

  /** Removes a document; says whether it was there. */
  remove(id: DocumentId): boolean {
    const removed = this.#removeEverywhere(wellFormed(id))
    if (removed) this.#changed()
    return removed
  }

  #removeEverywhere(id: string): boolean {
    return this.#parts().some((part) => part.removeId(id))
  }

  has(id: DocumentId): boolean {
    const name = wellFormed(id)
    return this.#parts().some((part) => part.find(name) >= 0)
  }

  /** Number of documents. */
  get size(): number {
    return this.#parts().reduce((sum, part) => sum + part.documents, 0)
  }

  /** Number of claims. */
  get claims(): number {
    return this.#parts().reduce((sum, part) => sum + part.claims, 0)
  }

  /** Another number after every change, also of ordinals alone. */
  get version(): number {
    return this.#version
  }

  /** Claims that hold a term. */
  claimsHolding(term: string): number {
    return this.#entry(term).claims
  }

  /** Documents that hold a term. */
  documentsHolding(term: string): number {
    const name = wellFormed(term)
    const entry = this.#entry(name)
    entry.documents ??= this.#parts().reduce((sum, part, i) => {
      const postings = entry.postings[i]
      return postings ? sum + part.documentsIn(name, postings) : sum
    }, 0)
    return entry.documents
  }

  /** Visits the ordinal of each document that holds a term, with the number of its claims that do, in order of addition. */
  forEachDocument(term: string, visit: (document: number, claims: number) => void): void {
    const { postings } = this.#entry(term)
    let base = 0
    for (const [i, part] of this.#parts().entries()) {
      const first = base
      const here = postings[i]
      if (here) part.forEachDocument(here, (document, claims) => visit(first + document, claims))
      base += part.source.documents
    }
  }

  /** All ordinals are under this; they hold until the index changes. */
  get ordinals(): number {
    return this.#parts().reduce((sum, { source }) => sum + source.documents, 0)
  }

  /** The id of the document with an ordinal; empty where there is none. */
  idOf(ordinal: number): DocumentId {
    let local = ordinal
    for (const { source } of this.#parts()) {
      if (local < source.documents) return documentId(source.idOf(local))
      local -= source.documents
    }
    return documentId('')
  }

  /** The ids of all documents, in order of addition. */
  *ids(): IterableIterator<DocumentId> {
    for (const part of this.#parts()) {
      for (let document = 0; document < part.source.documents; document += 1)
        if (part.isLive(document)) yield documentId(part.source.idOf(document))
    }
  }

  /**
   * The `top` claims that score best for a query by BM25, best first; ties in order of addition. A term counts once,
   * however often it stands in the query. `least`: only claims that score at least so much.
   */
  search(terms: readonly string[], top: number, least = 0): Hit[] {
    const best = new TopHits(top, least)
    const entries = top > 0 ? this.#queryEntries(terms) : []
    const scoring = this.#currentScoring()
    let place = 0
    for (const [i, { source, removedClaims }] of this.#parts().entries()) {
      const here = entries.flatMap(({ entry, rarity }): WeightedPostings[] => {
        const postings = entry.postings[i]
        return postings ? [{ postings, rarity }] : []
      })
      if (here.length > 0)
        this.#partSearch.search(here, { place, lengths: source.lengths, removedClaims }, scoring, best)
      place += source.claims
    }
    return best.best().map(({ place: at, score }) => this.#hit(at, score))
  }

  /** What is known of the distinct terms of a query that stand anywhere, rarest first. */
  #queryEntries(terms: readonly string[]) {
    const all = this.claims
    return [...new Set(terms.map(wellFormed))]
      .map((term) => this.#entry(term))
      .filter((entry) => entry.claims > 0)
      .sort((a, b) => a.claims - b.claims)
      .map((entry) => ({ entry, rarity: rarity(all, entry.claims) }))
  }

  #hit(place: number, score: number): Hit {
    let claim = place
    for (const { source } of this.#parts()) {
      if (claim < source.claims) {
        const document = source.documentOf(claim)
        return {
          document: documentId(source.idOf(document)),
          claim: claim - source.firstClaim(document),
          score,
        }
      }
      claim -= source.claims
    }
    return { document: documentId(''), claim: 0, score }
  }

  /** Seals the open part, if it holds a document; gives whether it did. Scores and counts stay the same. */
  seal(): boolean {
    const { source, documents } = this.#open
    const open = this.#open
    if (documents > 0) {
      const order = 1 + (this.#sealed.at(-1)?.source.header.last ?? 0)
      const place = { first: order, last: order, generation: 0 }
      this.#sealed.push(new LivePart(source.sealed(place, (document) => open.isLive(document))))
    }
    this.#open = new LivePart(new OpenSegment())
    this.#changed()
    return documents > 0
  }

  /** Claims that are in no segment yet. */
  get openClaims(): number {
    return this.#open.claims
  }

  /** All sealed segments in order: what `restore` takes. What is in the open part is not among them. */
  segments(): KeptSegment[] {
    return this.#sealed.map(({ source, removed }) => ({
      id: source.id,
      bytes: source.bytes,
      removed: [...removed].map((document) => documentId(source.idOf(document))),
    }))
  }

  #parts(): readonly LivePart[] {
    return [...this.#sealed, this.#open]
  }

  #changed(): void {
    this.#version += 1
    this.#terms.clear()
    this.#scoring = null
  }

  #currentScoring(): Scoring {
    if (this.#scoring) return this.#scoring
    const words = this.#parts().reduce((sum, part) => sum + part.words, 0)
    const mean = words / this.claims || 1
    const saturations = saturationTable(mean)
    this.#scoring = { mean, saturations, greatest: saturations.reduce((a, b) => Math.max(a, b), 0) }
    return this.#scoring
  }

  /** Queries of one page share many terms, so what is known of a term is kept until the index changes. */
  #entry(term: string): TermEntry {
    const name = wellFormed(term)
    const before = this.#terms.get(name)
    if (before) return before
    const parts = this.#parts()
    const postings = parts.map(({ source }) => source.postings(name))
    const claims = parts.reduce((sum, part, i) => {
      const here = postings[i]
      return here ? sum + part.claimsIn(here) : sum
    }, 0)
    const entry = { postings, claims, documents: null }
    if (this.#terms.size >= REMEMBERED_TERMS) this.#terms.clear()
    this.#terms.set(name, entry)
    return entry
  }
}
