import { checksumOf } from './segment-bytes.ts'
import { headerOf, Segment } from './segment.ts'
import { FORMAT, HEADER, layoutOf, MAGIC, type Counts, type Header } from './segment-layout.ts'
import { sortedUtf8, type ByteRange } from './utf8.ts'

/** Where a segment stands among the others: the first and last of the seals that it holds, and how often it was rewritten. */
export type SegmentPlace = Pick<Header, 'first' | 'last' | 'generation'>

/** No more than this goes into a segment; room is taken for it at once. */
export interface Room {
  readonly claims: number
  readonly terms: number
  readonly termBytes: number
  readonly postings: number
}

/**
 * Writes a segment: first all documents in order, then all terms in the order of their UTF-8 bytes, each with its
 * postings by rising claim. A term without a posting is left out.
 */
export class SegmentBuilder {
  readonly #ids: string[] = []
  readonly #claimStarts: number[] = [0]
  readonly #lengths: Uint16Array
  readonly #documentOf: Uint16Array
  readonly #termOffsets: Uint32Array
  readonly #postingStarts: Uint32Array
  readonly #termDocuments: Uint16Array
  readonly #termBytes: Uint8Array
  readonly #claims: Uint16Array
  readonly #codes: Uint8Array
  readonly #wide: { readonly posting: number; readonly count: number }[] = []
  #claimCount = 0
  #words = 0
  #terms = 0
  #postings = 0
  #termDocumentCount = 0
  #lastDocument = -1

  constructor({ claims, terms, termBytes, postings }: Room) {
    this.#lengths = new Uint16Array(claims)
    this.#documentOf = new Uint16Array(claims)
    this.#termOffsets = new Uint32Array(terms + 1)
    this.#postingStarts = new Uint32Array(terms + 1)
    this.#termDocuments = new Uint16Array(terms)
    this.#termBytes = new Uint8Array(termBytes)
    this.#claims = new Uint16Array(postings)
    this.#codes = new Uint8Array(postings)
  }

  /** Adds a document with the number of terms in each of its claims; gives the number of its first claim. */
  document(id: string, lengths: Uint16Array): number {
    const first = this.#claimCount
    this.#documentOf.fill(this.#ids.length, first, first + lengths.length)
    this.#lengths.set(lengths, first)
    for (const length of lengths) this.#words += length
    this.#claimCount += lengths.length
    this.#ids.push(id)
    this.#claimStarts.push(this.#claimCount)
    return first
  }

  /** A claim that holds the term to be named next. */
  posting(claim: number, code: number): void {
    this.#claims[this.#postings] = claim
    this.#codes[this.#postings] = code
    this.#postings += 1
    const document = this.#documentOf[claim] ?? 0
    if (document !== this.#lastDocument) this.#termDocumentCount += 1
    this.#lastDocument = document
  }

  /** How often the term to be named next stands in the claim added last, where its code does not say it. */
  wide(count: number): void {
    this.#wide.push({ posting: this.#postings - 1, count })
  }

  /** Names the term of the postings since the last call, by its UTF-8 bytes. */
  term({ bytes, start, end }: ByteRange): void {
    if (this.#postings === this.#postingStarts[this.#terms]) return
    const at = this.#termOffsets[this.#terms] ?? 0
    for (let i = start; i < end; i += 1) this.#termBytes[at + i - start] = bytes[i] ?? 0
    this.#termDocuments[this.#terms] = this.#termDocumentCount
    this.#terms += 1
    this.#termOffsets[this.#terms] = at + end - start
    this.#postingStarts[this.#terms] = this.#postings
    this.#termDocumentCount = 0
    this.#lastDocument = -1
  }

  /** The segment of all that was added. The builder is not used again. */
  finish(place: SegmentPlace): Segment {
    const steps = this.finishing(place)
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
  }

  /** The same in steps of a few milliseconds. */
  *finishing(place: SegmentPlace): Generator<undefined, Segment> {
    const ids = sortedUtf8(this.#ids)
    yield
    const counts = {
      documents: this.#ids.length,
      claims: this.#claimCount,
      terms: this.#terms,
      termBytes: this.#termOffsets[this.#terms] ?? 0,
      idBytes: ids.reduce((sum, { bytes }) => sum + bytes.length, 0),
      postings: this.#postings,
      wide: this.#wide.length,
    }
    const bytes = new ArrayBuffer(layoutOf(counts).byteLength)
    this.#fillTerms(bytes, counts)
    yield
    this.#fillDocuments(bytes, counts, ids)
    yield
    return seal(bytes, { ...counts, ...place, words: this.#words })
  }

  #fillTerms(bytes: ArrayBuffer, counts: Counts): void {
    const layout = layoutOf(counts)
    fill(bytes, layout.termOffsets, this.#termOffsets.subarray(0, counts.terms + 1))
    fill(bytes, layout.postingStarts, this.#postingStarts.subarray(0, counts.terms + 1))
    const posting = Uint32Array.from(this.#wide, (wide) => wide.posting)
    fill(bytes, layout.widePostings, posting)
    const count = Uint16Array.from(this.#wide, (wide) => wide.count)
    fill(bytes, layout.wideCounts, count)
    fill(bytes, layout.termDocuments, this.#termDocuments.subarray(0, counts.terms))
    fill(bytes, layout.claims, this.#claims.subarray(0, counts.postings))
    fill(bytes, layout.codes, this.#codes.subarray(0, counts.postings))
    fill(bytes, layout.termBytes, this.#termBytes.subarray(0, counts.termBytes))
  }

  #fillDocuments(
    bytes: ArrayBuffer,
    counts: Counts,
    ids: readonly { readonly text: string; readonly bytes: Uint8Array }[],
  ): void {
    const layout = layoutOf(counts)
    fill(bytes, layout.claimStarts, Uint32Array.from(this.#claimStarts))
    fill(bytes, layout.lengths, this.#lengths.subarray(0, counts.claims))
    const numbers = new Map(this.#ids.map((id, document) => [id, document]))
    const offsets = new Uint32Array(ids.length + 1)
    const idBytes = new Uint8Array(bytes, layout.idBytes.start, layout.idBytes.length)
    for (const [i, { bytes: id }] of ids.entries()) {
      idBytes.set(id, offsets[i] ?? 0)
      offsets[i + 1] = (offsets[i] ?? 0) + id.length
    }
    fill(bytes, layout.idOffsets, offsets)
    const documents = Uint16Array.from(ids, ({ text }) => numbers.get(text) ?? 0)
    fill(bytes, layout.idDocuments, documents)
  }
}

/** Writes numbers where a section begins. */
function fill(
  bytes: ArrayBuffer,
  { start }: { readonly start: number },
  values: Uint32Array | Uint16Array | Uint8Array,
): void {
  new Uint8Array(bytes, start).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
}

/** Writes the header, its checksum at last. */
function seal(
  bytes: ArrayBuffer,
  values: Omit<Header, 'magic' | 'format' | 'checksum' | 'byteLength' | 'reserved'>,
) {
  const header = {
    ...values,
    magic: MAGIC,
    format: FORMAT,
    byteLength: bytes.byteLength,
    reserved: 0,
    checksum: 0,
  }
  const words = new Uint32Array(bytes, 0, HEADER.length)
  for (const [i, name] of HEADER.entries()) words[i] = header[name]
  words[HEADER.indexOf('checksum')] = checksumOf(bytes)
  return new Segment(bytes, headerOf(words))
}
