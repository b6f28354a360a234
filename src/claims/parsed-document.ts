import type { Claim } from './claim.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Sentence } from '../sentences/sentence.ts'

/** The sentences of a text and which of them are check-worthy. */
export interface ParsedText {
  readonly sentences: readonly Sentence[]
  /** The check-worthy ones, in order. */
  readonly claims: readonly Claim[]
}

/** A corpus document as the pipeline sees it: what it needs of the metadata, and the parsed text. */
export interface ParsedDocument extends ParsedText {
  readonly id: DocumentId
  readonly title: string
  readonly source: string
  readonly url: string | null
  readonly publishedAt: string | null
}
