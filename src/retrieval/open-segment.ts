import { copyPostings, LEFT_OUT } from './copy-postings.ts'
import { codeOf, WIDE } from './impact-code.ts'
import type { Postings, TermSource, WidePosting } from './postings.ts'
import { SegmentBuilder, type SegmentPlace } from './segment-builder.ts'
import { MOST_IN_SEGMENT } from './segment-layout.ts'
import type { Segment } from './segment.ts'
import { sortedUtf8, wellFormed, wholeOf } from './utf8.ts'

/** Postings of one term that grow: the arrays are replaced by longer ones when they are full. */
interface GrowingPostings extends Postings {
  claims: Uint16Array
  codes: Uint8Array
  end: number
  wide: WidePosting[]
}

/** Claims are numbered, and their lengths and counts kept, in 16 bits. */
const MOST = 65_535
const FIRST_ROOM = 4

/** The part of an index that documents are added to. */
export class OpenSegment implements TermSource {
  readonly #postings = new Map<string, GrowingPostings>()
  readonly #ids: string[] = []
  readonly #positions = new Map<string, number>()
  readonly #claimStarts: number[] = [0]
  #lengths = new Uint16Array(FIRST_ROOM)
  #documentOf = new Uint16Array(FIRST_ROOM)
  #words = 0
  #postingCount = 0

  get documents(): number {
    return this.#ids.length
  }

  get claims(): number {
    return this.#claimStarts[this.#ids.length] ?? 0
  }

  get words(): number {
    return this.#words
  }

  get lengths(): Uint16Array {
    return this.#lengths
  }

  /** Adds a document by the terms of its claims; claims for which there is no more room are left out. */
  add(id: string, claims: readonly (readonly string[])[]): void {
    const first = this.claims
    const document = this.#ids.length
    const kept = claims.slice(0, MOST_IN_SEGMENT - first)
    this.#reserve(first + kept.length)
    for (const [i, terms] of kept.entries()) {
      this.#documentOf[first + i] = document
      this.#addClaim(first + i, terms)
    }
    this.#positions.set(id, document)
    this.#ids.push(id)
    this.#claimStarts.push(first + kept.length)
  }

  #reserve(claims: number): void {
    if (claims <= this.#lengths.length) return
    const room = Math.max(claims, 2 * this.#lengths.length)
    this.#lengths = longer(this.#lengths, new Uint16Array(room))
    this.#documentOf = longer(this.#documentOf, new Uint16Array(room))
  }

  #addClaim(claim: number, terms: readonly string[]): void {
    const length = Math.min(terms.length, MOST)
    this.#lengths[claim] = length
    this.#words += length
    for (const [term, count] of countsOf(terms)) this.#addPosting(term, claim, Math.min(count, MOST))
  }

  #addPosting(term: string, claim: number, count: number): void {
    let postings = this.#postings.get(term)
    if (!postings) {
      postings = {
        claims: new Uint16Array(FIRST_ROOM),
        codes: new Uint8Array(FIRST_ROOM),
        start: 0,
        end: 0,
        wide: [],
      }
      this.#postings.set(term, postings)
    }
    const at = postings.end
    if (at === postings.claims.length) {
      postings.claims = longer(postings.claims, new Uint16Array(2 * at))
      postings.codes = longer(postings.codes, new Uint8Array(2 * at))
    }
    const code = codeOf(count, this.#lengths[claim] ?? 0)
    postings.claims[at] = claim
    postings.codes[at] = code
    if (code === WIDE) postings.wide.push({ claim, count })
    postings.end = at + 1
    this.#postingCount += 1
  }

  postings(term: string): Postings | null {
    return this.#postings.get(term) ?? null
  }

  documentsHolding(): null {
    return null
  }

  documentOf(claim: number): number {
    return this.#documentOf[claim] ?? 0
  }

  firstClaim(document: number): number {
    return this.#claimStarts[document] ?? this.claims
  }

  idOf(document: number): string {
    return this.#ids[document] ?? ''
  }

  find(id: string): number {
    return this.#positions.get(id) ?? -1
  }

  /** A segment of all documents for which `keep` says so. */
  sealed(place: SegmentPlace, keep: (document: number) => boolean): Segment {
    const terms = sortedUtf8(this.#postings.keys())
    const builder = new SegmentBuilder({
      claims: this.claims,
      terms: terms.length,
      termBytes: terms.reduce((sum, { bytes }) => sum + bytes.length, 0),
      postings: this.#postingCount,
    })
    const renumbered = new Uint16Array(this.claims).fill(LEFT_OUT)
    for (const [document, id] of this.#ids.entries()) {
      if (!keep(document)) continue
      const [start, end] = [this.firstClaim(document), this.firstClaim(document + 1)]
      const first = builder.document(id, this.#lengths.subarray(start, end))
      for (let claim = start; claim < end; claim += 1) renumbered[claim] = first + claim - start
    }
    for (const { text, bytes } of terms) {
      const postings = this.#postings.get(text)
      if (postings) copyPostings(postings, renumbered, builder)
      builder.term(wholeOf(bytes))
    }
    return builder.finish(place)
  }
}

function longer<T extends Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const given of terms) {
    const term = wellFormed(given)
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
