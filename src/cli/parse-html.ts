import { JSDOM } from 'jsdom'

/** The one window that documents are parsed in; making one costs more than parsing a page. */
let parser: DOMParser | undefined

/**
 * Parses a page without running its scripts, loading anything or reading its style sheets: a document made by
 * `DOMParser` has no browsing context.
 */
export function parseHtml(html: string): Document {
  parser ??= new new JSDOM('').window.DOMParser()
  return parser.parseFromString(html, 'text/html')
}
