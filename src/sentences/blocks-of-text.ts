import { blockId } from '../shared/ids.ts'
import type { Block, BlockRole } from './block.ts'

/** A heading of a plain text is rarely longer than this; a longer line without a full stop is a cut-off paragraph. */
const HEADING_CHARS = 160
const HEADING_WORDS = 22

/** Lengths of the lines of a text that was broken at a fixed width. */
const WRAPPED = { least: 50, most: 100 }

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
const HEADING_MARK = /^#{1,6}\s+(?=\S)/
const QUOTE_MARK = /^>+\s*(?=\S)/
const BULLET = /^(?:[•▪◦‣●*–—-]|\(?\d{1,2}[.)])\s+(?=\S)/
const ENDS_SENTENCE = /[.!?…:;,。！？؟।]["'”’»)\]]*$/

/**
 * The blocks of a plain or Markdown text: one a line that is not blank, in order, with the ids `b0`, `b1` …; lines that
 * were broken at a fixed width are joined again.
 * A mark that makes a line a heading, quote or list item is not part of the block's text; neither is white space
 * around it. A short line that does not end like a sentence is a heading. Text without a line gives no block.
 */
export function blocksOfText(text: string): Block[] {
  return paragraphs(text)
    .flatMap((lines) => (isWrapped(lines) ? [lines.join(' ')] : lines))
    .map((line, at) => ({ id: blockId(`b${at}`), ...readLine(line) }))
}

/** Runs of lines between blank ones. */
function paragraphs(text: string): string[][] {
  const runs: string[][] = [[]]
  for (const line of text.split(LINE_BREAK).map((raw) => raw.trim())) {
    if (line === '') runs.push([])
    else runs.at(-1)?.push(line)
  }
  return runs
}

/** Whether lines were broken at a fixed width, as in mail: about as long as each other, and some go on in small letters. */
function isWrapped(lines: readonly string[]): boolean {
  const [broken, next] = [lines.slice(0, -1), lines.slice(1)]
  if (broken.length === 0 || broken.some(({ length }) => length < WRAPPED.least || length > WRAPPED.most))
    return false
  return next.filter((line) => /^\p{Ll}/u.test(line)).length * 3 >= next.length
}

function readLine(line: string): { readonly role: BlockRole; readonly text: string } {
  const marked = (mark: RegExp, role: BlockRole) =>
    mark.test(line) ? { role, text: line.replace(mark, '') } : undefined
  return (
    marked(HEADING_MARK, 'heading') ??
    marked(QUOTE_MARK, 'quote') ??
    marked(BULLET, 'list-item') ?? { role: looksLikeHeading(line) ? 'heading' : 'paragraph', text: line }
  )
}

function looksLikeHeading(line: string): boolean {
  return (
    line.length <= HEADING_CHARS && !ENDS_SENTENCE.test(line) && line.split(/\s+/).length <= HEADING_WORDS
  )
}
