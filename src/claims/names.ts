import type { NameMention } from './facets.ts'
import { fold } from './fold.ts'
import { lookUp } from './gazetteer.ts'
import { mentionsIn } from './name-runs.ts'
import { isAcronymOf, organisationKey } from './organisations.ts'
import { personKey } from './people.ts'
import { tag } from './tagger.ts'
import type { TaggedTerm } from './tagger.ts'

const ORGANISATION =
  /\b(?:inc|corp|ltd|llc|plc|group|ministry|department|agency|university|committee|council|bank|party)\b/

/**
 * The people, places and organisations that a text names, in order, without overlaps. Reads capitals and the gazetteer
 * first and takes the tagger's view (`terms`, read from the text when not given) only where those do not decide. In
 * headlines only known names and names that begin with a known first name count. A people or its adjective ("Russian")
 * is a place with the country's key.
 */
export function readNames(text: string, terms: readonly TaggedTerm[] = tag(text)): NameMention[] {
  return withAcronyms(mentionsIn(text, terms))
}

/**
 * The key under which spellings of a name fall together: the gazetteer's for what it knows ("U.S." → "united states"),
 * else lower case, ASCII, without titles and possessive. Empty for text without letters or digits.
 */
export function nameKey(text: string): string {
  const entry = lookUp(text)
  if (entry) return entry.key
  const name = fold(text).replace(/^the /, '')
  return ORGANISATION.test(name) ? organisationKey(name) : personKey(name)
}

/** "World Bike Union (WBU)" tells what the acronym stands for: later mentions of it take the name's key. */
function withAcronyms(mentions: readonly NameMention[]): NameMention[] {
  const keys = new Map<string, NameMention>()
  return mentions.map((mention, at) => {
    const before = mentions[at - 1]
    const short = /^\p{Lu}[\p{Lu}.&]+$/u.test(mention.text)
    if (short && before && mention.start - before.end <= 2 && isAcronymOf(mention.text, before.text)) {
      keys.set(mention.text, before)
    }
    const long = keys.get(mention.text)
    return long
      ? { ...mention, kind: long.kind === 'unknown' ? 'organisation' : long.kind, key: long.key }
      : mention
  })
}
