import cities from '../../assets/gazetteer/cities.json' with { type: 'json' }
import countries from '../../assets/gazetteer/countries.json' with { type: 'json' }
import organisations from '../../assets/gazetteer/organisations.json' with { type: 'json' }
import regions from '../../assets/gazetteer/regions.json' with { type: 'json' }
import { fold } from './fold.ts'

/** What the gazetteer knows of a name. */
export interface GazetteerEntry {
  readonly kind: 'place' | 'organisation'
  /** "demonym" for a people or adjective ("Russian"), else what the list says: "country", "city", "agency" … */
  readonly sort: string
  /** The key that all its spellings share, folded. */
  readonly key: string
  /** Keys of the places that contain it, nearest first. */
  readonly within: readonly string[]
}

let entries: Map<string, GazetteerEntry> | undefined

/** What a name in any known spelling stands for, or null when no list has it. */
export function lookUp(name: string): GazetteerEntry | null {
  return gazetteer().get(fold(name).replace(/^the /, '')) ?? null
}

/** All entries by folded spelling. Built on first use, so that importing costs nothing. */
export function gazetteer(): ReadonlyMap<string, GazetteerEntry> {
  entries ??= build()
  return entries
}

function build(): Map<string, GazetteerEntry> {
  const map = new Map<string, GazetteerEntry>()
  const keys = new Map(countries.map((country) => [country.code, fold(country.names[0] ?? '')]))
  for (const country of countries) {
    const key = keys.get(country.code) ?? ''
    add(map, country.names, { kind: 'place', sort: 'country', key, within: [] })
    add(map, country.people.flatMap(withPlural), { kind: 'place', sort: 'demonym', key, within: [] })
  }
  for (const { kind, names } of organisations) {
    add(map, names, { kind: 'organisation', sort: kind, key: fold(names[0] ?? ''), within: [] })
  }
  addPlaces(map, regions, keys, 'region')
  addPlaces(map, cities, keys, 'city')
  return map
}

function addPlaces(
  map: Map<string, GazetteerEntry>,
  lists: Readonly<Record<string, string>>,
  keys: ReadonlyMap<string, string>,
  sort: string,
): void {
  for (const [code, names] of Object.entries(lists)) {
    const within = [keys.get(code) ?? '']
    for (const name of names.split('|')) add(map, [name], { kind: 'place', sort, key: fold(name), within })
  }
}

/** The first list that has a spelling keeps it: lists are added in order of how often news means them. */
function add(map: Map<string, GazetteerEntry>, names: readonly string[], entry: GazetteerEntry): void {
  for (const name of names) {
    const spelling = fold(name).replace(/^the /, '')
    if (spelling.length > 1 && !map.has(spelling)) map.set(spelling, entry)
  }
}

/** "American" → also "Americans"; peoples in -ese, -ish, -ch and the like have no plural of their own. */
function withPlural(people: string): readonly string[] {
  return /(?:s|sh|ch|ese)$/.test(people) ? [people] : [people, `${people}s`]
}
