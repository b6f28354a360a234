import { wordsOfSentences } from './words.ts'
import type { Block } from '../sentences/block.ts'

/** A caption whose sentence has fewer words names what the picture shows. */
const FEWEST_WORDS = 12

/**
 * The article's text as it is saved: one block a line, in order. Of the captions of its pictures only those that are
 * sentences, which often report what the text does not; labels and credits are left out.
 */
export function articleText(blocks: readonly Block[]): string {
  return blocks
    .filter(({ role, text }) => role !== 'caption' || wordsOfSentences(text) >= FEWEST_WORDS)
    .map(({ text }) => text)
    .join('\n')
}
