import type { Span } from '../shared/span.ts'
import { fold } from './fold.ts'

/** A word of a text as the reading of names needs it. */
export interface NameToken extends Span {
  readonly text: string
  /** Lower case, ASCII, without dots. */
  readonly folded: string
  readonly capital: boolean
  /** All its letters are capitals, and there are at least two. */
  readonly capitals: boolean
  /** A possessive "'s" follows; it is not part of the span. */
  readonly possessive: boolean
  /** A sentence, quotation or clause after a colon begins with it, so that its capital says nothing. */
  readonly first: boolean
  /** It stands with the word before: only a space, a hyphen or the dot of an abbreviation lies between. */
  readonly joined: boolean
}

/** How a text is lettered: headlines capitalise words that are no names. */
export type Lettering = 'sentence' | 'title' | 'capitals'

const WORD =
  /(?:\p{L}\.)+\p{L}\b\.?|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*|&/gu
/** Addresses, handles, hashtags and a politician's party with state ("D-N.Y."): their capitals say nothing. */
const HIDDEN = /https?:\/\/\S+|\S+\.(?:com|org|net|co)\/\S+|[@#]\w+|(?<=[(,] ?)[DRI]-\p{Lu}[\p{L}.]*/gu
const ABBREVIATION =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Lt|Col|Maj|Sgt|Capt|Adm|Cmdr|Prof|Rev|Hon|Jr|Sr|Mt|Ft|Brig)$/u
/** Short words that title case leaves small. */
const MINOR =
  /^(?:a|an|and|as|at|but|by|de|for|from|if|in|into|is|its|nor|of|off|on|onto|or|over|per|so|than|that|the|to|up|via|vs?|with|amid|after|s)$/

/** The words of a text in order, with what the reading of names needs to know of each. */
export function nameTokens(text: string): readonly NameToken[] {
  const tokens: NameToken[] = []
  for (const match of text.replace(HIDDEN, (hidden) => ' '.repeat(hidden.length)).matchAll(WORD)) {
    const word = match[0].replace(/['’][sS]$/, '')
    const start = match.index
    const before = tokens.at(-1)
    const between = text.slice(before ? before.end : 0, start)
    tokens.push({
      text: word,
      start,
      end: start + word.length,
      folded: fold(word),
      capital: /^\p{Lu}/u.test(word),
      capitals: /^\p{Lu}[\p{Lu}.&\d]+$/u.test(word),
      possessive: word.length < match[0].length,
      first: !before || beginsSentence(between, before),
      joined: before !== undefined && joins(between, before),
    })
  }
  return tokens
}

/** Tells a headline in title case or in capitals from running text. */
export function letteringOf(text: string, tokens: readonly NameToken[]): Lettering {
  const words = tokens.filter((token) => /\p{L}{2}/u.test(token.text))
  if (words.length >= 4 && words.filter((word) => word.capitals).length > 0.7 * words.length)
    return 'capitals'
  const major = words.filter((word) => !MINOR.test(word.folded))
  const small = major.filter((word) => !word.capital).length
  return major.length >= 4 && small <= 0.1 * major.length && !/[.!?]["”’]?\s*$/.test(text)
    ? 'title'
    : 'sentence'
}

function beginsSentence(between: string, before: NameToken): boolean {
  if (/^[.]/.test(between) && ABBREVIATION.test(before.text)) return false
  return /[.!?…][\s"'“”‘’)\]]*\s|[:\n•]\s*["“‘']?$|,?\s["“‘]$|^["”]?\s*[—–-]{1,2}\s+$/.test(between)
}

function joins(between: string, before: NameToken): boolean {
  if (before.possessive) return false
  return /^[ \u00a0]+$|^[-‐‑]$/.test(between) || (/^\. ?$/.test(between) && ABBREVIATION.test(before.text))
}
