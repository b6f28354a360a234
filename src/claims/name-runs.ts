import { mentionOfRun } from './classify-name.ts'
import type { NameMention } from './facets.ts'
import { hintsOf } from './name-hints.ts'
import { nameLists } from './name-lists.ts'
import { isArabicArticle, isJoinedCapital } from './name-reading.ts'
import type { KnownName, NameReading } from './name-reading.ts'
import { letteringOf, nameTokens } from './name-token.ts'
import type { NameToken } from './name-token.ts'
import { knownAt } from './known-names.ts'
import { opensOfName } from './organisations.ts'
import { isParticle, isRoleHead, isRoleWord, titleLength } from './people.ts'
import type { TaggedTerm } from './tagger.ts'

/** Words of the longest run that is read as one name. */
const LONGEST_NAME = 12

/** The names of a text, left to right: known names and runs of capitalised words. */
export function mentionsIn(text: string, terms: readonly TaggedTerm[]): NameMention[] {
  const tokens = nameTokens(text)
  const reading = { text, tokens, lettering: letteringOf(text, tokens), hints: hintsOf(terms) }
  const mentions: NameMention[] = []
  for (let at = 0; at < tokens.length;) at += readAt(reading, at, mentions)
  return mentions
}

/** Reads what begins at a token into `mentions`; gives how many tokens it took. */
function readAt(reading: NameReading, at: number, mentions: NameMention[]): number {
  const direction = directionBefore(reading, at)
  const known = knownAt(reading, at + direction)
  if (!known) return readRun(reading, at, mentions)
  mentions.push(knownMention(reading, at, { ...known, direction }))
  return direction + known.length + kindWordsAfter(reading, at + direction + known.length)
}

/** 1 when the word says which part of a known place is meant ("Central Aceh"), else 0. */
function directionBefore(reading: NameReading, at: number): number {
  const [token, next] = [reading.tokens[at], reading.tokens[at + 1]]
  if (!token?.capital || !isJoinedCapital(next) || !nameLists().direction.has(token.folded)) return 0
  if (knownAt(reading, at)) return 0
  const known = knownAt(reading, at + 1)
  return known?.entry.kind === 'place' && known.entry.sort !== 'demonym' ? 1 : 0
}

/** Words for what a known place is, behind its name ("Sumatra Island"), belong to it and name nothing else. */
function kindWordsAfter({ tokens }: NameReading, at: number): number {
  const token = tokens[at]
  return isJoinedCapital(token) && nameLists().place.has(token.folded) ? 1 : 0
}

function knownMention(
  reading: NameReading,
  at: number,
  known: KnownName & { readonly direction: number },
): NameMention {
  const { text, tokens } = reading
  const { entry, length, direction } = known
  const start = tokens[at]?.start ?? 0
  const end = tokens[at + direction + length - 1]?.end ?? start
  const part = direction > 0 ? `${tokens[at]?.folded ?? ''} ` : ''
  const within = part ? [entry.key, ...entry.within] : entry.within
  return {
    text: text.slice(start, end),
    start,
    end,
    kind: entry.kind,
    key: part + entry.key,
    role: '',
    within,
  }
}

function readRun(reading: NameReading, at: number, mentions: NameMention[]): number {
  const { tokens } = reading
  const skipped = titleWithOf(tokens, at)
  if (skipped > 0) return skipped
  const of = reading.lettering === 'sentence' && opensOfName(tokens, at)
  const length = of ? 2 + Math.max(1, runLength(reading, at + 2)) : runLength(reading, at)
  if (length === 0) return 1
  const run = tokens.slice(at, at + length)
  const titles = of ? 0 : titleLength(run)
  if (run.every(isRoleWord) && startsTitle(tokens[at + length])) return length
  const mention = titles < length ? mentionOfRun(reading, at + titles, run.slice(titles)) : null
  if (mention) mentions.push(mention)
  return length
}

function startsTitle(token: NameToken | undefined): boolean {
  return isJoinedCapital(token) && isRoleHead(token)
}

/** How many tokens "Secretary of State" takes where it begins; 0 where no such title does. */
function titleWithOf(tokens: readonly NameToken[], at: number): number {
  const [head, of, what] = tokens.slice(at, at + 3)
  const title = head?.capital && isRoleHead(head) && of?.folded === 'of' && isJoinedCapital(what)
  return title && nameLists().titleOf.has(what.folded) ? 3 : 0
}

function runLength(reading: NameReading, at: number): number {
  const { tokens } = reading
  const first = tokens[at]
  if (!first || !opensRun(reading, first, at)) return 0
  let length = 1
  while (length < LONGEST_NAME && tokens[at + length]?.joined) {
    const next = at + length + particlesAt(tokens, at + length)
    if (!continuesRun(reading, next)) break
    length = next + 1 - at
  }
  return length
}

function particlesAt(tokens: readonly NameToken[], at: number): number {
  const others = tokens.slice(at, at + 3).findIndex((token) => !token.joined || !isParticle(token))
  return others < 0 ? 0 : others
}

function opensRun({ lettering, hints, text, tokens }: NameReading, token: NameToken, at: number): boolean {
  if (!token.capital && !isArabicArticle(text, token)) return false
  if (nameLists().notNames.has(token.folded) || /['’](?:m|re|ve|ll|d|t)$/i.test(token.text)) return false
  const small = hints.isSmallWord(token.folded) && !token.capitals && !hints.isPerson(token)
  if (small && !(token.folded === 'the' && !token.first && isJoinedCapital(tokens[at + 1]))) return false
  if (lettering !== 'sentence') return hints.isFirstName(token)
  return !token.first || !hints.isCommonWord(token)
}

/** What may follow a surname that is also a title ("King Jr", "the Leader Monday"). */
function isNoSurname(token: NameToken): boolean {
  return /^[js]r$/.test(token.folded) || nameLists().notNames.has(token.folded)
}

function continuesRun(reading: NameReading, at: number): boolean {
  const { tokens, hints } = reading
  const [second, before, token, after] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!isJoinedCapital(token) || token.first) return false
  if (isRoleHead(token) && isJoinedCapital(after) && !isNoSurname(after)) return false
  const givenBefore = before !== undefined && hints.isFirstName(before)
  const word = nameLists().notNames.has(token.folded) || (hints.isSmallWord(token.folded) && !token.capitals)
  if (word && !givenBefore && !hints.isPerson(token)) return false
  if (reading.lettering !== 'sentence' && second && hints.isFirstName(second)) return false
  return givenBefore || knownAt(reading, at) === null
}
