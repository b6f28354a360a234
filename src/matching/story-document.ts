import type { ParsedDocument } from '../claims/parsed-document.ts'
import type { ClaimView } from './claim-view.ts'

/** A document about the page's story with its claims ready to be aligned. */
export interface StoryDocument {
  readonly document: ParsedDocument
  readonly views: readonly ClaimView[]
}
