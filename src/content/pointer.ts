import { markAt } from '../views/highlights/hit-test.ts'
import type { CardSession } from './card-session.ts'
import type { Mark, Marks } from '../views/highlights/marks.ts'

/** What the listeners for pointers need. */
export interface PointerWorld {
  readonly document: Document
  readonly signal: AbortSignal
  readonly marks: Marks
  readonly cards: CardSession
  /** Whether an event is the reader's; a page must not open or close cards by events of its own. */
  readonly isReaders: (event: Event) => boolean
}

/** How long the pointer rests on a sentence before its card opens, in ms: reading along opens none. */
const OPEN_AFTER = 220
/** How long the pointer may be off sentence and card before the card closes: long enough to cross the gap. */
const CLOSE_AFTER = 350
/** Shortest time between two looks at where the pointer is, in ms. */
const LOOK_EVERY = 50

/**
 * Opens cards when the pointer rests on a mark, and on a click or tap; closes them when it has left both. Gives the
 * function that listens in the document of a card as well: the page's document hears nothing from it.
 */
export function listenToPointer(world: PointerWorld): (inside: Document) => void {
  const hover = new Hover(world)
  const { document, signal } = world
  const listen = <Type extends 'pointermove' | 'pointerleave' | 'click'>(
    type: Type,
    act: (event: DocumentEventMap[Type]) => void,
  ) => {
    const onEvent = (event: DocumentEventMap[Type]) => {
      if (world.isReaders(event)) act(event)
    }
    document.addEventListener(type, onEvent, { capture: true, passive: true, signal })
  }
  listen('pointermove', (event) => hover.onMove(event))
  listen('pointerleave', () => hover.onMark(null))
  listen('click', (event) => hover.onClick(event))
  signal.addEventListener('abort', () => hover.stop(), { once: true })
  return ({ documentElement }) => {
    documentElement.addEventListener('pointermove', () => hover.onCard(), { passive: true, signal })
    documentElement.addEventListener('pointerleave', () => hover.onMark(null), { passive: true, signal })
  }
}

class Hover {
  readonly #world: PointerWorld
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What the running timer will do: open this mark, close (null), or nothing (undefined). */
  #plan: Mark | null | undefined
  #lookedAt = 0
  #look: ReturnType<typeof setTimeout> | undefined
  /** A card that was opened by a click stays until it is closed or something else is clicked. */
  #pinned = false

  constructor(world: PointerWorld) {
    this.#world = world
  }

  stop(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#look)
  }

  onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || this.#world.marks.all.length === 0) return
    clearTimeout(this.#look)
    // While a button is down the reader selects text.
    if (event.buttons !== 0) return
    // An event knows what it passed through only while it is handled.
    const inCard = this.#world.cards.holds(event)
    const wait = LOOK_EVERY - (event.timeStamp - this.#lookedAt)
    // Where the pointer comes to rest is looked at in any case.
    if (wait > 0) this.#look = setTimeout(() => this.#lookAt(event, inCard), wait)
    else this.#lookAt(event, inCard)
  }

  #lookAt(event: PointerEvent, inCard: boolean): void {
    this.#lookedAt = event.timeStamp
    if (inCard) this.onCard()
    else this.onMark(this.#markUnder(event))
  }

  /** The pointer is now on this mark, or on none. */
  onMark(mark: Mark | null): void {
    clearTimeout(this.#look)
    const { current } = this.#world.cards
    if (mark && mark.finding.id === current?.finding.id) this.#settle(undefined)
    else if (mark) this.#schedule(mark, OPEN_AFTER)
    else if (current && !this.#pinned) this.#schedule(null, CLOSE_AFTER)
    else this.#settle(undefined)
  }

  /** The pointer is now on the card. */
  onCard(): void {
    clearTimeout(this.#look)
    this.#settle(undefined)
  }

  onClick(event: MouseEvent): void {
    const { cards, document } = this.#world
    clearTimeout(this.#look)
    if (cards.holds(event)) return
    const mark = onControl(event) || hasSelection(document) ? null : this.#markUnder(event)
    this.#settle(undefined)
    this.#pinned = mark !== null
    if (mark) cards.open(mark, false)
    else cards.close()
  }

  #markUnder({ clientX, clientY }: MouseEvent): Mark | null {
    return markAt(this.#world.document, this.#world.marks.all, { x: clientX, y: clientY })
  }

  #schedule(plan: Mark | null, after: number): void {
    if (this.#plan === plan) return
    this.#settle(plan)
    if (plan) this.#world.cards.prepare()
    this.#timer = setTimeout(() => {
      this.#plan = undefined
      this.#pinned = false
      if (plan) this.#world.cards.open(plan, false)
      else this.#world.cards.close()
    }, after)
  }

  #settle(plan: Mark | null | undefined): void {
    clearTimeout(this.#timer)
    this.#plan = plan
  }
}

/** Whether a click is meant for a link or control of the page. */
function onControl(event: Event): boolean {
  return (
    event.target instanceof Element && event.target.closest('a[href], button, input, label, summary') !== null
  )
}

function hasSelection(document: Document): boolean {
  return document.getSelection()?.isCollapsed === false
}
