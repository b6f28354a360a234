import areas from '../../assets/gazetteer/areas.json' with { type: 'json' }
import cities from '../../assets/gazetteer/cities.json' with { type: 'json' }
import countries from '../../assets/gazetteer/countries.json' with { type: 'json' }
import everyday from '../../assets/gazetteer/everyday.json' with { type: 'json' }
import metonyms from '../../assets/gazetteer/metonyms.json' with { type: 'json' }
import organisations from '../../assets/gazetteer/organisations.json' with { type: 'json' }
import places from '../../assets/gazetteer/places.json' with { type: 'json' }
import regions from '../../assets/gazetteer/regions.json' with { type: 'json' }
import { fold } from './fold.ts'

/** What the gazetteer knows of a name. */
export interface GazetteerEntry {
  readonly kind: 'place' | 'organisation'
  /** "demonym" for a people or adjective ("Russian"), else what the list says: "country", "capital", "agency" … */
  readonly sort: string
  /** The key that all its spellings share, folded. */
  readonly key: string
  /** Keys of the places that contain it, nearest first. */
  readonly within: readonly string[]
  /** Also a common word, so that it is not taken for a name where a sentence begins. */
  readonly everyday: boolean
  /** Written in capitals only ("AP", "US"); other cases are other words. */
  readonly capitalsOnly: boolean
}

type Kept = Omit<GazetteerEntry, 'capitalsOnly'>

/** Acronyms of these sorts are also written like words ("Nato", "Isis", "Nasa"). */
const SPOKEN_ACRONYMS = new Set(['intergovernmental', 'government', 'armed group'])

let entries: Map<string, GazetteerEntry> | undefined
let governments: Map<string, string> | undefined
let lengths: Map<string, number> | undefined

/**
 * What a name in any known spelling stands for, or null when no list has it. The case counts only for acronyms: "US" is
 * a country and "us" is not. A leading "the" and a possessive "'s" are looked past.
 */
export function lookUp(name: string): GazetteerEntry | null {
  const entry = gazetteer().get(spellingOf(name))
  if (!entry || (entry.capitalsOnly && /[a-z]/.test(name.replace(/['’]s$|^[Tt]he /g, '')))) return null
  return entry
}

/**
 * The country (or union) whose government a name may stand for: "white house" and "washington" → "united states".
 * Takes a key; null when it stands for none.
 */
export function governmentOf(key: string): string | null {
  governments ??= buildGovernments()
  return governments.get(key) ?? null
}

/** How many words the longest spelling has that begins with a folded word; 0 when none does. */
export function longestSpelling(first: string): number {
  if (!lengths) {
    lengths = new Map()
    for (const spelling of gazetteer().keys()) {
      const words = spelling.split(' ')
      lengths.set(words[0] ?? '', Math.max(lengths.get(words[0] ?? '') ?? 0, words.length))
    }
  }
  return lengths.get(first) ?? 0
}

/** All entries by folded spelling. Built on first use, so that importing costs nothing. */
export function gazetteer(): ReadonlyMap<string, GazetteerEntry> {
  entries ??= build()
  return entries
}

/** Lists are added in order of how often news means them: the first that has a spelling keeps it. */
function build(): Map<string, GazetteerEntry> {
  const map = new Map<string, GazetteerEntry>()
  const keys = new Map(countries.map((country) => [country.code, spellingOf(country.names[0] ?? '')]))
  const holders = holdersOf(keys)
  const chain = (within: readonly string[]) => [...within, ...(holders.get(within.at(-1) ?? '') ?? [])]
  for (const { code, names, people } of countries) {
    const key = keys.get(code) ?? ''
    const entry = { kind: 'place', key, within: holders.get(key) ?? [], everyday: false } as const
    add(map, names, { ...entry, sort: 'country' })
    add(map, people.flatMap(withPlural), { ...entry, sort: 'demonym' })
  }
  for (const { sort, names, people, within } of places) {
    const known =
      sort === 'country' ? names.flatMap((name) => map.get(spellingOf(name))?.key ?? [])[0] : undefined
    const key = known ?? spellingOf(names[0] ?? '')
    const containing = within ? chain(within) : (holders.get(key) ?? [])
    const entry = { kind: 'place', key, within: containing, everyday: false } as const
    add(map, names, { ...entry, sort })
    add(map, (people ?? []).flatMap(withPlural), { ...entry, sort: 'demonym' })
  }
  for (const { code, capitals } of countries)
    addPlaces(map, capitals, chain([keys.get(code) ?? '']), 'capital')
  for (const row of organisations) {
    const key = spellingOf(row.names[0] ?? '')
    const spelledOut = row.names.flatMap((name) =>
      name.startsWith('US ') ? [`United States ${name.slice(3)}`] : [],
    )
    add(map, [...row.names, ...spelledOut], {
      kind: 'organisation',
      sort: row.kind,
      key,
      within: [],
      everyday: row.everyday === true,
    })
  }
  for (const [code, names] of Object.entries(regions))
    addPlaces(map, names.split('|'), chain([keys.get(code) ?? '']), 'region')
  for (const [code, names] of Object.entries(cities))
    addPlaces(map, names.split('|'), chain([keys.get(code) ?? '']), 'city')
  return map
}

const NONE: ReadonlySet<string> = new Set()
const everydayWords: ReadonlySet<string> = new Set(everyday)

function addPlaces(
  map: Map<string, GazetteerEntry>,
  names: readonly string[],
  within: readonly string[],
  sort: string,
) {
  const words = sort === 'capital' ? NONE : everydayWords
  for (const name of names) {
    const key = spellingOf(name)
    add(map, [name], { kind: 'place', sort, key, within, everyday: words.has(key) })
  }
}

function add(map: Map<string, GazetteerEntry>, names: readonly string[], entry: Kept): void {
  for (const name of names) {
    const spelling = spellingOf(name)
    const before = map.get(spelling)
    if (spelling.length < 2 || (before && !(before.capitalsOnly && before.key === entry.key))) continue
    const acronym = /^[A-Z][A-Z.&]*$/.test(name)
    const spoken = name.length > 3 && SPOKEN_ACRONYMS.has(entry.sort)
    map.set(spelling, { ...entry, capitalsOnly: acronym && !spoken })
  }
}

/** The parts of the world that hold each country: its area of the news first, then its continent. */
function holdersOf(keys: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>()
  for (const [area, codes] of Object.entries(areas)) {
    for (const code of codes)
      holders.set(keys.get(code) ?? '', [...(holders.get(keys.get(code) ?? '') ?? []), area])
  }
  for (const { code, region } of countries) {
    if (region === 'Americas') continue
    holders.set(keys.get(code) ?? '', [...(holders.get(keys.get(code) ?? '') ?? []), fold(region)])
  }
  return holders
}

function buildGovernments(): Map<string, string> {
  const map = new Map<string, string>()
  for (const { names, capitals } of countries) {
    for (const capital of capitals) map.set(lookUp(capital)?.key ?? fold(capital), fold(names[0] ?? ''))
  }
  for (const [country, seats] of Object.entries(metonyms)) for (const seat of seats) map.set(seat, country)
  return map
}

function spellingOf(name: string): string {
  return fold(name).replace(/^the /, '')
}

/** "American" → also "Americans"; peoples in -ese, -ish, -ch and the like have no plural of their own. */
function withPlural(people: string): readonly string[] {
  return /(?:s|sh|ch|ese)$/.test(people) ? [people] : [people, `${people}s`]
}
