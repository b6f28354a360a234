import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom'
import type { Middleware, VirtualElement } from '@floating-ui/dom'
import type { CardFrame } from './card-frame.ts'

/** Space between card and sentence, and between card and the edge of the window, in px. */
const GAP = 8
/** Least height that a card is worth showing at, in px; with less on both sides it takes the larger side. */
const LEAST_ROOM = 120

/**
 * Puts the card beside a sentence, above or below and never over it, and gives it the height that is left there. What is
 * waited for are promises that are resolved already: the card is in its place before anything is drawn.
 */
export function placeCard(frame: CardFrame, range: Range): Promise<void> {
  return place(frame, range, [
    inline(),
    offset(GAP),
    flip({ padding: GAP, fallbackStrategy: 'bestFit' }),
    shift({ padding: GAP }),
    size({ padding: GAP, apply: ({ availableHeight }) => giveRoom(frame, availableHeight) }),
  ])
}

/**
 * Puts an unseen card roughly there. The first time a browser compiles what it runs, which takes longer than the placing
 * itself: this does half of it in a turn of its own.
 */
export function placeRoughly(frame: CardFrame, range: Range): Promise<void> {
  return place(frame, range, [inline(), flip({ padding: GAP, fallbackStrategy: 'bestFit' })])
}

async function place(frame: CardFrame, range: Range, middleware: Middleware[]): Promise<void> {
  const { x, y } = await computePosition(asElement(range), frame.element, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware,
  })
  Object.assign(frame.element.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` })
}

/** Keeps the card in its place while the page scrolls or changes its layout. Gives the function that ends it. */
export function keepPlace(frame: CardFrame, range: Range): () => void {
  return autoUpdate(asElement(range), frame.element, () => void placeCard(frame, range))
}

function giveRoom(frame: CardFrame, height: number): void {
  frame.giveRoom(Math.max(LEAST_ROOM, Math.floor(height)))
}

/** A range as floating-ui takes it; the element in it tells which boxes scroll. */
function asElement(range: Range): VirtualElement {
  const contextElement = range.startContainer.parentElement
  return {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(contextElement ? { contextElement } : {}),
  }
}
