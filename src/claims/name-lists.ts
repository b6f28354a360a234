import nameWords from '../../assets/gazetteer/name-words.json' with { type: 'json' }
import people from '../../assets/gazetteer/people.json' with { type: 'json' }
import roles from '../../assets/gazetteer/roles.json' with { type: 'json' }

/** Single words by which names are told apart, and spellings of people's names. */
export interface NameLists {
  readonly organisation: ReadonlySet<string>
  /** Begin an organisation's name before "of" ("Ministry of …"). */
  readonly organisationOf: ReadonlySet<string>
  readonly place: ReadonlySet<string>
  readonly placeBefore: ReadonlySet<string>
  /** Say which part of a place is meant ("South", "Central"). */
  readonly direction: ReadonlySet<string>
  /** Follow "of" inside a title ("Secretary of State"). */
  readonly titleOf: ReadonlySet<string>
  readonly event: ReadonlySet<string>
  /** Capitalised words that name nothing to compare: days, months, "I". */
  readonly notNames: ReadonlySet<string>
  readonly massNouns: ReadonlySet<string>
  readonly roleHeads: ReadonlySet<string>
  readonly roleModifiers: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  /** First spelling of a part of a person's name by each of its spellings. */
  readonly spellings: ReadonlyMap<string, string>
  /** Short and foreign forms of a first name, by each form: "mike" → "michael". */
  readonly equivalents: ReadonlyMap<string, readonly string[]>
}

let lists: NameLists | undefined

/** The lists as sets, built on first use. */
export function nameLists(): NameLists {
  lists ??= {
    organisation: new Set(nameWords.organisation),
    organisationOf: new Set(nameWords.organisationOf),
    place: new Set(nameWords.place),
    placeBefore: new Set(nameWords.placeBefore),
    direction: new Set(nameWords.direction),
    titleOf: new Set(nameWords.titleOf),
    event: new Set(nameWords.event),
    notNames: new Set(nameWords.notNames),
    massNouns: new Set(nameWords.massNouns),
    roleHeads: new Set(roles.heads.flatMap((head) => (/[ -]/.test(head) ? [] : [head]))),
    roleModifiers: new Set(roles.modifiers),
    honorifics: new Set(roles.honorifics),
    spellings: new Map(people.spellings.flatMap((group) => group.map((form) => [form, group[0] ?? form]))),
    equivalents: equivalentsOf(people.equivalents),
  }
  return lists
}

/** A form may belong to several names ("joe" is Joseph; "joseph" is also Youssef). */
function equivalentsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const group of groups) {
    for (const form of group) map.set(form, [...(map.get(form) ?? []), group[0] ?? form])
  }
  return map
}
