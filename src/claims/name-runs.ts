import states from '../../assets/gazetteer/states.json' with { type: 'json' }
import type { NameKind, NameMention } from './facets.ts'
import { fold } from './fold.ts'
import { longestSpelling, lookUp } from './gazetteer.ts'
import type { GazetteerEntry } from './gazetteer.ts'
import { hintsOf } from './name-hints.ts'
import type { NameHints } from './name-hints.ts'
import { nameLists } from './name-lists.ts'
import { letteringOf, nameTokens } from './name-token.ts'
import type { Lettering, NameToken } from './name-token.ts'
import { isOrganisationRun, opensOfName, organisationKey } from './organisations.ts'
import { isParticle, personKey, roleAfter, roleBefore, titleLength } from './people.ts'
import { isPlacedBy, isPlaceRun } from './places.ts'
import type { TaggedTerm } from './tagger.ts'

/** What the reading of one text carries along. */
interface Reading {
  readonly text: string
  readonly tokens: readonly NameToken[]
  readonly lettering: Lettering
  readonly hints: NameHints
}

/** A known name that begins at a token, and how many tokens it takes. */
interface Known {
  readonly entry: GazetteerEntry
  readonly length: number
}

const STATES: ReadonlyMap<string, string> = new Map(Object.entries(states))

/** The names of a text as runs of capitalised words, left to right. */
export function mentionsIn(text: string, terms: readonly TaggedTerm[]): NameMention[] {
  const tokens = nameTokens(text)
  const reading = { text, tokens, lettering: letteringOf(text, tokens), hints: hintsOf(terms) }
  const mentions: NameMention[] = []
  for (let at = 0; at < tokens.length;) {
    const known = knownAt(reading, at)
    if (known) mentions.push(knownMention(reading, at, known))
    const length = known?.length ?? readRun(reading, at, mentions)
    at += Math.max(1, length)
  }
  return mentions
}

/** The longest name of the gazetteer that begins at a token and is meant as such. */
function knownAt(reading: Reading, at: number): Known | null {
  const { text, tokens } = reading
  const first = tokens[at]
  if (!first?.capital) return null
  for (let length = Math.min(longestSpelling(first.folded), tokens.length - at); length > 0; length -= 1) {
    const last = tokens[at + length - 1]
    if (!last || !tokens.slice(at + 1, at + length).every((token) => token.joined || token.text === '&'))
      continue
    const entry = lookUp(text.slice(first.start, last.end))
    if (entry && isMeant(reading, at, { entry, length })) return { entry, length }
  }
  return null
}

/** Keeps a known name from being read into a headline's word, a sentence's first word or a person's name. */
function isMeant(reading: Reading, at: number, { entry, length }: Known): boolean {
  const { tokens, lettering, hints } = reading
  const [before, first, last, after] = [
    tokens[at - 1],
    tokens[at],
    tokens[at + length - 1],
    tokens[at + length],
  ]
  if (!first || !last || (length > 1 && !last.capital)) return false
  if (lettering === 'capitals' && (entry.everyday || hints.isSmallWord(first.folded))) return false
  if (lettering === 'title' && entry.everyday) return false
  if (length > 1) return true
  if (first.first && entry.everyday && !(after?.folded === 'said')) return false
  if (lettering === 'sentence' && entry.sort !== 'demonym' && isPartOfPerson(reading, at, before, after))
    return false
  return true
}

function isPartOfPerson(
  { tokens, hints }: Reading,
  at: number,
  before?: NameToken,
  after?: NameToken,
): boolean {
  const token = tokens[at]
  if (!token) return false
  const follows = before?.capital && token.joined && hints.isFirstName(before) && !lookUp(before.text)
  const leads =
    after?.capital &&
    after.joined &&
    !token.capitals &&
    hints.isFirstName(token) &&
    !isKindWord(after) &&
    !lookUp(after.text)
  return Boolean(follows) || Boolean(leads)
}

function isKindWord(token: NameToken): boolean {
  const { organisation, place, event, roleHeads, roleModifiers } = nameLists()
  return [organisation, place, event, roleHeads, roleModifiers].some((words) => words.has(token.folded))
}

function knownMention({ text, tokens }: Reading, at: number, { entry, length }: Known): NameMention {
  const start = tokens[at]?.start ?? 0
  const end = endOf(text, tokens[at + length - 1], entry)
  const { kind, key, within } = entry
  return { text: text.slice(start, end), start, end, kind, key, role: '', within }
}

/** The dot of "U.S." belongs to the name, that of "in Kyiv." does not: words hold only dots between letters. */
function endOf(text: string, last: NameToken | undefined, entry: GazetteerEntry): number {
  return last && entry.key.length > 0 ? Math.min(last.end, text.length) : text.length
}

/** Reads a run of capitalised words that begins at a token into `mentions`; gives how many tokens it took. */
function readRun(reading: Reading, at: number, mentions: NameMention[]): number {
  const { tokens } = reading
  const of = opensOfName(tokens, at) && reading.lettering === 'sentence'
  const length = of ? ofRunLength(reading, at) : runLength(reading, at)
  if (length === 0) return 1
  const run = tokens.slice(at, at + length)
  const titles = of ? 0 : titleLength(run)
  const name = run.slice(titles)
  if (name.length > 0) {
    const mention = classify(reading, at + titles, name)
    if (mention) mentions.push(mention)
  }
  return length
}

