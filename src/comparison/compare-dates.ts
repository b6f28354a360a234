import type { DateMention } from '../claims/facets.ts'
import { clausesOf } from '../claims/clauses.ts'
import { datesExclude } from '../claims/date-relation.ts'
import { compatible, sameThing } from '../claims/quantity-relation.ts'
import { stemOf } from '../claims/stem.ts'
import { tag } from '../claims/tagger.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sharedCount, surroundings } from './surroundings.ts'

/**
 * Compares when the same thing is said to have happened. Dates are intervals of their own granularity ("last week"
 * holds 17 February), so only dates that exclude each other differ; a weekday is compared where no date is known.
 * Only dates of one granularity are compared, and only where the words around them show that they date the same thing.
 * Where the figures differ as well, they are of two times, which is no conflict.
 */
export function compareDates(pair: ClaimPair): Difference[] {
  const [ours, theirs] = [single(pair.page.facets.dates), single(pair.report.facets.dates)]
  if (!ours || !theirs || ours.granularity !== theirs.granularity || !datesExclude(ours, theirs)) return []
  if (!datesSameThing(ours, theirs, pair)) return []
  const told = figuresDiffer(pair)
    ? ({ severity: 'difference', note: 'The figures are of different times.' } as const)
    : ({ severity: 'conflict', note: 'The dates differ.' } as const)
  return [mentionDifference(ours, theirs, { kind: 'date', ...told })]
}

/** A sentence with several dates tells of several things; then nothing says which date belongs to which. */
function single(dates: readonly DateMention[]): DateMention | null {
  return dates.length === 1 ? (dates[0] ?? null) : null
}

function figuresDiffer({ page, report }: ClaimPair): boolean {
  return page.facets.quantities.some((ours) =>
    report.facets.quantities.some((theirs) => sameThing(ours, theirs) && !compatible(ours, theirs)),
  )
}

/** Words around the two agree, and they stand with one verb: "hit … on Sunday", "was hit on Monday". */
function datesSameThing(a: DateMention, b: DateMention, { page, report }: ClaimPair): boolean {
  const [ours, theirs] = [page.sentence.text, report.sentence.text]
  if (sharedCount(surroundings(ours, a), surroundings(theirs, b)) === 0) return false
  return verbAt(ours, a) === verbAt(theirs, b)
}

/** Stem of the verb in whose clause a date stands, '' when there is none. */
function verbAt(text: string, date: DateMention): string {
  const clause = clausesOf(text, tag(text)).find(({ start, end }) => start <= date.start && date.start < end)
  return stemOf(clause?.verb?.root.toLowerCase() ?? '')
}
