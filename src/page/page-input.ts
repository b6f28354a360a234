import { readMetadata } from './metadata.ts'
import type { CollectedPage } from './collect-blocks.ts'
import type { PageInput } from '../pipeline/page-report.ts'
import type { Block } from '../sentences/block.ts'

/** Longest address that is passed on, in characters. */
const LONGEST_URL = 2000
/** Most blocks, and most characters in them, that are passed on; an article never has as many. */
const MOST_BLOCKS = 20_000
const MOST_CHARACTERS = 2_000_000

/** A collected page as the pipeline takes it in; what is too much of it is cut off at a block, as `truncated` tells. */
export function pageInput(document: Document, { blocks, truncated }: CollectedPage): PageInput {
  const { href } = document.location
  const kept = withinBounds(blocks)
  return {
    ...readMetadata(document),
    url: href.length <= LONGEST_URL ? href : null,
    blocks: kept,
    truncated: truncated || kept.length < blocks.length,
  }
}

function withinBounds(blocks: readonly Block[]): readonly Block[] {
  let characters = 0
  const end = blocks.findIndex(({ text }, at) => {
    characters += text.length
    return at >= MOST_BLOCKS || characters > MOST_CHARACTERS
  })
  return end === -1 ? blocks : blocks.slice(0, end)
}
