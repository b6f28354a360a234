import cardCss from './hover-card.css?inline'
import frameCss from './card-frame.css?inline'
import tokens from '../shared/tokens.css?inline'

/** Where the card and what is announced are drawn. */
export interface CardSurface {
  readonly document: Document
  /** The dialog; hidden while no card is open. */
  readonly card: HTMLElement
  /** Read out by screen readers when its text changes. */
  readonly live: HTMLElement
}

/** What is told of the frame's documents: one that is moved in the page loses its own and gets another. */
export interface FrameWorld {
  /** Called with each new document; events in the frame reach no other. */
  readonly onDocument: (document: Document) => void
  /** Called when the frame has loaded another document, which nothing is drawn on yet. */
  readonly onReload: (surface: CardSurface) => void
}

/** Thickness of the frame's border in px, as in its style sheet. */
const BORDER = 1
/** A card higher than this in px would hide too much of the page; more is scrolled to. */
const HIGHEST = 478
/** Under this height in px the card's title scrolls with the rest. */
const LOW = 260

/**
 * The frame that the card is drawn in. A closed shadow root alone keeps no secret: `window.find()` searches it and
 * selects in it. A frame inside the root counts in no `window.frames`, and its events and selection stay within it;
 * `window.find()` does not look into it in Chromium, and in Firefox says no more than whether words stand in it.
 *
 * The element on the page is a plain one: a page could define an element of another name, and an element's own
 * definition can open its closed root (`ElementInternals.shadowRoot`).
 */
export class CardFrame {
  readonly host: HTMLElement
  readonly element: HTMLIFrameElement
  readonly #root: ShadowRoot
  readonly #sizes: ResizeObserver
  readonly #world: FrameWorld
  #surface: CardSurface | undefined
  /** What the card was last given: to set the same again would have the browser lay it out again. */
  #room = ''

  constructor(document: Document, world: FrameWorld) {
    this.#world = world
    this.host = document.createElement('div')
    this.#root = this.host.attachShadow({ mode: 'closed' })
    adopt(this.#root, document, `${tokens}\n${frameCss}`)
    this.element = document.createElement('iframe')
    this.element.title = 'Countercheck'
    this.element.addEventListener('load', () => {
      // The first load, before anything is drawn, happens while the frame is put into the page.
      const before = this.#surface
      if (!before) return
      const now = this.surface()
      if (now && now !== before) world.onReload(now)
    })
    this.#sizes = new ResizeObserver(() => this.fit())
    this.setOpen(false)
    this.#root.append(this.element)
  }

  /** Puts the frame into the page where it is not there (any more). */
  attach(): void {
    if (!this.host.isConnected) this.element.ownerDocument.documentElement.append(this.host)
  }

  /** Whether the focus is in the frame. */
  get hasFocus(): boolean {
    return this.#root.activeElement !== null
  }

  /** What can be drawn on now; null where the page is confined so that even its own frames are closed to it. */
  surface(): CardSurface | null {
    const inside = this.element.contentDocument
    if (!inside) return null
    if (this.#surface?.document !== inside) {
      this.#surface = furnish(inside)
      this.#room = ''
      this.#sizes.disconnect()
      this.#sizes.observe(this.#surface.card)
      this.#world.onDocument(inside)
    }
    return this.#surface
  }

  /** Shows or hides the frame. A hidden one stays rendered, unseen, so that what it announces is heard. */
  setOpen(open: boolean): void {
    this.element.classList.toggle('is-open', open)
    this.element.tabIndex = open ? 0 : -1
  }

  /** Makes the frame as high as the card in it. */
  fit(): void {
    const height = this.#surface?.card.offsetHeight ?? 0
    if (height > 0) this.element.style.height = `${height + 2 * BORDER}px`
  }

  /** Limits the card's height, so that the frame around it is at most `height` px high. */
  giveRoom(height: number): void {
    const card = this.#surface?.card
    if (!card) return
    const { innerWidth, innerHeight } = this.element.ownerDocument.defaultView ?? {
      innerWidth: 0,
      innerHeight: 0,
    }
    const most = Math.min(height - 2 * BORDER, HIGHEST)
    const tight = innerWidth <= 400 || innerHeight <= 560
    const room = `${most} ${tight} ${height < LOW}`
    if (room === this.#room) return
    this.#room = room
    card.style.maxHeight = `${most}px`
    card.classList.toggle('card--tight', tight)
    card.classList.toggle('card--low', height < LOW)
    this.fit()
  }

  remove(): void {
    this.#sizes.disconnect()
    this.#surface = undefined
    this.host.remove()
  }
}

function furnish(document: Document): CardSurface {
  adopt(document, document, `${tokens}\n${cardCss}`)
  const element = (name: string, role: string) => {
    const made = document.createElement('div')
    made.className = name
    made.setAttribute('role', role)
    return made
  }
  const card = element('card', 'dialog')
  card.hidden = true
  card.tabIndex = -1
  card.setAttribute('aria-labelledby', 'status')
  const live = element('cc-hidden', 'status')
  document.documentElement.lang = 'en'
  document.title = 'Countercheck'
  document.body.replaceChildren(card, live)
  return { document, card, live }
}

/** Constructed sheets are bound to their window's document, and no policy of the page forbids them. */
function adopt(into: Document | ShadowRoot, document: Document, css: string): void {
  const window = document.defaultView
  if (!window) return
  const sheet = new window.CSSStyleSheet()
  sheet.replaceSync(css)
  into.adoptedStyleSheets = [sheet]
}
