import type { ReadClaim } from '../claims/claim.ts'
import type { NameMention, Quantity } from '../claims/facets.ts'
import { gazetteer } from '../claims/gazetteer.ts'
import { placeRelation } from '../claims/places.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { FigurePair } from './figure-pair.ts'
import { sharedCount } from './surroundings.ts'

/** Words behind a figure that say what it covers ("in the province", "across Asia"). */
const SCOPE =
  /^[^.;:]{0,30}?\b(?:in|across|around|within|throughout|among|of|from)\s+(?<scope>[^,.;:]{1,40})/i

/** Whether the two are of different wholes: another place, or a place inside the other's where the part is the smaller. */
export function otherWhole({ ours, theirs, here, there }: FigurePair, { page, report }: ClaimPair): boolean {
  const [a, b] = [placesIn(here.names), placesIn(there.names)]
  if (a.some((place) => b.some((other) => placeRelation(place, other) === 'same'))) return false
  if (a.length > 0 && b.length > 0 && !a.some((place) => b.some((other) => mayHold(place, other))))
    return true
  if (ours.kind !== 'count') return false
  const [scope, other] = [scopeOf(ours, page), scopeOf(theirs, report)]
  if (scope && other && sharedCount(scope, other) === 0) return true
  if (ours.high < theirs.low) return isLocal(a, placesIn(report.facets.names))
  return theirs.high < ours.low && isLocal(b, placesIn(page.facets.names))
}

function mayHold(a: NameMention, b: NameMention): boolean {
  return ['inside', 'contains', 'unknown'].includes(placeRelation(a, b))
}

function scopeOf({ end }: Quantity, { sentence }: ReadClaim): ReadonlySet<string> | null {
  const scope = SCOPE.exec(sentence.text.slice(end))?.groups?.['scope']
  return scope === undefined ? null : new Set(termsOf(scope))
}

/** Whether some place inside a country is named here and not there: then the smaller figure may be of that place alone. */
function isLocal(places: readonly NameMention[], others: readonly NameMention[]): boolean {
  const local = places.filter(({ key }) => !/^(?:country|area)$/.test(gazetteer().get(key)?.sort ?? ''))
  return local.some((place) => !isAmong(place, others))
}

function isAmong(place: NameMention, others: readonly NameMention[]): boolean {
  return others.some((other) => placeRelation(place, other) === 'same')
}

function placesIn(names: readonly NameMention[]): NameMention[] {
  return names.filter(({ kind }) => kind === 'place')
}
