import { render } from 'preact'
import { FindingCard } from './finding-card.tsx'
import cardCss from './hover-card.css?inline'
import { placeCard } from './place-card.ts'
import { statusSentence } from '../shared/words.ts'
import tokens from '../shared/tokens.css?inline'
import type { FindingCardProps } from './finding-card.tsx'

/**
 * Tag of the one element that is added to a page. A plain one: a page could define an element of another name, and an
 * element's own definition can open its closed shadow root (`ElementInternals.shadowRoot`).
 */
const HOST_TAG = 'div'

/** What to open the card with. */
export interface CardOpening extends FindingCardProps {
  /** The sentence that the card stands beside. */
  readonly range: Range
  /** Moves the focus into the card; it returns when the card is closed. Without it the finding is announced. */
  readonly focus: boolean
}

/** The one card of a page, in a closed shadow root that the page cannot look into. Made when it is first opened. */
export class HoverCard {
  readonly #document: Document
  #parts: CardParts | undefined
  #stopPlacing: (() => void) | undefined
  #returnTo: HTMLElement | null = null

  constructor(document: Document) {
    this.#document = document
  }

  get isOpen(): boolean {
    return this.#stopPlacing !== undefined
  }

  /** The element on the page, once there is one. */
  get host(): Element | null {
    return this.#parts?.host ?? null
  }

  /** Opens the card, or shows another finding in the open one. */
  open(opening: CardOpening): void {
    const parts = (this.#parts ??= makeParts(this.#document))
    this.#stopPlacing?.()
    if (!parts.host.isConnected) this.#document.documentElement.append(parts.host)
    parts.card.hidden = false
    render(<FindingCard {...opening} />, parts.card)
    this.#stopPlacing = placeCard(parts.card, opening.range)
    if (opening.focus) this.#takeFocus(parts)
    else parts.live.textContent = `${statusSentence(opening.finding)}.`
  }

  /** Closes the card and gives the focus back if it was in it. */
  close(): void {
    const parts = this.#parts
    if (!parts || !this.isOpen) return
    this.#stopPlacing?.()
    this.#stopPlacing = undefined
    const hadFocus = parts.root.activeElement !== null
    parts.card.hidden = true
    parts.live.textContent = ''
    if (hadFocus) this.#returnTo?.focus({ preventScroll: true })
    this.#returnTo = null
  }

  /** Closes the card and takes its element off the page. */
  remove(): void {
    this.close()
    this.#parts?.host.remove()
    this.#parts = undefined
  }

  /** Whether an event began in the card: from outside, all of the card is its host element. */
  holds(event: Event): boolean {
    return this.#parts !== undefined && event.composedPath().includes(this.#parts.host)
  }

  #takeFocus({ card, host }: CardParts): void {
    const active = this.#document.activeElement
    if (active !== host) this.#returnTo = active instanceof HTMLElement ? active : null
    card.focus({ preventScroll: true })
  }
}

interface CardParts {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly card: HTMLElement
  readonly live: HTMLElement
}

function makeParts(document: Document): CardParts {
  const host = document.createElement(HOST_TAG)
  const root = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = `${tokens}\n${cardCss}`
  const card = document.createElement('div')
  card.className = 'card'
  card.hidden = true
  card.tabIndex = -1
  card.setAttribute('role', 'dialog')
  card.setAttribute('aria-labelledby', 'status')
  const live = document.createElement('div')
  live.className = 'cc-hidden'
  live.setAttribute('role', 'status')
  root.append(style, card, live)
  return { host, root, card, live }
}
