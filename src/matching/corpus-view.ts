import type { ParsedDocument } from '../claims/parsed-document.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { DocumentCounts, TermCounts } from './term-weights.ts'

/** A document with its terms, ready to be compared. */
export interface IndexedDocument {
  readonly document: ParsedDocument
  /** How many of the document's claims hold each term. */
  readonly termCounts: ReadonlyMap<string, number>
}

/** A claim that the index found. */
export interface IndexedClaim {
  readonly document: DocumentId
  /** Position among the document's claims. */
  readonly claim: number
  readonly score: number
}

/** What a scan asks of the index over all claims; `ClaimIndex` of the retrieval stage gives it. */
export interface TermIndex extends TermCounts, DocumentCounts {
  /** Another number after every change of the index. */
  readonly version: number
  /** Documents have numbers below this, which hold as long as the index does not change. */
  readonly ordinals: number
  /** The document with a number. */
  idOf(ordinal: number): DocumentId
  /** Visits each document that holds the term once, with the number of its claims that do. */
  forEachDocument(term: string, visit: (document: number, claims: number) => void): void
  /** The `top` claims with the greatest scores (BM25), from `least` up, best first. */
  search(terms: readonly string[], top: number, least?: number): readonly IndexedClaim[]
}

/** The corpus as a scan sees it: the index over all of it, and those of its documents that are at hand. */
export interface CorpusView {
  readonly index: TermIndex
  /** The document, or undefined when it is not in the corpus, or was not loaded. */
  get(id: DocumentId): IndexedDocument | undefined
}
