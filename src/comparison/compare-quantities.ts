import type { Quantity } from '../claims/facets.ts'
import { compatible, sameThing } from '../claims/quantity-relation.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference, Severity } from './finding.ts'
import { sharedCount, surroundings } from './surroundings.ts'

/**
 * Compares quantities of the same kind, unit and thing counted. Values that can both hold (ranges that overlap, "about",
 * "at least", a rounded value) are no difference. A count that changed between two report dates, or against a lower
 * bound, is an update; other values that exclude each other are a conflict.
 */
export function compareQuantities(pair: ClaimPair): Difference[] {
  const { page, report } = pair
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
  return {
    kind: 'number',
    severity,
    page: ours.text,
    report: theirs.text,
    note: severity === 'update' ? 'The count differs by the time of the report.' : 'The figures differ.',
    pageSpan: { start: ours.start, end: ours.end },
    reportSpan: { start: theirs.start, end: theirs.end },
  }
}

function severityOf(ours: Quantity, theirs: Quantity, { pageDate, reportDate }: ClaimPair): Severity {
  const growing = ours.kind === 'count' && [ours, theirs].some(({ bound }) => bound === 'at-least')
  const laterReport =
    ours.kind === 'count' && pageDate !== null && reportDate !== null && pageDate !== reportDate
  if (growing || laterReport) return 'update'
  return ours.bound === 'about' || theirs.bound === 'about' ? 'difference' : 'conflict'
}
