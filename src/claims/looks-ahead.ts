import { AUXILIARIES, verbForms } from './verbs.ts'

/** Words that make a bare weekday mean a day to come. */
const AHEAD = new Set(
  `will won't next due coming expected scheduled plans plan planned planning set upcoming would shall expects aims
  hopes ahead until`.split(/\s+/),
)
/** A participle after one of these is no past tense. */
const PASSIVE = new Set(['be', 'being', 'been'])
/** Words looked at on each side. */
const REACH = 14

/**
 * Whether the clause around a date speaks of what is to come. The nearest verb before the date decides, else the first
 * after it: "met on Monday and will meet" has met, "On Friday, the council will meet" has not.
 */
export function looksAhead(text: string, start: number, end: number): boolean {
  const before = wordsOf(text.slice(Math.max(0, start - 120), start))
    .slice(-REACH)
    .reverse()
  const after = wordsOf(text.slice(end, end + 120)).slice(0, REACH)
  return decide(before, 1) ?? decide(after, -1) ?? false
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/\p{L}+(?:'\p{L}+)?|[;:]/gu) ?? []
  )
}

/** True when a word that looks ahead comes first, false when a past tense does; `step` leads to the word before. */
function decide(words: readonly string[], step: number): boolean | undefined {
  for (const [at, word] of words.entries()) {
    if (AHEAD.has(word) || (word === 'to' && /^(?:is|are)$/.test(words[at + step] ?? ''))) return true
    const past = verbForms().finite.has(word) && /(?:ed|[^s])$/.test(word) && !AUXILIARIES.has(word)
    if (past && !PASSIVE.has(words[at + step] ?? '')) return false
    if (/^(?:was|were|had|did)$/.test(word)) return false
  }
  return undefined
}
