import type { ReadClaim } from '../claims/claim.ts'
import { datesExclude } from '../claims/date-relation.ts'
import type { DateMention, NameMention, Quantity } from '../claims/facets.ts'
import { placeRelation } from '../claims/places.ts'
import { termsOf } from '../claims/terms.ts'
import { compatible, sameThing } from '../claims/quantity-relation.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference, Severity } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sharedCount, surroundings } from './surroundings.ts'

/**
 * Compares quantities of the same kind, unit and thing counted. Values that can both hold (ranges that overlap, "about",
 * "at least", a rounded value) are no difference. A count that changed between two report dates, or against a lower
 * bound, is an update; other values that exclude each other are a conflict.
 */
export function compareQuantities(pair: ClaimPair): Difference[] {
  const { page, report } = pair
  if (datesApart(page.facets.dates, report.facets.dates)) return []
  return page.facets.quantities.flatMap((ours) => {
    const theirs = excludedPartner(ours, pair)
    return theirs && !otherScope(ours, theirs, pair) ? [quantityDifference(ours, theirs, pair)] : []
  })
}

/** The quantity of the report that measures the same and cannot hold together with ours; null when one agrees or none does. */
function excludedPartner(ours: Quantity, pair: ClaimPair): Quantity | null {
  const partners = pair.report.facets.quantities.filter((theirs) => sameThing(ours, theirs))
  if (partners.some((theirs) => compatible(ours, theirs))) return null
  const theirs = closestInContext(ours, partners, pair)
  // Their value may be matched by another of ours: "two of the five" against "two".
  const matched = (other: Quantity) =>
    theirs !== null && sameThing(other, theirs) && compatible(other, theirs)
  return pair.page.facets.quantities.some(matched) ? null : theirs
}

/** The partner whose surroundings share most with ours; null when several compete and none shares anything. */
function closestInContext(
  ours: Quantity,
  partners: readonly Quantity[],
  { page, report }: ClaimPair,
): Quantity | null {
  const around = surroundings(page.sentence.text, ours)
  const ranked = partners
    .map((theirs) => ({ theirs, shared: sharedCount(around, surroundings(report.sentence.text, theirs)) }))
    .sort((a, b) => b.shared - a.shared)
  const best = ranked[0]
  return best && best.shared > 0 ? best.theirs : null
}

function quantityDifference(ours: Quantity, theirs: Quantity, pair: ClaimPair): Difference {
  const severity = severityOf(ours, theirs, pair)
  const note = severity === 'update' ? 'The count differs by the time of the report.' : 'The figures differ.'
  return mentionDifference(ours, theirs, { kind: 'number', severity, note })
}

function severityOf(ours: Quantity, theirs: Quantity, pair: ClaimPair): Severity {
  const { pageDate, reportDate } = pair
  const growing = ours.kind === 'count' && [ours, theirs].some(({ bound }) => bound === 'at-least')
  const laterReport =
    ours.kind === 'count' && pageDate !== null && reportDate !== null && pageDate !== reportDate
  if (growing || laterReport) return 'update'
  const vague = ours.bound === 'about' || theirs.bound === 'about'
  return vague || scopesDiffer(pair) ? 'difference' : 'conflict'
}

/** Whether all dates of the one exclude all dates of the other: then the figures are of different occasions. */
function datesApart(ours: readonly DateMention[], theirs: readonly DateMention[]): boolean {
  if (ours.length === 0 || theirs.length === 0) return false
  return ours.every((a) => theirs.every((b) => datesExclude(a, b)))
}

/** Words behind a figure that say what it covers ("in the province", "across Asia"). */
const SCOPE =
  /^[^.;:]{0,30}?\b(?:in|across|around|within|throughout|among|of|from)\s+(?<scope>[^,.;:]{1,40})/i

/** Whether both figures say what they cover and share no word in saying so: then they are of different wholes. */
function otherScope(ours: Quantity, theirs: Quantity, { page, report }: ClaimPair): boolean {
  const a = SCOPE.exec(page.sentence.text.slice(ours.end))?.groups?.['scope']
  const b = SCOPE.exec(report.sentence.text.slice(theirs.end))?.groups?.['scope']
  return a !== undefined && b !== undefined && sharedCount(new Set(termsOf(a)), new Set(termsOf(b))) === 0
}

/** Whether one sentence names a place that the other does not: its figure may be of another area. */
function scopesDiffer({ page, report }: ClaimPair): boolean {
  const [ours, theirs] = [placesOf(page), placesOf(report)]
  const lacks = (places: readonly NameMention[], others: readonly NameMention[]) =>
    places.some((place) => !others.some((other) => placeRelation(place, other) === 'same'))
  return lacks(ours, theirs) || lacks(theirs, ours)
}

function placesOf({ facets }: ReadClaim): NameMention[] {
  return facets.names.filter((name) => name.kind === 'place')
}
