import type { BlockId } from '../shared/ids.ts'

/** What kind of element a block came from; only `heading` and `caption` change how its text is read. */
export type BlockRole = 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'table-cell'

/** A run of text from one block-level element (or one line of a plain text). Offsets never leave their block. */
export interface Block {
  readonly id: BlockId
  readonly role: BlockRole
  readonly text: string
}
