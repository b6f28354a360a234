import states from '../../assets/gazetteer/states.json' with { type: 'json' }
import type { NameKind, NameMention } from './facets.ts'
import { lookUp } from './gazetteer.ts'
import { nameLists } from './name-lists.ts'
import type { NameReading } from './name-reading.ts'
import type { NameToken } from './name-token.ts'
import { isOrganisationRun, organisationKey } from './organisations.ts'
import { personKey, roleAfter, roleBefore } from './people.ts'
import { isPlacedBy, isPlaceRun, placeKey } from './places.ts'

const STATES: ReadonlyMap<string, string> = new Map(Object.entries(states))
/** A lower-case word for what a place is, behind its name ("Bener district"). */
const PLACE_WORD =
  /^ (?:island|province|district|region|county|city|village|town|river|valley|peninsula|prefecture|governorate)s?\b/

/** What a run of capitalised words names that no list has; null when it names nothing to compare. */
export function mentionOfRun(
  reading: NameReading,
  at: number,
  run: readonly NameToken[],
): NameMention | null {
  const { text, tokens } = reading
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return null
  const name = text.slice(first.start, last.end)
  const rest = text.slice(last.end, last.end + 80)
  const state = stateMention(text, first, run.length)
  if (state) return state
  const role = roleBefore(tokens, at) || roleAfter(rest)
  const kind = kindOf(reading, run, role)
  if (!isWorthNaming(reading, run, kind)) return null
  const base = { text: name, start: first.start, end: last.end, kind, role: '', within: [] }
  if (kind === 'person') return { ...base, key: personKey(name), role }
  const container = kind === 'organisation' ? null : containerIn(rest)
  if (container) return { ...base, kind: 'place', key: placeKey(name), within: container }
  return { ...base, key: keyFor(kind, name) }
}

function keyFor(kind: NameKind, name: string): string {
  if (kind === 'place') return placeKey(name)
  return kind === 'organisation' ? organisationKey(name) : personKey(name.replace(/^The /, ''))
}

function isWorthNaming(
  { text, hints, lettering }: NameReading,
  run: readonly NameToken[],
  kind: NameKind,
): boolean {
  const [first] = run
  if (!first) return false
  if (lettering !== 'sentence') return kind === 'person' && run.length > 1
  if (run.length > 1) return true
  if (kind === 'unknown' && (!isNameAlone(first) || hints.isCommonWord(first))) return false
  return !first.first || kind === 'person' || hints.isNameWithoutCapital(first, text)
}

function kindOf({ text, hints }: NameReading, run: readonly NameToken[], role: string): NameKind {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return 'unknown'
  if (isOrganisationRun(run)) return 'organisation'
  if (isPlaceRun(run) && !hints.isFirstName(first)) return 'place'
  if (nameLists().event.has(last.folded)) return 'unknown'
  if (PLACE_WORD.test(text.slice(last.end, last.end + 20))) return 'place'
  const initial =
    /^\p{Lu}\.? ?\p{Lu}/u.test(text.slice(first.start, last.end)) && first.text.replace('.', '').length === 1
  if (role || (run.length > 1 && (hints.isFirstName(first) || initial))) return 'person'
  if (
    isPlacedBy(text.slice(Math.max(0, first.start - 40), first.start)) &&
    !first.capitals &&
    !hints.isPerson(first)
  )
    return 'place'
  if (run.length === 1 && first.capitals) return first.text.length > 2 ? 'organisation' : 'unknown'
  return run.some((token) => hints.isPerson(token)) ? 'person' : 'unknown'
}

/** A capitalised word alone is no name to compare when it is a word for a body or office ("the Government"). */
function isNameAlone(token: NameToken): boolean {
  const { organisation, place, event, roleHeads, roleModifiers, direction } = nameLists()
  const words = [organisation, place, event, roleHeads, roleModifiers, direction]
  return token.text.length > 1 && !words.some((list) => list.has(token.folded))
}

/** A state in the short form of news agencies, which stands after a comma and ends in a dot (", Colo."). */
function stateMention(text: string, first: NameToken, length: number): NameMention | null {
  const key = length === 1 ? STATES.get(first.folded) : undefined
  if (
    key === undefined ||
    !/, $/.test(text.slice(0, first.start)) ||
    !/\.$/.test(text.slice(first.start, first.end + 1))
  )
    return null
  return {
    text: first.text,
    start: first.start,
    end: first.end,
    kind: 'place',
    key,
    role: '',
    within: ['united states'],
  }
}

/** Keys of the places that a place named after a comma stands for as the one before's containers (", Illinois"). */
function containerIn(rest: string): readonly string[] | null {
  const match = /^, (\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+){0,2})(?=[,.;)]|\s+\p{Ll}|$)(?!\s+(?:and|or)\b)/u.exec(
    rest,
  )
  if (!match?.[1]) return null
  const state = STATES.get(match[1].toLowerCase().replaceAll('.', ''))
  if (state) return [state, 'united states']
  const entry = lookUp(match[1].replace(/\.$/, ''))
  return entry && /^(?:country|region)$/.test(entry.sort) ? [entry.key, ...entry.within] : null
}
