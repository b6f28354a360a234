import { longestSpelling, lookUp } from './gazetteer.ts'
import { nameLists } from './name-lists.ts'
import { isArabicArticle, isJoinedCapital } from './name-reading.ts'
import type { KnownName, NameReading } from './name-reading.ts'
import type { NameToken } from './name-token.ts'
import { isRoleHead } from './people.ts'

/** The longest name of the gazetteer that begins at a token and is meant as such; null when there is none. */
export function knownAt(reading: NameReading, at: number): KnownName | null {
  const { text, tokens } = reading
  const first = tokens[at]
  if (!first || !(first.capital || isArabicArticle(text, first))) return null
  for (let length = Math.min(longestSpelling(first.folded), tokens.length - at); length > 0; length -= 1) {
    const last = tokens[at + length - 1]
    if (!last || !tokens.slice(at + 1, at + length).every((token) => token.joined || token.text === '&'))
      continue
    const entry = lookUp(text.slice(first.start, last.end))
    if (entry && isMeant(reading, at, { entry, length })) return { entry, length }
  }
  return null
}

/** Keeps a headline's word, a sentence's first word, a person's name and a title from being taken for a known name. */
function isMeant(reading: NameReading, at: number, { entry, length }: KnownName): boolean {
  const { tokens, lettering, hints } = reading
  const [before, first, last, after] = [
    tokens[at - 1],
    tokens[at],
    tokens[at + length - 1],
    tokens[at + length],
  ]
  if (!first || !last || (length > 1 && !last.capital)) return false
  if (entry.kind === 'organisation' && isJoinedCapital(after) && isRoleHead(after)) return false
  if (lettering !== 'sentence' && entry.everyday) return false
  if (lettering === 'capitals' && hints.isSmallWord(first.folded)) return false
  if (length > 1) return true
  if (entry.everyday && (first.first || (before?.capital && first.joined))) return after?.folded === 'said'
  if (lettering !== 'sentence' || entry.sort === 'demonym') return true
  return !isPartOfPerson(reading, at) && !(entry.sort === 'city' && isRatherSurname(reading, first))
}

/** "Jack London" and "Paris Smith" are people. */
function isPartOfPerson({ tokens, hints }: NameReading, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!token) return false
  if (before?.capital && token.joined && hints.isFirstName(before) && !lookUp(before.text)) return true
  const surname = isJoinedCapital(after) && !isKindWord(after) && !lookUp(after.text)
  return surname && !token.capitals && hints.isFirstName(token)
}

/** "Davis said" means a person; "in Davis" and "Davis, Calif." the town. */
function isRatherSurname({ text, hints }: NameReading, token: NameToken): boolean {
  if (!hints.isPerson(token) || /^, \p{Lu}/u.test(text.slice(token.end, token.end + 3))) return false
  return !/\b(?:in|at|near|from|to|of|outside|around)\s+$/.test(
    text.slice(Math.max(0, token.start - 10), token.start),
  )
}

function isKindWord(token: NameToken): boolean {
  const { organisation, place, event, roleHeads, roleModifiers } = nameLists()
  return [organisation, place, event, roleHeads, roleModifiers].some((words) => words.has(token.folded))
}
