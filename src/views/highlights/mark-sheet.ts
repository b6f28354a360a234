import { CURRENT, LINES } from './palette.ts'
import type { Ground } from './palette.ts'
import type { Status } from '../../comparison/finding.ts'

/** The statuses in the order in which their lines lie over one another. */
export const STATUSES = ['agreed', 'varied', 'disputed'] as const satisfies readonly Status[]

/** Names in `CSS.highlights`, which all scripts of a page share. */
export const HIGHLIGHTS = {
  agreed: 'countercheck-agreed',
  varied: 'countercheck-varied',
  disputed: 'countercheck-disputed',
  current: 'countercheck-current',
} as const

/** The style rules of all marks for a light or dark page. Marks are not printed; system colours replace ours. */
export function markCss(ground: Ground): string {
  const lines = STATUSES.map((status) => {
    const { style, thickness, colors } = LINES[status]
    return `::highlight(${HIGHLIGHTS[status]}) {
  text-decoration: underline ${style} ${colors[ground]} ${thickness}px;
  text-underline-offset: 0.22em;
}`
  })
  const all = Object.values(HIGHLIGHTS)
    .map((name) => `::highlight(${name})`)
    .join(', ')
  return `@media screen {
${lines.join('\n')}
::highlight(${HIGHLIGHTS.current}) { background-color: ${CURRENT[ground]}; }
}
@media screen and (forced-colors: active) {
${STATUSES.map((status) => `::highlight(${HIGHLIGHTS[status]}) { text-decoration-color: CanvasText; }`).join('\n')}
::highlight(${HIGHLIGHTS.current}) { background-color: Highlight; color: HighlightText; }
}
@media print { ${all} { text-decoration: none; background: none; } }`
}

/**
 * Puts the rules into a document without touching its nodes; calling it again with another ground replaces them.
 * Pages that assign their own list of sheets drop ours, so it is put back with each call.
 */
export class MarkSheet {
  readonly #document: Document
  #sheet: CSSStyleSheet | undefined
  #ground: Ground | undefined

  constructor(document: Document) {
    this.#document = document
  }

  put(ground: Ground): void {
    const window = this.#document.defaultView
    if (!window) return
    this.#sheet ??= new window.CSSStyleSheet()
    if (ground !== this.#ground) this.#sheet.replaceSync(markCss(ground))
    this.#ground = ground
    const sheets = [...this.#document.adoptedStyleSheets]
    if (!sheets.includes(this.#sheet)) this.#document.adoptedStyleSheets = [...sheets, this.#sheet]
  }

  remove(): void {
    const sheets = [...this.#document.adoptedStyleSheets]
    this.#document.adoptedStyleSheets = sheets.filter((sheet) => sheet !== this.#sheet)
  }
}
