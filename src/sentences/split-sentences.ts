import { goesOn } from './sentence-end.ts'
import type { Block } from './block.ts'
import type { Sentence } from './sentence.ts'
import type { Span } from '../shared/span.ts'

/** `Intl.Segmenter` takes time in the square of what it is given in V8, so it is given no more than this at once. */
const PIECE = 4_000
/** No sentence is longer, so that whatever reads sentences has bounded work. */
export const LONGEST_SENTENCE = 2_000

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A full stop without the space after it ("warranted.Russia has"), not in a host name or a file name. */
const MISSING_SPACE =
  /(?<=\p{Ll}{3}[.!?]["”’)]?)(?=["“‘]?\p{Lu}\p{Ll}*(?:\s|[,.’'”"]\s))(?!(?:Com|Org|Net|Js|Io)\b)/gu
/** An ellipsis before a capital: UAX 29 knows three dots as an end, the single character not. */
const AFTER_ELLIPSIS = /(?<=…["”’)]?\s{1,3})(?=["“‘]?\p{Lu})/gu
/** A bullet between the items of one line. */
const BEFORE_BULLET = /(?<=\s)(?=[•▪●]\s)/g
const BLANK_LINE = /(?<=\n[^\S\n]{0,20}\n)(?=[^\S\n]{0,20}\S)/g

const LEADING_MARK = /^(?:[\s\u200b\ufeff]|[•▪◦‣●*]\s|[–—-]\s(?=\p{Lu}))+/u

/**
 * The sentences of blocks, in order, numbered over all blocks. Offsets count from the beginning of the block; a bullet
 * before a sentence is not part of it. Built on `Intl.Segmenter` (UAX 29) and repaired where news text breaks its rules.
 * Takes time linear in the text, whatever it holds, and never fails: what has no end is cut at `LONGEST_SENTENCE`.
 */
export function splitSentences(blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = []
  for (const { id, role, text } of blocks) {
    for (const span of spansOf(text)) {
      sentences.push({
        block: id,
        role,
        index: sentences.length,
        ...span,
        text: text.slice(span.start, span.end),
      })
    }
  }
  return sentences
}

function spansOf(text: string): Span[] {
  const spans: Span[] = []
  for (const piece of pieces(text, { start: 0, end: text.length }, PIECE)) {
    let start = piece.start
    for (const end of ends(text, piece)) {
      if (end < piece.end && goesOn(text, start, end)) continue
      spans.push(...pieces(text, { start, end }, LONGEST_SENTENCE))
      start = end
    }
  }
  return spans.map((span) => trimmed(text, span)).filter(({ start, end }) => start < end)
}

/** Where sentences may end inside a piece, in order, the piece's own end last. */
function ends(text: string, piece: Span): number[] {
  const part = text.slice(piece.start, piece.end)
  // A line break inside a block is only how the text was set; UAX 29 would end a sentence there.
  const line = part.replace(/[\n\r\u0085\u2028\u2029]/g, ' ')
  const found = new Set([part.length])
  for (const { index } of segmenter.segment(line)) found.add(index)
  for (const mark of [MISSING_SPACE, AFTER_ELLIPSIS, BEFORE_BULLET])
    for (const { index } of line.matchAll(mark)) found.add(index)
  for (const { index } of part.matchAll(BLANK_LINE)) found.add(index)
  found.delete(0)
  return [...found].sort((a, b) => a - b).map((end) => piece.start + end)
}

/** Cuts a span into pieces of at most `longest`: after a stop where there is one, else at white space, else anywhere. */
function pieces(text: string, { start, end }: Span, longest: number): Span[] {
  const cut: Span[] = []
  let from = start
  while (end - from > longest) {
    const to = from + cutBefore(text.slice(from, from + longest))
    cut.push({ start: from, end: to })
    from = to
  }
  cut.push({ start: from, end })
  return cut
}

function cutBefore(window: string): number {
  const half = Math.floor(window.length / 2)
  for (const wanted of [/[.!?]["”’)]?\s$/, /\s$/]) {
    for (let at = window.length; at > half; at -= 1) {
      if (wanted.test(window.slice(at - 3, at))) return at
    }
  }
  const splitsPair = /[\ud800-\udbff]$/.test(window)
  return splitsPair ? window.length - 1 : window.length
}

function trimmed(text: string, { start, end }: Span): Span {
  const body = text.slice(start, end).trimEnd()
  const lead = LEADING_MARK.exec(body)?.[0].length ?? 0
  return { start: start + lead, end: start + body.length }
}
