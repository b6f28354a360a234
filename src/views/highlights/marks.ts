import { HIGHLIGHTS, MarkSheet, STATUSES } from './mark-sheet.ts'
import { groundOf } from './palette.ts'
import type { Finding } from '../../comparison/finding.ts'

/** A finding with the place where its sentence stands. */
export interface Mark {
  readonly finding: Finding
  readonly range: Range
}

/** The registry that a document's highlights are kept in. */
interface Registry {
  get(name: string): Highlight | undefined
  set(name: string, highlight: Highlight): unknown
  delete(name: string): boolean
}

/**
 * Marks sentences with the CSS Custom Highlight API, which paints without touching the page's nodes. Keeps its own
 * list of ranges: a content script in Firefox cannot iterate a highlight.
 */
export class Marks {
  readonly #document: Document
  readonly #sheet: MarkSheet
  /** What we registered, by name: after an update an older script must not delete the newer one's. */
  readonly #registered = new Map<string, Highlight>()
  #marks: readonly Mark[] = []

  constructor(document: Document) {
    this.#document = document
    this.#sheet = new MarkSheet(document)
  }

  get all(): readonly Mark[] {
    return this.#marks
  }

  /** Shows exactly these marks, in page order. None at all leaves nothing behind. */
  show(marks: readonly Mark[]): void {
    const [first] = marks
    if (!first) {
      this.clear()
      return
    }
    this.#marks = marks
    this.#sheet.put(groundOf(elementOf(first.range)))
    for (const status of STATUSES)
      this.#register(
        HIGHLIGHTS[status],
        marks.filter((mark) => mark.finding.status === status).map((mark) => mark.range),
      )
  }

  /** Shows which mark's card is open, or that none is. */
  setCurrent(mark: Mark | null): void {
    this.#register(HIGHLIGHTS.current, mark ? [mark.range] : [])
  }

  /** Takes all marks and their style rules off the page. */
  clear(): void {
    this.#marks = []
    for (const name of this.#registered.keys()) this.#register(name, [])
    this.#sheet.remove()
  }

  #register(name: string, ranges: readonly Range[]): void {
    const window = this.#document.defaultView
    const registry = window ? registryOf(window) : undefined
    if (!window || !registry) return
    const ours = this.#registered.get(name)
    if (ranges.length > 0) {
      const highlight = new window.Highlight(...ranges)
      registry.set(name, highlight)
      this.#registered.set(name, highlight)
    } else if (ours) {
      if (registry.get(name) === ours) registry.delete(name)
      this.#registered.delete(name)
    }
  }
}

/** The element that a range begins in. */
export function elementOf(range: Range): Element | null {
  return range.startContainer.parentElement
}

type HighlightWindow = Window & { readonly CSS?: { readonly highlights?: Registry } }

function registryOf(window: HighlightWindow): Registry | undefined {
  return window.CSS?.highlights
}
