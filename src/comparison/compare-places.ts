import type { NameMention } from '../claims/facets.ts'
import { placeRelation } from '../claims/places.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sharedCount, surroundings } from './surroundings.ts'

/** So many words around two places must agree for both to be where the same thing happened. */
const FEWEST_SHARED = 2

/**
 * Compares where the thing is said to happen: the one place that each sentence puts it in with a preposition of place.
 * A place inside the other, a seat of government, and places that the other sentence names elsewhere are no difference.
 */
export function comparePlaces(pair: ClaimPair): Difference[] {
  const a = setting(pair.page.sentence.text, pair.page.facets.names)
  const b = setting(pair.report.sentence.text, pair.report.facets.names)
  if (!a || !b || placeRelation(a, b) !== 'different') return []
  if (isNamed(a, pair.report.facets.names) || isNamed(b, pair.page.facets.names) || !sameSetting(a, b, pair))
    return []
  return [mentionDifference(a, b, { kind: 'place', severity: 'conflict', note: 'The places differ.' })]
}

/** The place after a preposition of place; null when there are several or none. */
function setting(text: string, names: readonly NameMention[]): NameMention | null {
  const inPlace = (name: NameMention) =>
    /\b(?:in|at|near|outside|inside)\s+(?:the\s+)?$/i.test(text.slice(0, name.start))
  const places = names.filter((name) => name.kind === 'place' && inPlace(name))
  return places.length === 1 ? (places[0] ?? null) : null
}

function isNamed(place: NameMention, others: readonly NameMention[]): boolean {
  return others.some((other) => other.kind === 'place' && placeRelation(place, other) !== 'different')
}

function sameSetting(a: NameMention, b: NameMention, { page, report }: ClaimPair): boolean {
  const ours = surroundings(page.sentence.text, a)
  return sharedCount(ours, surroundings(report.sentence.text, b)) >= FEWEST_SHARED
}
