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

// The constants of `Node`, which is not global everywhere.
const ELEMENT_NODE = 1
const TEXT_NODE = 3

/**
 * The node after `node` in document order within `root`, past its children unless `into` is true. Goes by pointers:
 * some pages nest deeper than the call stack, and a TreeWalker would call back into our code for every node.
 */
function following(node: Node, root: Node, into: boolean): Node | null {
  if (into && node.firstChild) return node.firstChild
  let at: Node | null = node
  while (at && at !== root && !at.nextSibling) at = at.parentNode
  return at === root ? null : (at?.nextSibling ?? null)
}

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

/** Nodes between two chances to pause, where no text is met. */
const MOST_NODES = 30

/**
 * Walks what is under `root` in order and gives a run for each stretch of text between borders of blocks; undefined now
 * and then where there is much that holds no text, so that the caller may pause.
 */
export function* walkBlocks(root: Element, { isVisible }: WalkOptions = {}): Generator<TextRun | undefined> {
  const builder = new RunBuilder(root)
  let into = true
  let nodes = 0
  for (let node = following(root, root, true); node; node = following(node, root, into)) {
    const element = node.nodeType === ELEMENT_NODE ? (node as Element) : null
    const text = node.nodeType === TEXT_NODE ? (node as Text) : null
    into = element !== null && !isSkipped(element) && isVisible?.(element) !== false
    const home = text && blockAround(text, root)
    const ends = home ? !builder.belongsTo(home) : into && element !== null && endsRun(element, builder)
    const run = ends ? builder.take() : null
    if (run ?? ++nodes % MOST_NODES === 0) yield run ?? undefined
    if (text && home) builder.add(text, home)
  }
  const run = builder.take()
  if (run) yield run
}

/** Whether an element that is met ends the run before it. */
function endsRun(element: Element, builder: RunBuilder): boolean {
  return element.tagName === 'BR' ? builder.addBreak() : isBlock(element)
}
