import { whyNoArticle } from './article-gate.ts'
import { chooseArticle } from './article-runs.ts'
import { walkBlocks } from './walk-blocks.ts'
import { blockId } from '../shared/ids.ts'
import type { Article } from './article-runs.ts'
import type { BlockNodes } from './block-text.ts'
import type { TextRun, WalkOptions } from './walk-blocks.ts'
import type { Block } from '../sentences/block.ts'
import type { BlockId } from '../shared/ids.ts'

/** The article of a page: its blocks in order, and for each the text nodes that it came from. */
export interface CollectedPage {
  readonly blocks: readonly Block[]
  readonly nodes: ReadonlyMap<BlockId, BlockNodes>
  /** The element that holds the article, or null when the page has none; then there are no blocks. */
  readonly root: Element | null
  /** True when the page was longer than `maxWords` and the rest was not looked at. */
  readonly truncated: boolean
}

/** How blocks are collected. */
export interface CollectOptions extends WalkOptions {
  /** Longest page, in words; 100,000 unless given. */
  readonly maxWords?: number
}

const MOST_WORDS = 100_000

const NOTHING: CollectedPage = { blocks: [], nodes: new Map(), root: null, truncated: false }

/**
 * Collects the text blocks of the page's article, without navigation, comments, related links, forms, editors
 * and whatever else stands around it. Reads the document and changes nothing.
 */
export function collectBlocks(document: Document, options: CollectOptions = {}): CollectedPage {
  const steps = collectInSteps(document, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps, so that a caller on the page's own thread can let the page breathe between them. */
export function* collectInSteps(
  document: Document,
  options: CollectOptions = {},
): Generator<undefined, CollectedPage> {
  if (whyNoArticle(document) !== null) return NOTHING
  const most = options.maxWords ?? MOST_WORDS
  const runs: TextRun[] = []
  let words = 0
  for (const run of walkBlocks(document.body, options)) {
    words += run?.words ?? 0
    if (words > most) break
    if (run) runs.push(run)
    yield
  }
  const article = yield* chooseArticle(document.body, runs)
  return article ? { ...asBlocks(article), truncated: words > most } : NOTHING
}

function asBlocks(article: Article): Omit<CollectedPage, 'truncated'> {
  const blocks: Block[] = []
  const nodes = new Map<BlockId, BlockNodes>()
  article.runs.forEach(({ role, text, pieces }, index) => {
    const id = blockId(`b${index}`)
    blocks.push({ id, role, text })
    nodes.set(id, { text, pieces })
  })
  return { blocks, nodes, root: article.root }
}
