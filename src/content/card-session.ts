import { elementOf } from '../views/highlights/marks.ts'
import type { Card, MakeCard } from './card-code.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Mark, Marks } from '../views/highlights/marks.ts'

/** What a session of cards needs. */
export interface CardWorld {
  readonly document: Document
  readonly marks: Marks
  /** Brings the card's code, which no page holds before its first card; null where it cannot be had. */
  readonly loadCard: () => Promise<MakeCard | null>
  /** Opens a document's reading view. */
  readonly openDocument: (id: DocumentId) => void
  /** Called with each document that a card is drawn into, to be listened to as the page is. */
  readonly onDocument: (document: Document) => void
}

/** Which mark's card is open, and how one steps from mark to mark. */
export class CardSession {
  readonly #world: CardWorld
  #card: Card | null = null
  #loading: Promise<void> | undefined
  #current: Mark | null = null
  /** Whether a card is likely to be opened in a moment. */
  #expected = false
  /** Whether the card that is waited for shall take the focus. */
  #focus = false
  /** Where stepping goes on from after the card was closed. */
  #last: string | null = null

  constructor(world: CardWorld) {
    this.#world = world
  }

  get host(): Element | null {
    return this.#card?.host ?? null
  }

  /** The mark whose card is open or about to open, or null. */
  get current(): Mark | null {
    return this.#current
  }

  /** Has the card's code and frame made ready, for a card that is likely to be opened in a moment. */
  prepare(): void {
    this.#expected = true
    if (this.#card) this.#card.prepare()
    else void this.#load()
  }

  /** Opens a mark's card. With `focus` the focus moves in, as it should when it was opened by keyboard. */
  open(mark: Mark, focus: boolean): void {
    this.#current = mark
    this.#focus = focus
    this.#last = mark.finding.id
    this.#world.marks.setCurrent(mark)
    if (this.#card) this.#show(this.#card)
    else void this.#load()
  }

  /** Scrolls a mark into view and opens its card with the focus in it. */
  reveal(mark: Mark): void {
    elementOf(mark.range)?.scrollIntoView({ block: 'center' })
    this.open(mark, true)
  }

  /** Goes to the next or previous mark of the page, round its ends; false when there is none. */
  step(by: 1 | -1): boolean {
    const { all } = this.#world.marks
    const at = all.findIndex(({ finding }) => finding.id === this.#last)
    const from = at === -1 && by === -1 ? 0 : at
    const mark = all[(from + by + all.length) % all.length]
    if (mark) this.reveal(mark)
    return mark !== undefined
  }

  close(): void {
    if (!this.#current) return
    this.#current = null
    this.#world.marks.setCurrent(null)
    this.#card?.close()
  }

  /** After the marks have changed: the open card follows its sentence, or closes when that is gone. */
  refresh(): void {
    const id = this.#current?.finding.id
    if (id === undefined) return
    const mark = this.#world.marks.all.find(({ finding }) => finding.id === id)
    if (!mark) this.close()
    // A card that is still on its way takes the focus if it was to.
    else if (mark.range !== this.#current?.range) this.open(mark, this.#focus && !this.#card)
  }

  /** Whether an event began in the card. */
  holds(event: Event): boolean {
    return this.#card?.holds(event) ?? false
  }

  /** Closes the card and takes its element off the page. */
  remove(): void {
    this.#expected = false
    this.close()
    this.#card?.remove()
  }

  #load(): Promise<void> {
    this.#loading ??= this.#world.loadCard().then((make) => {
      this.#loading = undefined
      if (!make) {
        this.close()
        return
      }
      const card = (this.#card = make(this.#world.document, this.#world.onDocument))
      if (this.#current) this.#show(card)
      else if (this.#expected) card.prepare()
    })
    return this.#loading
  }

  #show(card: Card): void {
    const { marks, openDocument } = this.#world
    const mark = this.#current
    if (!mark) return
    const place = marks.all.findIndex(({ finding }) => finding.id === mark.finding.id)
    card.open({
      finding: mark.finding,
      range: mark.range,
      position: place + 1,
      total: place === -1 ? 0 : marks.all.length,
      focus: this.#focus,
      onClose: () => this.close(),
      onStep: (by) => this.step(by),
      onOpenDocument: openDocument,
    })
    this.#focus = false
  }
}
