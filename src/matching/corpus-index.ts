import { termsOfClaim } from '../claims/claim-terms.ts'
import type { ParsedDocument, ParsedText } from '../claims/parsed-document.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { TermCounts } from './term-weights.ts'

/** A document of the index with its terms. */
export interface IndexedDocument {
  readonly document: ParsedDocument
  /** How many of the document's claims hold each term. */
  readonly termCounts: ReadonlyMap<string, number>
}

/**
 * The corpus in memory, for retrieval: which documents hold which terms, in how many claims. Adding and removing cost
 * time in proportion to the document, not to the corpus.
 */
export class CorpusIndex implements TermCounts {
  readonly #documents = new Map<DocumentId, IndexedDocument>()
  readonly #postings = new Map<string, Map<DocumentId, number>>()
  readonly #holding = new Map<string, number>()
  #claims = 0
  #version = 0

  /** Adds a document; one with the same id is replaced. */
  add(document: ParsedDocument): void {
    this.remove(document.id)
    this.#version++
    const indexed = indexDocument(document)
    this.#documents.set(document.id, indexed)
    this.#claims += document.claims.length
    for (const [term, count] of indexed.termCounts) {
      const posting = this.#postings.get(term) ?? new Map<DocumentId, number>()
      posting.set(document.id, count)
      this.#postings.set(term, posting)
      this.#holding.set(term, (this.#holding.get(term) ?? 0) + count)
    }
  }

  /** Removes a document; does nothing when it is not there. */
  remove(id: DocumentId): void {
    const indexed = this.#documents.get(id)
    if (!indexed) return
    this.#version++
    this.#documents.delete(id)
    this.#claims -= indexed.document.claims.length
    for (const [term, count] of indexed.termCounts) {
      const posting = this.#postings.get(term)
      posting?.delete(id)
      if (posting?.size === 0) this.#postings.delete(term)
      const left = (this.#holding.get(term) ?? 0) - count
      if (left > 0) this.#holding.set(term, left)
      else this.#holding.delete(term)
    }
  }

  /** Whether the document is in the index. */
  has(id: DocumentId): boolean {
    return this.#documents.has(id)
  }

  /** The document with its terms, or undefined. */
  get(id: DocumentId): IndexedDocument | undefined {
    return this.#documents.get(id)
  }

  /** Number of documents. */
  get size(): number {
    return this.#documents.size
  }

  /** Another number after every change of the index. */
  get version(): number {
    return this.#version
  }

  /** Number of claims. */
  get claims(): number {
    return this.#claims
  }

  /** Number of claims that hold the term. */
  holding(term: string): number {
    return this.#holding.get(term) ?? 0
  }

  /** All documents, in the order in which they were added. */
  documents(): IterableIterator<IndexedDocument> {
    return this.#documents.values()
  }

  /** The documents that hold a term, with the number of their claims that do. */
  documentsWith(term: string): ReadonlyMap<DocumentId, number> {
    return this.#postings.get(term) ?? NO_DOCUMENTS
  }
}

const NO_DOCUMENTS: ReadonlyMap<DocumentId, number> = new Map()

function indexDocument(document: ParsedDocument): IndexedDocument {
  return { document, termCounts: termCountsOf(document) }
}

/** In how many claims of a text each term stands. */
export function termCountsOf({ claims }: ParsedText): Map<string, number> {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    for (const term of termsOfClaim(claim)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
