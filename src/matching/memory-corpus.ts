import { termsOf } from '../claims/terms.ts'
import type { ParsedDocument } from '../claims/parsed-document.ts'
import { ClaimIndex } from '../retrieval/claim-index.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { CorpusView, IndexedDocument } from './corpus-view.ts'
import { termCountsOf } from './term-counts.ts'

/** A whole corpus in memory, all of its documents at hand: what the command line scans against. */
export class MemoryCorpus implements CorpusView {
  readonly index = new ClaimIndex()
  readonly #documents = new Map<DocumentId, IndexedDocument>()

  /** Adds a document; one with the same id is replaced. */
  add(document: ParsedDocument): void {
    this.#documents.delete(document.id)
    this.#documents.set(document.id, { document, termCounts: termCountsOf(document) })
    this.index.add({ id: document.id, claims: document.claims.map(({ sentence }) => termsOf(sentence.text)) })
  }

  /** Removes a document; does nothing when it is not there. */
  remove(id: DocumentId): void {
    this.#documents.delete(id)
    this.index.remove(id)
  }

  get(id: DocumentId): IndexedDocument | undefined {
    return this.#documents.get(id)
  }

  /** All documents, in the order in which they were added. */
  documents(): IterableIterator<IndexedDocument> {
    return this.#documents.values()
  }
}
