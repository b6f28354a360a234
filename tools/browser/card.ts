import type { CDPSession, Page } from 'playwright-core'
import { until } from './until.ts'

/** A control in the card. */
export interface CardControl {
  readonly role: string
  readonly name: string
  readonly focused: boolean
  readonly node: number
}

/** The card as assistive technology reads it. */
export interface Card {
  readonly role: string
  readonly name: string
  /** All its text in reading order, white space folded. */
  readonly text: string
  readonly controls: readonly CardControl[]
  /** Words shown as marked (`mark` elements), in reading order. */
  readonly marked: readonly string[]
  readonly node: number
  /** The whole subtree, `role "name"` a line; for messages of failed tests. */
  readonly outline: string
}

type AxNode = Awaited<ReturnType<typeof queryTree>>[number]

const sessions = new WeakMap<Page, Promise<CDPSession>>()

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, known)
  return known
}

const wholeDocument = (session: CDPSession) => session.send('DOM.getDocument', { depth: -1, pierce: true })

type DomNode = Awaited<ReturnType<typeof wholeDocument>>['root']

/** The documents of frames in closed shadow roots, as the debugger (and nobody else) sees them. */
async function closedFrames(session: CDPSession): Promise<readonly number[]> {
  const { root } = await wholeDocument(session)
  const frames: number[] = []
  const walk = (node: DomNode, closed: boolean) => {
    if (closed && node.contentDocument) frames.push(node.contentDocument.backendNodeId)
    for (const child of node.children ?? []) walk(child, closed)
    for (const shadow of node.shadowRoots ?? []) walk(shadow, closed || shadow.shadowRootType === 'closed')
  }
  walk(root, false)
  return frames
}

async function queryTree(session: CDPSession, backendNodeId: number) {
  const { nodes } = await session.send('Accessibility.queryAXTree', { backendNodeId })
  return nodes.filter((node) => !node.ignored)
}

const valueOf = (value: { value?: unknown } | undefined) =>
  typeof value?.value === 'string' ? value.value.replace(/\s+/g, ' ') : ''
const roleOf = (node: AxNode) => valueOf(node.role)
const nameOf = (node: AxNode) => valueOf(node.name)

const CARD_ROLES = new Set([
  'dialog',
  'tooltip',
  'alertdialog',
  'complementary',
  'region',
  'group',
  'article',
])
const CONTROL_ROLES = new Set(['link', 'button', 'checkbox', 'switch', 'DisclosureTriangle'])

function cardOf(nodes: readonly AxNode[]): Card | null {
  const card = nodes.find((node) => CARD_ROLES.has(roleOf(node)))
  if (!card) return null
  const text = nodes.filter((node) => roleOf(node) === 'StaticText').map(nameOf)
  const parents = new Map(nodes.map((node) => [node.nodeId, node]))
  const inMark = (node: AxNode) => {
    for (let at = parents.get(node.parentId ?? ''); at; at = parents.get(at.parentId ?? ''))
      if (roleOf(at) === 'mark') return true
    return false
  }
  return {
    role: roleOf(card),
    name: nameOf(card),
    text: text.join(' ').replace(/\s+/g, ' ').trim(),
    controls: nodes
      .filter((node) => CONTROL_ROLES.has(roleOf(node)))
      .map((node) => ({
        role: roleOf(node),
        name: nameOf(node),
        focused:
          node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
        node: node.backendDOMNodeId ?? 0,
      })),
    marked: nodes.filter((node) => roleOf(node) === 'StaticText' && inMark(node)).map(nameOf),
    node: card.backendDOMNodeId ?? 0,
    outline: nodes
      .filter((node) => roleOf(node) !== 'InlineTextBox')
      .map((node) => `${roleOf(node)} "${nameOf(node)}"`)
      .join('\n'),
  }
}

/** Runs in the page, on the card's element: its text as it is seen, a paragraph or link each; buttons are left out. */
const SEEN_LINES = `function () {
  const lines = []
  const walker = document.createTreeWalker(this, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { width } = node.parentElement.getBoundingClientRect()
    if (width <= 1 || node.parentElement.closest('button')) continue
    const block = node.parentElement.closest('p, h1, h2, h3, li, blockquote, a')
    const last = lines.at(-1)
    const inSentence = getComputedStyle(node.parentElement).display === 'inline'
    if (last && last.block === block) last.text += (inSentence ? '' : ' ') + node.data.replace('→', ' → ')
    else lines.push({ block, text: node.data })
  }
  return lines.map(({ text }) => text.replace(/\\s+/g, ' ').trim()).filter((text) => text !== '')
}`

/** The card's text as it is seen, a paragraph, heading or link each. */
export async function seenLines(page: Page, card: Card): Promise<readonly string[]> {
  const session = await sessionOf(page)
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: card.node })
  const { result } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: SEEN_LINES,
    objectId: object.objectId ?? '',
    returnByValue: true,
  })
  return result.value as readonly string[]
}

/** The card that is open on the page, or null. */
export async function readCard(page: Page): Promise<Card | null> {
  const session = await sessionOf(page)
  for (const frame of await closedFrames(session)) {
    const card = cardOf(await queryTree(session, frame))
    if (card) return card
  }
  return null
}

/** Waits for a card that fulfils the condition. */
export function cardOpen(page: Page, fulfils: (card: Card) => boolean = () => true): Promise<Card> {
  return until('the card opens', async () => {
    const card = await readCard(page)
    return card && fulfils(card) ? card : null
  })
}

/** Waits until no card is open. */
export async function cardClosed(page: Page): Promise<void> {
  await until('the card closes', async () => (await readCard(page)) === null)
}

/** The middle of a control of the card, in CSS pixels of the viewport. */
export async function placeOf(
  page: Page,
  control: CardControl,
): Promise<{ readonly x: number; readonly y: number }> {
  const session = await sessionOf(page)
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: control.node })
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
