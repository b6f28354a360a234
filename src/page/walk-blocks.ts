import { BlockTextBuilder } from './block-text.ts'
import { isBlock, isSkipped } from './element-kinds.ts'
import { countWords } from './words.ts'
import type { BlockNodes } from './block-text.ts'

/** A run of text as it was met, before it is known whether it belongs to the article. */
export interface TextRun extends BlockNodes {
  /** The innermost block-level element around it. */
  readonly element: Element
  readonly words: number
  /** How many of the words stand in links. */
  readonly linkWords: number
}

/** What the walk asks of the layout, where there is one. */
export interface WalkOptions {
  /** Whether an element is rendered; all that the markup does not hide are, unless this is given. */
  readonly isVisible?: (element: Element) => boolean
}

// The constants of `Node` and `NodeFilter`, which are not global everywhere.
const TEXT_NODE = 3
const SHOW_ELEMENT_AND_TEXT = 1 | 4
const ACCEPT = 1
const REJECT = 2

/** The innermost block-level element that holds the node, `root` at the most. */
function blockAround(node: Node, root: Element): Element {
  let element = node.parentElement
  while (element && element !== root && !isBlock(element)) element = element.parentElement
  return element ?? root
}

/** Collects text nodes until a border of a block is met. */
class RunBuilder {
  readonly #text = new BlockTextBuilder()
  #element: Element
  #linkText = ''
  #breaks = 0

  constructor(element: Element) {
    this.#element = element
  }

  belongsTo(element: Element): boolean {
    return this.#text.empty || this.#element === element
  }

  add(node: Text, element: Element): void {
    const blank = node.data.trim() === ''
    this.#element = element
    this.#text.add(node)
    if (blank) return
    this.#breaks = 0
    if (node.parentElement?.closest('a[href]')) this.#linkText += ` ${node.data}`
  }

  /** One line break is a space, two in a row begin a new block. Gives whether this was the second. */
  addBreak(): boolean {
    this.#text.addGap()
    return ++this.#breaks > 1
  }

  take(): TextRun | null {
    const nodes = this.#text.take()
    const run = {
      ...nodes,
      element: this.#element,
      words: countWords(nodes.text),
      linkWords: countWords(this.#linkText),
    }
    this.#linkText = ''
    this.#breaks = 0
    return nodes.text === '' ? null : run
  }
}

/** Walks what is under `root` in order and gives a run for each stretch of text between borders of blocks. */
export function* walkBlocks(root: Element, { isVisible }: WalkOptions = {}): Generator<TextRun> {
  const skipped = (element: Element) => isSkipped(element) || isVisible?.(element) === false
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT, (node) =>
    node.nodeType !== TEXT_NODE && skipped(node as Element) ? REJECT : ACCEPT,
  )
  const builder = new RunBuilder(root)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeType === TEXT_NODE ? (node as Text) : null
    const home = text && blockAround(text, root)
    if (home ? !builder.belongsTo(home) : endsRun(node as Element, builder)) {
      const run = builder.take()
      if (run) yield run
    }
    if (text && home) builder.add(text, home)
  }
  const run = builder.take()
  if (run) yield run
}

/** Whether an element that is met ends the run before it. */
function endsRun(element: Element, builder: RunBuilder): boolean {
  return element.tagName === 'BR' ? builder.addBreak() : isBlock(element)
}
