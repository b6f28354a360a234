import { fold } from './fold.ts'
import { nameLists } from './name-lists.ts'
import type { NameToken } from './name-token.ts'

/** Whether a capitalised run of several words names an organisation by its last word ("Halo Trust") or its first. */
export function isOrganisationRun(run: readonly NameToken[]): boolean {
  const { organisation, organisationOf } = nameLists()
  const last = run.at(-1)?.folded ?? ''
  if (run.length < 2) return false
  return organisation.has(last) || (organisationOf.has(run[0]?.folded ?? '') && run[1]?.folded === 'of')
}

/** Whether the words from `at` begin "Ministry of …" or the like, so that "of" and what follows belong to the name. */
export function opensOfName(tokens: readonly NameToken[], at: number): boolean {
  const [head, link, next] = tokens.slice(at, at + 3)
  if (!head?.capital || link?.folded !== 'of' || !next?.capital) return false
  return !head.first || !head.folded.endsWith('s') ? nameLists().organisationOf.has(head.folded) : false
}

/** Whether an acronym can stand for a name: its letters are the initials of the name's words, small words aside. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = fold(acronym).replace(/[^a-z]/g, '')
  const words = fold(name).split(' ')
  const all = words.map((word) => word[0] ?? '').join('')
  const major = words
    .filter((word) => !/^(?:of|the|and|for|in|on|to|de|la|du)$/.test(word))
    .map((word) => word[0] ?? '')
  return letters.length > 1 && (letters === all || letters === major.join(''))
}

/** The key of an organisation that no list has: folded, without a leading "the", American spelling of common words. */
export function organisationKey(name: string): string {
  return fold(name)
    .replace(/^the /, '')
    .replace(/\b(def|off)ence\b/g, '$1ense')
    .replace(/\bcentre\b/g, 'center')
    .replace(/\borganisation\b/g, 'organization')
    .replace(/ (?:inc|corp|ltd|llc|plc)$/, '')
    .trim()
}
