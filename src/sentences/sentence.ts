import type { BlockRole } from './block.ts'
import type { BlockId } from '../shared/ids.ts'
import type { Span } from '../shared/span.ts'

/** A sentence: a span of one block. `text` is exactly the block's text between `start` and `end`, trimmed of white space. */
export interface Sentence extends Span {
  readonly block: BlockId
  readonly role: BlockRole
  /** Position in the page or document, counted from 0 over all its sentences. */
  readonly index: number
  readonly text: string
}
