import { render } from 'preact'
import { CardFrame } from './card-frame.ts'
import { FindingCard } from './finding-card.tsx'
import { placeCard } from './place-card.ts'
import { statusSentence } from '../shared/words.ts'
import type { CardSurface } from './card-frame.ts'
import type { FindingCardProps } from './finding-card.tsx'

/** What to open the card with. */
export interface CardOpening extends FindingCardProps {
  /** The sentence that the card stands beside. */
  readonly range: Range
  /** Moves the focus into the card; it returns when the card is closed. Without it the finding is announced. */
  readonly focus: boolean
}

/** The one card of a page, in a frame that the page cannot look into. Made when it is first opened. */
export class HoverCard {
  readonly #document: Document
  readonly #onDocument: (document: Document) => void
  readonly #pause: (() => Promise<void>) | undefined
  #frame: CardFrame | undefined
  #opening: CardOpening | undefined
  #stopPlacing: (() => void) | undefined
  /** Whether a card has been drawn: the next ones find everything in place. */
  #drawn = false
  #returnTo: HTMLElement | null = null

  /**
   * `onDocument` is called with each document that the card is drawn into; events in the card reach no other. With `pause`
   * the first card, which is much work, is drawn in turns with the page; without it at once.
   */
  constructor(document: Document, onDocument: (document: Document) => void, pause?: () => Promise<void>) {
    this.#document = document
    this.#onDocument = onDocument
    this.#pause = pause
  }

  get isOpen(): boolean {
    return this.#opening !== undefined
  }

  /** The element on the page, once there is one. */
  get host(): Element | null {
    return this.#frame?.host ?? null
  }

  /** Opens the card, or shows another finding in the open one. */
  open(opening: CardOpening): void {
    this.#opening = opening
    const frame = (this.#frame ??= this.#makeFrame())
    if (!frame.host.isConnected) this.#document.documentElement.append(frame.host)
    const steps = this.#draw(frame, opening)
    if (this.#pause && !this.#drawn) void this.#inTurns(steps, opening, this.#pause)
    else for (const step of steps) step()
  }

  /** Does what a newer opening or the end of this one has not made useless. */
  async #inTurns(
    steps: readonly (() => void)[],
    opening: CardOpening,
    pause: () => Promise<void>,
  ): Promise<void> {
    for (const step of steps) {
      await pause()
      if (this.#opening !== opening) return
      step()
    }
  }

  /** Closes the card and gives the focus back if it was in it. */
  close(): void {
    const frame = this.#frame
    if (!frame || !this.isOpen) return
    this.#opening = undefined
    this.#stopPlacing?.()
    const { hasFocus } = frame
    frame.setOpen(false)
    const surface = frame.surface()
    if (surface) {
      surface.card.hidden = true
      surface.live.textContent = ''
    }
    if (hasFocus) this.#returnTo?.focus({ preventScroll: true })
    this.#returnTo = null
  }

  /** Closes the card and takes its element off the page. */
  remove(): void {
    this.close()
    this.#frame?.remove()
    this.#frame = undefined
    this.#drawn = false
  }

  /** Whether an event of the page began on the card: from outside, all of the card is its host element. */
  holds(event: Event): boolean {
    return this.#frame !== undefined && event.composedPath().includes(this.#frame.host)
  }

  #makeFrame(): CardFrame {
    const frame = new CardFrame(this.#document, {
      onDocument: this.#onDocument,
      onReload: () => {
        if (this.#opening) for (const step of this.#draw(frame, this.#opening)) step()
      },
    })
    return frame
  }

  /** The steps of drawing: the words, their layout, the place on the page. */
  #draw(frame: CardFrame, opening: CardOpening): readonly (() => void)[] {
    const on = (act: (surface: CardSurface) => void) => () => {
      const surface = frame.surface()
      if (surface) act(surface)
    }
    return [
      on(({ card }) => {
        this.#stopPlacing?.()
        render(<FindingCard {...opening} />, card)
      }),
      on(({ card }) => {
        card.hidden = false
        frame.setOpen(true)
        frame.fit()
      }),
      on(({ card, live }) => {
        this.#stopPlacing = placeCard(frame, opening.range)
        if (opening.focus) this.#takeFocus(frame, card)
        else live.textContent = `${statusSentence(opening.finding)}.`
        this.#drawn = true
      }),
    ]
  }

  #takeFocus(frame: CardFrame, card: HTMLElement): void {
    const active = this.#document.activeElement
    if (active !== frame.host) this.#returnTo = active instanceof HTMLElement ? active : null
    card.focus({ preventScroll: true })
  }
}
