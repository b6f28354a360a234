import type { DateMention } from '../claims/facets.ts'
import { datesExclude } from '../claims/date-relation.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sharedCount, surroundings } from './surroundings.ts'

/**
 * Compares when the same thing is said to have happened. Dates are intervals of their own granularity ("last week"
 * holds 17 February), so only dates that exclude each other differ; a weekday is compared where no date is known.
 * Only dates of one granularity are compared, and only where the words around them show that they date the same thing.
 */
export function compareDates(pair: ClaimPair): Difference[] {
  const [ours, theirs] = [single(pair.page.facets.dates), single(pair.report.facets.dates)]
  if (!ours || !theirs || ours.granularity !== theirs.granularity || !datesExclude(ours, theirs)) return []
  if (!datesSameThing(ours, theirs, pair)) return []
  return [mentionDifference(ours, theirs, { kind: 'date', severity: 'conflict', note: 'The dates differ.' })]
}

/** A sentence with several dates tells of several things; then nothing says which date belongs to which. */
function single(dates: readonly DateMention[]): DateMention | null {
  return dates.length === 1 ? (dates[0] ?? null) : null
}

function datesSameThing(a: DateMention, b: DateMention, { page, report }: ClaimPair): boolean {
  return sharedCount(surroundings(page.sentence.text, a), surroundings(report.sentence.text, b)) > 0
}
