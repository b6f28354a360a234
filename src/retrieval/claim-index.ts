import { documentId, type DocumentId } from '../shared/ids.ts'
import { success, type Result } from '../shared/result.ts'
import { runToMerge } from './compaction-policy.ts'
import { IndexParts, type SealedPart } from './index-parts.ts'
import type { IndexOptions, KeptSegment } from './kept-segment.ts'
import { KnownTerms } from './known-terms.ts'
import { LivePart } from './live-part.ts'
import { mergeSegments } from './merge-segments.ts'
import { PartSearch, type WeightedPostings } from './part-search.ts'
import { readSegment } from './segment-bytes.ts'
import { MOST_IN_SEGMENT } from './segment-layout.ts'
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

const OPEN_CLAIMS = 8192

/**
 * Finds claims by their terms: exact BM25 over all terms. Documents are added to an open part, which is sealed into
 * immutable segments; a removed document is passed over at once, and gone when its segment is merged. Scores and counts
 * are always those of the live claims. Of a document with more than 65,535 claims only the first ones are indexed; a
 * claim with more terms than that counts as one of that length.
 */
export class ClaimIndex {
  readonly #openClaims: number
  readonly #segmentClaims: number
  readonly #partSearch = new PartSearch()
  #parts = new IndexParts([])
  #known = new KnownTerms(this.#parts)
  #version = 0
  /** The greatest number that a seal ever had, so that no id comes again. */
  #seals = 0

  constructor({ openClaims = OPEN_CLAIMS, segmentClaims = MOST_IN_SEGMENT }: IndexOptions = {}) {
    this.#openClaims = Math.min(openClaims, MOST_IN_SEGMENT)
    this.#segmentClaims = Math.min(segmentClaims, MOST_IN_SEGMENT)
  }

  /** An index of kept segments, in the order in which `segments` gave them; fails when one of them is damaged. */
  static restore(
    kept: readonly Pick<KeptSegment, 'bytes' | 'removed'>[],
    options: IndexOptions = {},
  ): Result<ClaimIndex> {
    const parts: SealedPart[] = []
    for (const { bytes, removed } of kept) {
      const segment = readSegment(bytes)
      if (!segment.ok) return segment
      const part = new LivePart(segment.value)
      for (const id of removed) part.removeId(id)
      parts.push(part)
    }
    const index = new ClaimIndex(options)
    index.#replaceParts(new IndexParts(parts))
    index.#seals = parts.reduce((most, { source }) => Math.max(most, source.header.last), 0)
    return success(index)
  }

