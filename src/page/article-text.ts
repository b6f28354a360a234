import type { Block } from '../sentences/block.ts'

/** The article's text as it is saved: one block a line, in order, without the captions of its pictures. */
export function articleText(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.role !== 'caption')
    .map((block) => block.text)
    .join('\n')
}
