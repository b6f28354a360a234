import type { ReadClaim } from '../claims/claim.ts'
import type { NameMention, Quantity } from '../claims/facets.ts'
import { FATES } from '../claims/fates.ts'
import { placeRelation } from '../claims/places.ts'
import { farFromBound, nearlySame } from '../claims/quantity-relation.ts'
import type { ClaimPair } from './claim-pair.ts'
import { figureFrame } from './figure-frame.ts'
import type { Severity } from './finding.ts'

/** Counts that go up while an event is reported on. */
const GROWING = new Set([...FATES.values(), 'home', 'house', 'building'])
/** Days after which what happened is counted for good. */
const SETTLED = 180
/** Says that a figure is that of a moment. */
const STANDING =
  /\b(?:as of|so far|to date|now (?:has|have|at|stands?)|at (?:midnight|noon|midday)|precincts|still being counted|votes counted|preliminary|provisional)\b/i
const MARKET = /^(?:share|stock|index|market|dow|nasdaq|ftse|barrel|crude|bitcoin|futur)$/

/** How grave it is that two figures of one thing exclude each other. */
export function figureSeverity(ours: Quantity, theirs: Quantity, pair: ClaimPair): Severity {
  if (mayHaveChanged(ours, theirs, pair)) return 'update'
  const vague = [ours, theirs].some(({ bound }) => bound === 'vague')
  if (vague || nearlySame(ours, theirs) || farFromBound(ours, theirs) || scopesDiffer(pair))
    return 'difference'
  return 'conflict'
}

/** Whether the thing itself may have changed from one report to the other. */
function mayHaveChanged(ours: Quantity, theirs: Quantity, pair: ClaimPair): boolean {
  const { page, report, pageDate, reportDate } = pair
  if (isMarketMove(ours, page) && isMarketMove(theirs, report)) return true
  if (STANDING.test(page.sentence.text) || STANDING.test(report.sentence.text)) return true
  if (ours.kind !== 'count' || ours.counted === 'population') return false
  if (isSettled(page, pageDate) || isSettled(report, reportDate)) return false
  if (pageDate !== null && reportDate !== null && pageDate !== reportDate) return true
  const growing = GROWING.has(ours.counted)
  const bounded = [ours, theirs].some(({ bound }) => bound === 'at-least')
  return bounded || (growing && (pageDate === null || reportDate === null))
}

/** Prices move through the day, and each report has its own moment. */
function isMarketMove(quantity: Quantity, claim: ReadClaim): boolean {
  if (quantity.kind === 'count' || quantity.kind === 'ordinal') return false
  const frame = figureFrame(quantity, claim)
  return frame.role !== '' && [...frame.near].some((term) => MARKET.test(term))
}

/** Whether a sentence tells of what lies so far back that its figures no longer change. */
function isSettled({ facets }: ReadClaim, published: string | null): boolean {
  const days = facets.dates.filter(({ resolved, granularity }) => resolved && granularity !== 'minute')
  if (days.length === 0) return false
  // Without the document's date only a date with its year is resolved, and news gives no year for what is recent.
  return days.every(({ to }) => published === null || daysBetween(to, published) > SETTLED)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from)) / 86_400_000
}

/** Whether one sentence names a place that the other does not: its figure may be of another area. */
function scopesDiffer({ page, report }: ClaimPair): boolean {
  const [ours, theirs] = [placesOf(page), placesOf(report)]
  const lacks = (places: readonly NameMention[], others: readonly NameMention[]) =>
    places.some((place) => !others.some((other) => placeRelation(place, other) === 'same'))
  return lacks(ours, theirs) && lacks(theirs, ours)
}

function placesOf({ facets }: ReadClaim): NameMention[] {
  return facets.names.filter((name) => name.kind === 'place')
}