  /** All sealed segments, in order: what `restore` takes. What is still in the open part is not among them. */
  segments(): KeptSegment[] {
    return this.#parts.sealed.map(({ source, removed }) => ({
      id: source.id,
      bytes: source.bytes,
      removed: Array.from(removed, (document) => documentId(source.idOf(document))),
    }))
  }

  /** Adds a document; one with the same id is replaced. It comes last. */
  add({ id, claims }: IndexedText): void {
    const name = wellFormed(id)
    this.#parts.remove(name)
    const { source } = this.#parts.open
    if (source.claims + claims.length > MOST_IN_SEGMENT || source.documents === MOST_IN_SEGMENT) this.seal()
    this.#parts.open.source.add(name, claims)
    this.#changed()
    if (this.#parts.open.source.claims >= this.#openClaims) this.seal()
  }

  /** Removes a document; says whether it was there. */
  remove(id: DocumentId): boolean {
    const removed = this.#parts.remove(wellFormed(id))
    if (removed) this.#changed()
    return removed
  }

  has(id: DocumentId): boolean {
    return this.#parts.has(wellFormed(id))
  }

  /** Number of documents. */
  get size(): number {
    return this.#parts.sum(({ documents }) => documents)
  }

  /** Number of claims. */
  get claims(): number {
    return this.#parts.sum(({ claims }) => claims)
  }

  /** Number of claims that are in no segment yet. */
  get openClaims(): number {
    return this.#parts.open.claims
  }

  /** Another number after every change, also of ordinals alone. */
  get version(): number {
    return this.#version
  }

  /** Number of claims that hold a term. */
  claimsHolding(term: string): number {
    return this.#known.claims(term)
  }

  /** Number of documents that hold a term. */
  documentsHolding(term: string): number {
    return this.#known.documents(term)
  }

  /** Visits the ordinal of each document that holds a term and the number of its claims that do, in order of addition. */
  forEachDocument(term: string, visit: (document: number, claims: number) => void): void {
    this.#parts.forEachDocument(this.#known.postings(term), visit)
  }

  /** All ordinals are under this; they hold until the index changes. */
  get ordinals(): number {
    return this.#parts.sum(({ source }) => source.documents)
  }

  /** The id of the document with an ordinal; empty where there is none. */
  idOf(ordinal: number): DocumentId {
    return this.#parts.idOf(ordinal)
  }

  /** The ids of all documents, in order of addition. */
  ids(): Iterable<DocumentId> {
    return this.#parts.ids()
  }

  /**
   * The `top` claims that score best for a query, best first; ties in order of addition. A term counts once, however
   * often it stands in the query. `least`: only claims that score at least so much.
   */
  search(terms: readonly string[], top: number, least = 0): Hit[] {
    if (!(top >= 1)) return []
    const best = new TopHits(Math.min(Math.floor(top), this.claims + 1), least)
    const weighted = this.#known.weighted(terms)
    const { scoring } = this.#known
    let place = 0
    for (let i = 0; i < this.#parts.all.length; i += 1) {
      const part = this.#parts.all[i]
      if (!part) continue
      const { claims, lengths } = part.source
      const here: WeightedPostings[] = []
      for (const term of weighted) {
        const postings = term[i]
        if (postings) here.push(postings)
      }
      const searched = { place, claims, lengths, removedClaims: part.removedClaims, scoring }
      if (here.length > 0) this.#partSearch.search(here, searched, best)
      place += claims
    }
    return best.best().flatMap(({ place: at, score }) => {
      const found = this.#parts.claimAt(at)
      return found ? [{ document: found.document, claim: found.claim, score }] : []
    })
  }

  /** Seals the open part into a segment; says whether there was a document in it. Scores and counts stay the same. */
  seal(): boolean {
    const { sealed, open } = this.#parts
    if (open.source.documents === 0) return false
    this.#seals += 1
    const place = { first: this.#seals, last: this.#seals, generation: 0 }
    const segment = open.documents > 0 ? [open.source.sealed(place, (document) => open.isLive(document))] : []
    this.#replaceParts(new IndexParts([...sealed, ...segment.map((one) => new LivePart(one))]))
    return segment.length > 0
  }

  /**
   * Merges the segments for which it is most worth while, in steps of a few milliseconds; gives whether it did: do it
   * again then, since there may be more. The index may be used and changed between steps. Scores and counts stay the
   * same, ordinals do not.
   */
  *compact(): Generator<undefined, boolean> {
    const run = runToMerge(this.#parts.sealed.map(sizeOfPart), this.#segmentClaims)
    if (!run) return false
    const parts = this.#parts.sealed.slice(run.from, run.to)
    const merged = parts.map((part) => ({ segment: part.source, removed: new Set(part.removed) }))
    const headers = merged.map(({ segment }) => segment.header)
    const segment = yield* mergeSegments(merged, {
      first: headers.at(0)?.first ?? 0,
      last: headers.at(-1)?.last ?? 0,
      generation: 1 + headers.reduce((most, { generation }) => Math.max(most, generation), 0),
    })
    const { sealed, open } = this.#parts
    const at = sealed.findIndex((part) => part === parts[0])
    // Another merge may have come first.
    if (at < 0 || parts.some((part, i) => sealed[at + i] !== part)) return false
    const fresh = new LivePart(segment)
    for (const [i, { source, removed }] of parts.entries()) {
      // Those that were removed by the beginning are not in it; another of the merged segments may hold them anew.
      for (const document of removed)
        if (!merged[i]?.removed.has(document)) fresh.removeId(source.idOf(document))
    }
    const instead = segment.documents > 0 ? [fresh] : []
    this.#replaceParts(
      new IndexParts([...sealed.slice(0, at), ...instead, ...sealed.slice(at + parts.length)], open),
    )
    return true
  }

  #replaceParts(parts: IndexParts): void {
    this.#parts = parts
    this.#changed()
  }

  #changed(): void {
    this.#version += 1
    this.#known = new KnownTerms(this.#parts)
  }
}

function sizeOfPart({ claims, documents, source }: SealedPart) {
  return { claims, documents, stored: source.claims + source.documents }
}
