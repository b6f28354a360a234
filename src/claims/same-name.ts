import type { NameMention } from './facets.ts'
import { nameLists } from './name-lists.ts'
import { isAcronymOf, organisationKey } from './organisations.ts'
import { placeRelation } from './places.ts'
import { isTransliteration, spellingDistance } from './transliteration.ts'

/** `variant`: another spelling or form of the same name; `mangled`: close, but no spelling of the same name. */
export type NameSimilarity = 'same' | 'variant' | 'mangled' | 'different'

/**
 * Whether two names can name the same. A last name is the same as the full name that ends with it; other romanisations,
 * short first names and acronyms are variants; "Cowan" and "Cohen" are mangled, which means something only where role
 * and story agree. Names of two kinds differ unless their keys are equal.
 */
export function sameName(a: NameMention, b: NameMention): NameSimilarity {
  if (a.key === b.key) return 'same'
  const kinds = [a.kind, b.kind].filter((kind) => kind !== 'unknown')
  if (kinds.length === 2 && kinds[0] !== kinds[1]) return 'different'
  if (kinds.includes('place')) return samePlace(a, b)
  if (kinds.includes('organisation')) return sameOrganisation(a, b)
  return samePerson(a.key.split(' '), b.key.split(' '))
}

function samePlace(a: NameMention, b: NameMention): NameSimilarity {
  const relation = placeRelation(a, b)
  if (relation === 'same') return 'variant'
  return relation === 'unknown' && isMangled(a.key, b.key) ? 'mangled' : 'different'
}

function sameOrganisation(a: NameMention, b: NameMention): NameSimilarity {
  if (isAcronymOf(a.text, b.key) || isAcronymOf(b.text, a.key)) return 'same'
  const [wordsA, wordsB] = [majorWords(a.key), majorWords(b.key)]
  const [small, large] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA]
  if (small.length > 1 && small.every((word) => large.includes(word))) return 'variant'
  return isMangled(a.key, b.key) ? 'mangled' : 'different'
}

function majorWords(key: string): readonly string[] {
  return organisationKey(key)
    .split(' ')
    .filter((word) => !/^(?:of|the|and|for|in|&)$/.test(word))
}

function samePerson(a: readonly string[], b: readonly string[]): NameSimilarity {
  const [lastA, lastB] = [a.at(-1) ?? '', b.at(-1) ?? '']
  if (a.length === 1 && b.length > 1 && a[0] === b[0]) return 'same'
  if (b.length === 1 && a.length > 1 && a[0] === b[0]) return 'same'
  const last = samePart(lastA, lastB)
  const given = sameGiven(a.slice(0, -1), b.slice(0, -1))
  if (last === 'different' || given === 'different') return 'different'
  if (last === 'mangled') return 'mangled'
  return last === 'variant' || given === 'variant' ? 'variant' : 'same'
}

function sameGiven(a: readonly string[], b: readonly string[]): 'same' | 'variant' | 'different' {
  const [first, other] = [a[0], b[0]]
  if (first === undefined || other === undefined) return 'same'
  if (first === other || a.includes(other) || b.includes(first)) return 'same'
  if (first.length === 1 || other.length === 1) return first[0] === other[0] ? 'same' : 'different'
  if (isTransliteration(first, other) || shareForm(first, other)) return 'variant'
  return spellingDistance(first, other) <= (Math.min(first.length, other.length) > 5 ? 2 : 1)
    ? 'variant'
    : 'different'
}

function shareForm(a: string, b: string): boolean {
  const { equivalents } = nameLists()
  const forms = equivalents.get(a) ?? []
  return (equivalents.get(b) ?? []).some((form) => forms.includes(form))
}

function samePart(a: string, b: string): NameSimilarity {
  if (a === b) return 'same'
  if (isTransliteration(a, b)) return 'variant'
  return isMangled(a, b) ? 'mangled' : 'different'
}

/** Same initial, similar length, two letters apart (three in long names). */
function isMangled(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (a[0] !== b[0] || shorter < 4 || Math.abs(a.length - b.length) > 2) return false
  return spellingDistance(a, b) <= (shorter < 8 ? 2 : 3)
}
