import { HEADER, layoutOf, type Header } from './segment-layout.ts'
import type { Postings, TermSource, WidePosting } from './postings.ts'
import { Vocabulary } from './vocabulary.ts'

const NONE: readonly WidePosting[] = []
const KNOWN_IDS = 4096

/** An immutable part of an index, read in place from its bytes: nothing is parsed or copied. Made by `readSegment`. */
export class Segment implements TermSource {
  /** The whole segment, as it is stored. */
  readonly bytes: ArrayBuffer
  readonly header: Header
  readonly terms: Vocabulary
  readonly ids: Vocabulary
  readonly lengths: Uint16Array
  readonly #termDocuments: Uint16Array
  readonly #postingStarts: Uint32Array
  readonly #claimStarts: Uint32Array
  readonly #idDocuments: Uint16Array
  readonly #widePostings: Uint32Array
  readonly #wideCounts: Uint16Array
  readonly #claims: Uint16Array
  readonly #codes: Uint8Array
  #documentsOfClaims: Uint16Array | null = null
  #idRanks: Uint16Array | null = null
  /** Ids that were asked for: those of documents that are found are found again and again. */
  readonly #knownIds = new Map<number, string>()

  /** Takes bytes that `readSegment` has checked. */
  constructor(bytes: ArrayBuffer, header: Header) {
    const layout = layoutOf(header)
    const words = ({ start, length }: Section) => new Uint32Array(bytes, start, length)
    const halves = ({ start, length }: Section) => new Uint16Array(bytes, start, length)
    const octets = ({ start, length }: Section) => new Uint8Array(bytes, start, length)
    this.bytes = bytes
    this.header = header
    this.terms = new Vocabulary(octets(layout.termBytes), words(layout.termOffsets))
    this.ids = new Vocabulary(octets(layout.idBytes), words(layout.idOffsets))
    this.lengths = halves(layout.lengths)
    this.#termDocuments = halves(layout.termDocuments)
    this.#postingStarts = words(layout.postingStarts)
    this.#claimStarts = words(layout.claimStarts)
    this.#idDocuments = halves(layout.idDocuments)
    this.#widePostings = words(layout.widePostings)
    this.#wideCounts = halves(layout.wideCounts)
    this.#claims = halves(layout.claims)
    this.#codes = octets(layout.codes)
  }

  /** Names the segment among all of one index, also those that it had before. */
  get id(): string {
    const { first, last, generation } = this.header
    return `${first}-${last}.${generation}`
  }

  get documents(): number {
    return this.header.documents
  }

  get claims(): number {
    return this.header.claims
  }

  get words(): number {
    return this.header.words
  }

  postings(term: string): Postings | null {
    const position = this.terms.find(term)
    return position < 0 ? null : this.postingsAt(position)
  }

  /** The postings of the term at a position of the vocabulary. */
  postingsAt(position: number): Postings {
    const start = this.#postingStarts[position] ?? 0
    const end = this.#postingStarts[position + 1] ?? 0
    return { claims: this.#claims, codes: this.#codes, start, end, wide: this.#wideBetween(start, end) }
  }

  #wideBetween(start: number, end: number): readonly WidePosting[] {
    const all = this.#widePostings
    if (all.length === 0) return NONE
    const wide: WidePosting[] = []
    for (let i = firstAtLeast(all, start); (all[i] ?? end) < end; i += 1)
      wide.push({ claim: this.#claims[all[i] ?? 0] ?? 0, count: this.#wideCounts[i] ?? 0 })
    return wide
  }

  documentsHolding(term: string): number {
    return this.#termDocuments[this.terms.find(term)] ?? 0
  }

  documentOf(claim: number): number {
    this.#documentsOfClaims ??= this.#numberClaims()
    return this.#documentsOfClaims[claim] ?? 0
  }

  #numberClaims(): Uint16Array {
    const documents = new Uint16Array(this.claims)
    for (let document = 0; document < this.documents; document += 1)
      documents.fill(document, this.firstClaim(document), this.firstClaim(document + 1))
    return documents
  }

  firstClaim(document: number): number {
    return this.#claimStarts[document] ?? this.claims
  }

  idOf(document: number): string {
    const known = this.#knownIds.get(document)
    if (known !== undefined) return known
    if (!this.#idRanks) {
      this.#idRanks = new Uint16Array(this.documents)
      for (let rank = 0; rank < this.documents; rank += 1) this.#idRanks[this.#idDocuments[rank] ?? 0] = rank
    }
    const id = this.ids.at(this.#idRanks[document] ?? 0)
    if (this.#knownIds.size >= KNOWN_IDS) this.#knownIds.clear()
    this.#knownIds.set(document, id)
    return id
  }

  find(id: string): number {
    return this.#idDocuments[this.ids.find(id)] ?? -1
  }
}

interface Section {
  readonly start: number
  readonly length: number
}

/** The position of the first number of a rising list that is at least so great; the list's length where none is. */
function firstAtLeast(rising: Uint32Array, least: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** A header's values from the first words of a segment. */
export function headerOf(words: Uint32Array): Header {
  return Object.fromEntries(HEADER.map((name, i) => [name, words[i] ?? 0])) as Header
}
