import type { ReadClaim } from '../claims/claim.ts'
import { datesExclude } from '../claims/date-relation.ts'
import type { DateMention, NameMention, Quantity } from '../claims/facets.ts'
import { placeRelation } from '../claims/places.ts'
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
  const differences: Difference[] = []
  for (const ours of page.facets.quantities) {
    const partners = report.facets.quantities.filter((theirs) => sameThing(ours, theirs))
    if (partners.length === 0 || partners.some((theirs) => compatible(ours, theirs))) continue
    const theirs = closestInContext(ours, partners, pair)
    // Their value may be matched by another of ours: "two of the five" against "two".
    if (
      theirs &&
      !page.facets.quantities.some((other) => sameThing(other, theirs) && compatible(other, theirs))
    ) {
      differences.push(quantityDifference(ours, theirs, pair))
    }
  }
  return differences
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
