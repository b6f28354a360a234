import type { Postings, TermSource } from './postings.ts'

/** A part of an index with the documents that were removed from it since: these are passed over, never counted. */
export class LivePart<Source extends TermSource = TermSource> {
  readonly source: Source
  readonly #removed = new Set<number>()
  #removedClaims: Uint8Array | null = null
  #claims = 0
  #words = 0

  constructor(source: Source) {
    this.source = source
  }

  get documents(): number {
    return this.source.documents - this.#removed.size
  }

  get claims(): number {
    return this.source.claims - this.#claims
  }

  /** Terms of the live claims, repeats counted. */
  get words(): number {
    return this.source.words - this.#words
  }

  /** 1 for each claim of a removed document; null where none is removed. */
  get removedClaims(): Uint8Array | null {
    return this.#removedClaims
  }

  /** The removed documents. */
  get removed(): ReadonlySet<number> {
    return this.#removed
  }

  isLive(document: number): boolean {
    return !this.#removed.has(document)
  }

  /** The live document with an id, or −1. */
  find(id: string): number {
    const document = this.source.find(id)
    return document >= 0 && this.isLive(document) ? document : -1
  }

  /** Removes the live document with an id; says whether there was one. */
  removeId(id: string): boolean {
    const document = this.find(id)
    if (document >= 0) this.remove(document)
    return document >= 0
  }

  /** Removes a live document. */
  remove(document: number): void {
    this.#removed.add(document)
    const [start, end] = [this.source.firstClaim(document), this.source.firstClaim(document + 1)]
    if (!this.#removedClaims || this.#removedClaims.length < end) {
      const grown = new Uint8Array(Math.max(end, this.source.lengths.length))
      if (this.#removedClaims) grown.set(this.#removedClaims)
      this.#removedClaims = grown
    }
    this.#removedClaims.fill(1, start, end)
    this.#claims += end - start
    for (let claim = start; claim < end; claim += 1) this.#words += this.source.lengths[claim] ?? 0
  }

  /** Live claims among postings. */
  claimsIn({ claims, start, end }: Postings): number {
    const removed = this.#removedClaims
    if (!removed) return end - start
    let live = 0
    for (let at = start; at < end; at += 1) if (removed[claims[at] ?? 0] !== 1) live += 1
    return live
  }

  /** Visits each live document among postings with the number of its claims there, in order. */
  forEachDocument({ claims, start, end }: Postings, visit: (document: number, claims: number) => void): void {
    let document = -1
    let count = 0
    for (let at = start; at < end; at += 1) {
      const now = this.source.documentOf(claims[at] ?? 0)
      if (now !== document) {
        if (count > 0 && this.isLive(document)) visit(document, count)
        document = now
        count = 0
      }
      count += 1
    }
    if (count > 0 && this.isLive(document)) visit(document, count)
  }

  /** Live documents that hold a term with these postings. */
  documentsIn(term: string, postings: Postings): number {
    const stored = this.#removed.size === 0 ? this.source.documentsHolding(term) : null
    if (stored !== null) return stored
    let documents = 0
    this.forEachDocument(postings, () => (documents += 1))
    return documents
  }
}
