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
