// PLACEHOLDER by LEAD until INDEX's own file comes: INDEX, overwrite this file.
import type { DocumentId } from '../shared/ids.ts'

export interface IndexedText {
  readonly id: DocumentId
  readonly claims: readonly (readonly string[])[]
}

export class ClaimIndex {
  readonly #documents = new Map<DocumentId, { claims: number; counts: Map<string, number>; ordinal: number }>()
  readonly #ids: DocumentId[] = []
  readonly #postings = new Map<string, Map<DocumentId, number>>()
  readonly #holding = new Map<string, number>()
  #claims = 0
  #version = 0
  add({ id, claims }: IndexedText): void {
    this.remove(id)
    this.#version++
    const counts = new Map<string, number>()
    for (const claim of claims) for (const term of new Set(claim)) counts.set(term, (counts.get(term) ?? 0) + 1)
    this.#documents.set(id, { claims: claims.length, counts, ordinal: this.#ids.push(id) - 1 })
    this.#claims += claims.length
    for (const [term, count] of counts) {
      const posting = this.#postings.get(term) ?? new Map<DocumentId, number>()
      posting.set(id, count)
      this.#postings.set(term, posting)
      this.#holding.set(term, (this.#holding.get(term) ?? 0) + count)
    }
  }
  remove(id: DocumentId): boolean {
    const document = this.#documents.get(id)
    if (!document) return false
    this.#version++
    this.#documents.delete(id)
    this.#claims -= document.claims
    for (const [term, count] of document.counts) {
      this.#postings.get(term)?.delete(id)
      this.#holding.set(term, (this.#holding.get(term) ?? 0) - count)
    }
    return true
  }
  has(id: DocumentId): boolean {
    return this.#documents.has(id)
  }
  get size(): number {
    return this.#documents.size
  }
  get claims(): number {
    return this.#claims
  }
  get version(): number {
    return this.#version
  }
  get ordinals(): number {
    return this.#ids.length
  }
  claimsHolding(term: string): number {
    return this.#holding.get(term) ?? 0
  }
  documentsHolding(term: string): number {
    return this.#postings.get(term)?.size ?? 0
  }
  forEachDocument(term: string, visit: (document: number, claims: number) => void): void {
    for (const [id, count] of this.#postings.get(term) ?? []) visit(this.#documents.get(id)?.ordinal ?? 0, count)
  }
  idOf(ordinal: number): DocumentId {
    return this.#ids[ordinal] as DocumentId
  }
  ids(): Iterable<DocumentId> {
    return this.#documents.keys()
  }
}
