import type { GazetteerEntry } from './gazetteer.ts'
import type { NameHints } from './name-hints.ts'
import type { Lettering, NameToken } from './name-token.ts'
import { isParticle } from './people.ts'

/** What the reading of the names of one text carries along. */
export interface NameReading {
  readonly text: string
  readonly tokens: readonly NameToken[]
  readonly lettering: Lettering
  readonly hints: NameHints
}

/** A name of the gazetteer that begins at a token, and how many tokens it takes. */
export interface KnownName {
  readonly entry: GazetteerEntry
  readonly length: number
}

/** Whether a word is capitalised and stands with the word before it. */
export function isJoinedCapital(token: NameToken | undefined): token is NameToken {
  return token !== undefined && token.capital && token.joined
}

/** "al-" before a capital begins a name ("al-Assad"). */
export function isArabicArticle(text: string, token: NameToken): boolean {
  return !token.capital && isParticle(token) && /^[-‐‑]\p{Lu}/u.test(text.slice(token.end, token.end + 2))
}
