import type { Attribution, Quotation } from './facets.ts'
import { readAttributions } from './attribution.ts'
import type { Span } from '../shared/span.ts'

/** Fewer words in quotation marks are a name, a title or a word held at a distance, unless somebody is said to say them. */
const FEWEST_SPEECH_WORDS = 3
const OPENING = new Set(['“', '„', '«'])
const CLOSING = new Set(['”', '»'])

/**
 * The stretches in quotation marks, in order: curly, straight, angled, and single ones that cannot be apostrophes. A
 * speech that goes on over several sentences has only one of its marks in this one; then the quotation reaches to the
 * sentence's start or end.
 */
export function readQuotations(text: string): Quotation[] {
  const spans = doubleQuoted(text)
  const found = spans.length > 0 ? spans : singleQuoted(text)
  if (found.length === 0) return []
  const attributions = readAttributions(text)
  return found.flatMap((span) => quotation(text, span, attributions))
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
  return /[\p{L}\p{N}.,!?…]$/u.test(text.slice(0, index)) && /^(?:[\s,.;:)]|$)/.test(text.slice(index + 1))
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
  const speaker =
    attributions.find((attribution) => attribution.end <= start || attribution.start >= end)?.source ?? null
  const words = inside.trim().split(/\s+/).length
  return [{ start, end, text: text.slice(start, end), speaker, speech: words >= FEWEST_SPEECH_WORDS }]
}
