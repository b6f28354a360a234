import type { NameMention } from './facets.ts'
import { fold } from './fold.ts'
import { gazetteer, governmentOf } from './gazetteer.ts'
import { nameLists } from './name-lists.ts'
import type { NameToken } from './name-token.ts'
import { isTransliteration, spellingDistance } from './transliteration.ts'

/** How one place lies to another. `unknown` when the gazetteer does not have both and the names are unlike. */
export type PlaceRelation = 'same' | 'inside' | 'contains' | 'different' | 'unknown'

/**
 * How place `a` lies to place `b`: the same under another spelling, inside it, containing it, or elsewhere. A seat of
 * government counts as the country it stands for, both ways, since "Washington" may be either.
 */
export function placeRelation(a: NameMention, b: NameMention): PlaceRelation {
  if (a.key === b.key || governmentOf(a.key) === b.key || governmentOf(b.key) === a.key) return 'same'
  if (a.within.includes(b.key)) return 'inside'
  if (b.within.includes(a.key)) return 'contains'
  if (isArea(a.key) || isArea(b.key) || mayLieIn(a, b) || mayLieIn(b, a)) return 'unknown'
  if (gazetteer().has(a.key) && gazetteer().has(b.key)) return 'different'
  if (isTransliteration(a.key, b.key)) return 'same'
  if (partsOverlap(a.key, b.key) || spellingDistance(a.key, b.key) <= 2) return 'unknown'
  return apartByCountry(a, b) ? 'different' : 'unknown'
}

/** Seas, continents and regions of the world have no list of what lies in them. */
function isArea(key: string): boolean {
  return gazetteer().get(key)?.sort === 'area'
}

/** A place of which no list says in which region of its country it lies, and a region of that country. */
function mayLieIn(place: NameMention, region: NameMention): boolean {
  const country = region.within[0]
  return isRegion(region.key) && !isRegion(place.key) && country !== undefined && place.within[0] === country
}

function isRegion(key: string): boolean {
  return gazetteer().get(key)?.sort === 'region'
}

/** Two places of which each lies in a named country, and not in the same one. */
function apartByCountry(a: NameMention, b: NameMention): boolean {
  const [first, second] = [
    [a.key, ...a.within],
    [b.key, ...b.within],
  ]
  return (
    a.within.length + b.within.length > 0 &&
    !first.some((key) => second.includes(key)) &&
    countries(first) &&
    countries(second)
  )
}

function countries(keys: readonly string[]): boolean {
  return keys.some((key) => gazetteer().get(key)?.sort === 'country')
}

function partsOverlap(a: string, b: string): boolean {
  const parts = new Set(a.split(' '))
  return b.split(' ').some((part) => part.length > 2 && parts.has(part))
}

/** Whether a capitalised run names a place by one of its words ("Lake Chad", "Qeshm Island"). */
export function isPlaceRun(run: readonly NameToken[]): boolean {
  const { place, placeBefore } = nameLists()
  if (run.length < 2) return false
  return place.has(run.at(-1)?.folded ?? '') || placeBefore.has(run[0]?.folded ?? '')
}

/** Whether the words before a name put it in space ("near Bireun", "the town of Bireun"). */
export function isPlacedBy(before: string): boolean {
  return /\b(?:(?:in|near|around|outside|towards?|across|throughout|(?:north|south)?(?:east|west|north|south)(?:\s+of))(?:\s+(?:nearby|neighbou?ring|northern|southern|eastern|western|central|coastal))?|(?:city|town|village|province|region|district|island|port|capital|state|suburb|county|prefecture|governorate|port city)\s+of)\s+$/i.test(
    before,
  )
}

/** The key of a place that no list has: folded, without the word for what it is ("Qeshm Island" → "qeshm"). */
export function placeKey(name: string): string {
  return fold(name).replace(
    /(?<=\w) (?:islands?|province|district|region|county|oblast|governorate|prefecture|city|village|town)$/,
    '',
  )
}
