import { blocksOfText } from '../sentences/blocks-of-text.ts'
import type { Block } from '../sentences/block.ts'
import { splitSentences } from '../sentences/split-sentences.ts'
import { isCheckWorthy } from './check-worthiness.ts'
import type { ParsedText } from './parsed-document.ts'

/** Raised when a change makes stored parses stale: other sentences, offsets or claims for the same text. */
export const PARSER_VERSION = 2

/** The sentences of blocks and which of them are claims. Never fails; blocks without text give nothing. */
export function parseBlocks(blocks: readonly Block[]): ParsedText {
  const sentences = splitSentences(blocks)
  return { sentences, claims: sentences.filter(isCheckWorthy).map((sentence) => ({ sentence })) }
}

/** The same for a plain or Markdown text, one block a line. */
export function parseText(text: string): ParsedText {
  return parseBlocks(blocksOfText(text))
}
