import type { Attribution, Quotation } from './facets.ts'
import { readAttributions } from './attribution.ts'
import type { Span } from '../shared/span.ts'

/** Fewer words in quotation marks are a name, a title or a word held at a distance, unless somebody is said to say them. */
const FEWEST_SPEECH_WORDS = 3
/** Sentences are shorter; what comes after is not read. */
const LONGEST = 4_000
/** What stands right before or after a short quotation that somebody is said to have said: "called it", ", he said". */
const SPEECH_BEFORE =
  /(?<![\p{L}-])(?:said|says|say|saying|called|calls|calling|described|dubbed|termed|labelled|labeled|deemed|declared|replied|answered|added|tweeted|wrote|shouted|chanted|as)(?:,|:|\s+(?:it|him|her|them|this|that|was|were|is|are|[\p{L}’']+\s+(?:was|were|is|are|as|an?|the)))?\s*$/u
const SPEECH_AFTER =
  /^[,!?.]?["”’»]?,?\s+(?:he|she|they|it|(?:\p{L}[\p{L}.’'-]*\s){0,4}?)\s?(?:said|says|added|replied|told|tweeted|wrote|asked|shouted|answered)\b/u
/** Small words that a title may hold. */
const TITLE_WORD = /^(?:a|an|the|of|in|on|at|for|to|and|or|from|with|by|&)$/
const OPENING = new Set(['“', '„', '«'])
const CLOSING = new Set(['”', '»'])

/**
 * The stretches in quotation marks, in order: curly, straight, angled, and single ones that cannot be apostrophes. A
 * speech that goes on over several sentences has only one of its marks in this one; then the quotation reaches to the
 * sentence's start or end.
 */
export function readQuotations(text: string): Quotation[] {
  const read = text.slice(0, LONGEST)
  const spans = doubleQuoted(read)
  const found = spans.length > 0 ? spans : singleQuoted(read)
  if (found.length === 0) return []
  const attributions = readAttributions(read)
  return found.flatMap((span) => quotation(read, span, attributions))
}

/** One pass over the marks; a straight mark opens when none is open. */
function doubleQuoted(text: string): Span[] {
  const spans: Span[] = []
  let open: number | null = null
  for (const { 0: mark, index } of text.matchAll(/[“”„«»"]/g)) {
    const opens = OPENING.has(mark) || (mark === '"' && open === null && !closesUnopened(text, index))
    const closes = CLOSING.has(mark) || (mark === '"' && !opens)
    // German closes with “, which opens in English: an opening mark inside a quotation that „ began closes it.
    if (closes || (mark === '“' && open !== null && text[open - 1] === '„')) {
      if (open !== null || spans.length === 0) spans.push({ start: open ?? 0, end: index })
      open = null
    } else if (opens) {
      open = index + 1
    }
  }
  if (open !== null) spans.push({ start: open, end: text.length })
  return spans
}

/** A straight mark with white space or the end behind it and a word or stop before it closes what began earlier. */
function closesUnopened(text: string, index: number): boolean {
  return (
    /[\p{L}\p{N}.,!?…]$/u.test(text.slice(Math.max(0, index - 2), index)) &&
    /^(?:[\s,.;:)]|$)/.test(text.slice(index + 1, index + 2))
  )
}

/** Single marks: the first stands before a letter and after white space, the second after a letter or stop. */
function singleQuoted(text: string): Span[] {
  const pattern = /(?<![\p{L}\p{N}])[‘'](?=\p{L})(?<inside>[^‘“”"]*?[\p{L}\p{N}.,!?…])[’'](?![\p{L}\p{N}])/gu
  return [...text.matchAll(pattern)].flatMap((match) => {
    const inside = match.groups?.['inside'] ?? ''
    // "the workers' union and the teachers' union" has apostrophes only.
    return /\s/.test(inside) ? [{ start: match.index + 1, end: match.index + 1 + inside.length }] : []
  })
}

function quotation(text: string, span: Span, attributions: readonly Attribution[]): Quotation[] {
  const inside = text.slice(span.start, span.end)
  const start = span.start + (inside.length - inside.trimStart().length)
  const end = start + inside.trim().length
  if (start >= end) return []
  const own = { start, end, text: text.slice(start, end) }
  return [{ ...own, speaker: speakerOf(own, attributions), speech: isSpeech(text, own) }]
}

/** The source of the attribution that stands nearest to the quotation and not inside it. */
function speakerOf(own: Span, attributions: readonly Attribution[]): string | null {
  const distance = ({ start, end }: Span) => (end <= own.start ? own.start - end : start - own.end)
  const outside = attributions.filter(
    (attribution) => attribution.end <= own.start || attribution.start >= own.end,
  )
  return outside.sort((a, b) => distance(a) - distance(b))[0]?.source ?? null
}

/** Whether the words are somebody's speech and not a name, a title or a word held at a distance. */
function isSpeech(text: string, { start, end, text: inside }: Span & { readonly text: string }): boolean {
  const said =
    SPEECH_BEFORE.test(text.slice(Math.max(0, start - 60), start).replace(/["“‘«„]\s?$/, '')) ||
    SPEECH_AFTER.test(text.slice(end, end + 60))
  const words = inside.split(/\s+/)
  const title = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || TITLE_WORD.test(word))
  return said || (words.length >= FEWEST_SPEECH_WORDS && !title)
}
