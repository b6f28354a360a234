import { render } from 'preact'
import { CardFrame } from './card-frame.ts'
import { FindingCard } from './finding-card.tsx'
import { keepPlace, placeCard, placeRoughly } from './place-card.ts'
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

/** Class of a card that is laid out but not to be seen yet. */
const UNSEEN = 'card--unseen'

type Step = () => void | Promise<void>

/** The one card of a page, in a frame that the page cannot look into. */
export class HoverCard {
  readonly #document: Document
  readonly #onDocument: (document: Document) => void
  readonly #pause: (() => Promise<void>) | undefined
  #frame: CardFrame | undefined
  #opening: CardOpening | undefined
  #stopPlacing: (() => void) | undefined
  /** Counts what is done in turns: a newer one, and the end of the card, make an older one stop. */
  #run = 0
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

  /** Makes the empty frame, in turns with the page: for a card that is likely to be opened in a moment. */
  prepare(): void {
    if (this.#pause && !this.#drawn && !this.isOpen) void this.#inTurns(this.#making(), this.#pause)
  }

  /** Opens the card, or shows another finding in the open one. It is seen when it is whole and in its place. */
  open(opening: CardOpening): void {
    this.#opening = opening
    if (this.#pause && !this.#drawn) {
      void this.#inTurns([...this.#making(), ...this.#first(opening)], this.#pause)
      return
    }
    for (const step of this.#making()) void step()
    this.#draw(opening)
  }

  /** Closes the card and gives the focus back if it was in it. */
  close(): void {
    if (!this.isOpen) return
    this.#opening = undefined
    this.#run++
    this.#stopPlacing?.()
    const frame = this.#frame
    if (frame) this.#hide(frame)
    this.#returnTo = null
  }

  /** Closes the card and takes its element off the page. */
  remove(): void {
    this.close()
    this.#run++
    this.#frame?.remove()
    this.#frame = undefined
    this.#drawn = false
  }

  /** Whether an event of the page began on the card: from outside, all of the card is its host element. */
  holds(event: Event): boolean {
    return this.#frame !== undefined && event.composedPath().includes(this.#frame.host)
  }

  /** Does the steps that no newer run, nor the end of the card, has made useless. */
  async #inTurns(steps: readonly Step[], pause: () => Promise<void>): Promise<void> {
    const run = ++this.#run
    for (const step of steps) {
      await pause()
      if (run !== this.#run) return
      await step()
    }
  }

  /** The steps that make the frame and furnish it; each does nothing where that is done. */
  #making(): readonly Step[] {
    return [() => void this.#made(), () => this.#made().attach(), () => void this.#made().surface()]
  }

  #made(): CardFrame {
    return (this.#frame ??= new CardFrame(this.#document, {
      onDocument: this.#onDocument,
      onReload: () => {
        if (this.#opening) this.#draw(this.#opening)
      },
    }))
  }

  /** The steps of the first card: its words and their layout from the top, unseen, then its place. */
  #first(opening: CardOpening): readonly Step[] {
    const frame = this.#made()
    const on = (act: (surface: CardSurface) => void | Promise<void>) => () => {
      const surface = frame.surface()
      return surface ? act(surface) : undefined
    }
    return [
      on(({ card }) => {
        card.classList.add(UNSEEN)
        render(<FindingCard {...opening} headOnly />, card)
      }),
      on(({ card }) => {
        card.hidden = false
        frame.fit()
      }),
      on(({ card }) => render(<FindingCard {...opening} />, card)),
      on(() => frame.fit()),
      on(() => placeRoughly(frame, opening.range)),
      on(() => placeCard(frame, opening.range)),
      on((surface) => this.#reveal(frame, surface, opening)),
      () => this.#keepPlace(frame, opening),
    ]
  }

  /** All at once, into a frame that has held a card. */
  #draw(opening: CardOpening): void {
    const frame = this.#made()
    const surface = frame.surface()
    if (!surface) return
    this.#run++
    render(<FindingCard {...opening} />, surface.card)
    this.#reveal(frame, surface, opening)
    frame.fit()
    this.#keepPlace(frame, opening)
  }

  #reveal(frame: CardFrame, { card, live }: CardSurface, opening: CardOpening): void {
    card.hidden = false
    card.classList.remove(UNSEEN)
    frame.setOpen(true)
    if (opening.focus) this.#takeFocus(frame, card)
    else live.textContent = `${statusSentence(opening.finding)}.`
    this.#drawn = true
  }

  #keepPlace(frame: CardFrame, { range }: CardOpening): void {
    this.#stopPlacing?.()
    this.#stopPlacing = keepPlace(frame, range)
  }

  #hide(frame: CardFrame): void {
    const { hasFocus } = frame
    frame.setOpen(false)
    const surface = frame.surface()
    if (surface) {
      surface.card.hidden = true
      surface.live.textContent = ''
    }
    if (hasFocus) this.#returnTo?.focus({ preventScroll: true })
  }

  #takeFocus(frame: CardFrame, card: HTMLElement): void {
    const active = this.#document.activeElement
    if (active !== frame.host) this.#returnTo = active instanceof HTMLElement ? active : null
    card.focus({ preventScroll: true })
  }
}
