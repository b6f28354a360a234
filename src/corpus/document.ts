import type { DocumentId } from '../shared/ids.ts'

/** One article of the corpus. Unknown metadata are null, never guessed. */
export interface CorpusDocument {
  readonly id: DocumentId
  readonly title: string
  /** The publisher, as the reader sees it; '' when unknown. */
  readonly source: string
  readonly url: string | null
  /** ISO 8601 date or date-time, or null. */
  readonly publishedAt: string | null
  /** ISO 8601 date-time at which the document came into the corpus. */
  readonly retrievedAt: string
  /** BCP 47 tag, or null. */
  readonly language: string | null
  /** Whose text it is and under what terms, in words; '' when nothing is noted. */
  readonly licence: string
  /** The whole text, one block a line. */
  readonly text: string
  /** SHA-256 of the text with white space folded, hex. */
  readonly contentHash: string
  /** How it came in. */
  readonly addedBy: 'starter' | 'paste' | 'file' | 'page'
}

/** A document as the options page lists it: without its text. */
export interface DocumentSummary extends Omit<CorpusDocument, 'text' | 'contentHash'> {
  readonly claims: number
  /** Length of the text in characters. */
  readonly characters: number
}

/** A document as it comes in, before it is checked and parsed. */
export interface NewDocument {
  readonly title: string
  readonly source: string
  readonly url: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  readonly text: string
  readonly addedBy: CorpusDocument['addedBy']
}

/** The metadata that the reader can edit. */
export type DocumentEdit = Partial<
  Pick<CorpusDocument, 'title' | 'source' | 'url' | 'publishedAt' | 'licence'>
>

/** What the options page says of storage. */
export interface StorageState {
  readonly documents: number
  /** Documents that can be found; fewer than all while the index is built anew, as after an update. */
  readonly indexed: number
  /** Claims of the documents that can be found. */
  readonly claims: number
  /** Bytes in use and allowed, as the browser estimates them; null where it does not say. */
  readonly usage: number | null
  readonly quota: number | null
}

/** How the starter documents stand in the corpus. */
export interface StarterState {
  readonly present: number
  readonly total: number
}
