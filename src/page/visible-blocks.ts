import type { CollectedPage } from './collect-blocks.ts'

/** The blocks in the window, by their places in the list of blocks, both ends counted. */
export interface BlockRange {
  readonly first: number
  readonly last: number
}

/**
 * The blocks that stand in the window now, found by bisection: a dozen looks at the layout on the longest page. Null when
 * none does, or when nothing is laid out. On pages with several columns it is near enough to begin with.
 */
export function visibleBlocks(page: CollectedPage, height: number): BlockRange | null {
  const { blocks } = page
  const boxOf = (at: number) => {
    const block = blocks[at]
    const node = block && page.nodes.get(block.id)?.pieces[0]?.node
    return node?.parentElement?.getBoundingClientRect()
  }
  const first = firstWhere(blocks.length, (at) => (boxOf(at)?.bottom ?? Infinity) > 0)
  const last = firstWhere(blocks.length, (at) => (boxOf(at)?.top ?? Infinity) >= height) - 1
  return first <= last && boxOf(first)?.height ? { first, last } : null
}

/** The first of the numbers from 0 for which the test holds, given that it holds for all after it. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