function runLength(reading: Reading, at: number): number {
  const { tokens } = reading
  const first = tokens[at]
  if (!first || !opensRun(reading, first)) return 0
  let length = 1
  for (let next = tokens[at + 1]; next?.joined; next = tokens[at + length]) {
    const particles = particlesAt(tokens, at + length)
    const capital = tokens[at + length + particles]
    if (!capital?.joined || !continuesRun(reading, capital, at + length + particles)) break
    length += particles + 1
  }
  return length
}

function ofRunLength(reading: Reading, at: number): number {
  return 2 + Math.max(1, runLength({ ...reading, lettering: 'sentence' }, at + 2))
}

function particlesAt(tokens: readonly NameToken[], at: number): number {
  let particles = 0
  while (particles < 3 && tokens[at + particles]?.joined && isParticle(tokens[at + particles] as NameToken))
    particles += 1
  return particles
}

function opensRun({ lettering, hints, text }: Reading, token: NameToken): boolean {
  const arabic =
    !token.capital && isParticle(token) && /^[-‐‑]\p{Lu}/u.test(text.slice(token.end, token.end + 2))
  if (!token.capital && !arabic) return false
  if (nameLists().notNames.has(token.folded)) return false
  if (lettering !== 'sentence') return hints.isFirstName(token)
  return !token.first || !hints.isCommonWord(token)
}

function continuesRun(reading: Reading, token: NameToken, at: number): boolean {
  if (!token.capital || token.first) return false
  if (nameLists().notNames.has(token.folded) && token.folded !== 'may') return false
  if (reading.lettering !== 'sentence' && reading.hints.isFirstName(reading.tokens[at - 2] ?? token))
    return false
  return knownAt(reading, at) === null || reading.hints.isFirstName(reading.tokens[at - 1] ?? token)
}

function classify(reading: Reading, at: number, run: readonly NameToken[]): NameMention | null {
  const { text, tokens, hints, lettering } = reading
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return null
  const name = text.slice(first.start, last.end)
  const role = roleBefore(tokens, at)
  const kind = kindOf(reading, run, role)
  if (lettering !== 'sentence' && (kind !== 'person' || run.length < 2)) return null
  if (run.length === 1 && kind === 'unknown' && !isNameAlone(first)) return null
  if (run.length === 1 && first.first && !role && !hints.isNameWithoutCapital(first, text)) return null
  const base = {
    text: name,
    start: first.start,
    end: last.end,
    kind,
    role: '',
    within: [] as readonly string[],
  }
  if (kind === 'person')
    return { ...base, key: personKey(name), role: role || roleAfter(text.slice(last.end, last.end + 80)) }
  const container = kind === 'organisation' ? null : containerAfter(text.slice(last.end, last.end + 40))
  if (container)
    return { ...base, kind: 'place', key: fold(name), within: [container.key, ...container.within] }
  return { ...base, key: kind === 'unknown' ? personKey(name) : organisationKey(name) }
}

function kindOf({ text, hints }: Reading, run: readonly NameToken[], role: string): NameKind {
  const first = run[0]
  if (!first) return 'unknown'
  if (isOrganisationRun(run)) return 'organisation'
  if (isPlaceRun(run) && !hints.isFirstName(first)) return 'place'
  if (nameLists().event.has(run.at(-1)?.folded ?? '')) return 'unknown'
  if (role || (run.length > 1 && (hints.isFirstName(first) || /^\p{Lu}\.?$/u.test(first.text))))
    return 'person'
  const before = text.slice(Math.max(0, first.start - 40), first.start)
  if (isPlacedBy(before) && !first.capitals && !hints.isPerson(first)) return 'place'
  if (run.every((token) => token.capitals) && run.length === 1) return 'organisation'
  if (roleAfter(text.slice(run.at(-1)?.end ?? 0, (run.at(-1)?.end ?? 0) + 80))) return 'person'
  return run.some((token) => hints.isPerson(token)) ? 'person' : 'unknown'
}

/** A capitalised word alone is no name to compare when it is a word for a body or office ("the Government"). */
function isNameAlone(token: NameToken): boolean {
  const { organisation, place, event, roleHeads, roleModifiers } = nameLists()
  const words = [organisation, place, event, roleHeads, roleModifiers]
  if (words.some((list) => list.has(token.folded)) || token.text.length < 2) return false
  return !/^(?:north|south|east|west|state|city)/.test(token.folded)
}

/** The place named after a comma that contains the one before: ", Illinois", ", Colo." */
function containerAfter(rest: string): { readonly key: string; readonly within: readonly string[] } | null {
  const match =
    /^,\s+(\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}]+){0,2})(?=[,.;)]|\s+\p{Ll}|$)(?!\s+(?:and|or)\b)/u.exec(rest)
  if (!match?.[1]) return null
  const state = STATES.get(match[1].toLowerCase().replaceAll('.', ''))
  const entry = lookUp(state ?? match[1].replace(/\.$/, ''))
  return entry && /^(?:country|region)$/.test(entry.sort)
    ? entry
    : state
      ? { key: state, within: ['united states'] }
      : null
}
