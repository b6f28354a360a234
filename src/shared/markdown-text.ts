import { marked } from 'marked'
import type { Token } from 'marked'

/** What a Markdown file says: its first heading, and its text without markup, one block a line. */
export interface MarkdownText {
  /** The first heading of the first level, else the first of any, or null. It is not part of the text. */
  readonly title: string | null
  readonly text: string
}

/** Reads Markdown (CommonMark and tables) as plain text. Code, rules and raw markup are left out. */
export function readMarkdown(markdown: string): MarkdownText {
  const tokens: readonly Token[] = marked.lexer(withoutFrontMatter(markdown))
  const headings = tokens.filter((token) => token.type === 'heading')
  const title = headings.find((token) => 'depth' in token && token.depth === 1) ?? headings[0]
  const lines = tokens.filter((token) => token !== title).flatMap(linesOf)
  return { title: title ? inlineText(title).trim() || null : null, text: lines.join('\n') }
}

/** The block of metadata that site generators put before the text. */
function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
}

function linesOf(token: Token): readonly string[] {
  switch (token.type) {
    case 'paragraph':
    case 'heading':
    case 'text':
      return nonEmpty([inlineText(token)])
    case 'blockquote':
      return childrenOf(token).flatMap(linesOf)
    case 'list':
      return tokensIn(token, 'items').flatMap((item) => childrenOf(item).flatMap(linesOf))
    case 'table':
      return nonEmpty(rowsOf(token))
    default:
      return []
  }
}

function rowsOf(token: Token): readonly string[] {
  const rows: unknown = 'rows' in token ? token.rows : []
  if (!Array.isArray(rows)) return []
  return rows.map((row: unknown) =>
    Array.isArray(row) ? row.map((cell: Token) => inlineText(cell)).join(' · ') : '',
  )
}

const nonEmpty = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')

function tokensIn(token: Token, key: 'tokens' | 'items'): readonly Token[] {
  const children: unknown = key in token ? (token as Record<string, unknown>)[key] : undefined
  return Array.isArray(children) ? (children as Token[]) : []
}

const childrenOf = (token: Token) => tokensIn(token, 'tokens')

/** The words of a block: links and emphasis lose their marks, pictures keep nothing, line breaks become spaces. */
function inlineText(token: Token): string {
  if (token.type === 'html' || token.type === 'image') return ''
  if (token.type === 'br') return ' '
  const children = childrenOf(token)
  if (children.length > 0) return children.map(inlineText).join('')
  return 'text' in token && typeof token.text === 'string' ? decodeEntities(token.text) : ''
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}
