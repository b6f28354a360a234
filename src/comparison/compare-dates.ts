import type { ReadClaim } from '../claims/claim.ts'
import { datesExclude, partsExclude, readsOtherClock } from '../claims/date-relation.ts'
import type { DateMention } from '../claims/facets.ts'
import { compatible, sameThing } from '../claims/quantity-relation.ts'
import { isSpeechVerb } from '../claims/speech-verbs.ts'
import type { ClaimPair } from './claim-pair.ts'
import { mentionFrame } from './figure-frame.ts'
import type { Difference, Severity } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sharedCount } from './surroundings.ts'

/** How two dates of one thing disagree. */
interface Told {
  readonly severity: Severity
  readonly note: string
}

/**
 * Compares when the same thing is said to have happened. Dates are intervals of their own granularity ("last week"
 * holds 17 February), so only dates that exclude each other differ; a weekday is compared where no date is known.
 * A date that the other sentence can mean as well is left out, and dates must stand with the same verb or words.
 * Where the figures differ as well, they are of two times, which is no conflict.
 */
export function compareDates(pair: ClaimPair): Difference[] {
  const { page, report } = pair
  const differences: Difference[] = []
  for (const ours of unmatched(page.facets.dates, report.facets.dates)) {
    for (const theirs of unmatched(report.facets.dates, page.facets.dates)) {
      const told = toldOf(ours, theirs, pair)
      if (told && datesSameThing(ours, theirs, pair))
        differences.push(mentionDifference(ours, theirs, { kind: 'date', ...told }))
    }
  }
  return differences.length === 1 ? differences : []
}

/** The dates that exclude, or name another part of the day than, every one of the others. */
function unmatched(dates: readonly DateMention[], others: readonly DateMention[]): readonly DateMention[] {
  return dates.filter((date) => others.every((other) => disagree(date, other)))
}

function disagree(a: DateMention, b: DateMention): boolean {
  return datesExclude(a, b) || readsOtherClock(a, b) || partsExclude(a, b)
}

function toldOf(a: DateMention, b: DateMention, pair: ClaimPair): Told | null {
  if (readsOtherClock(a, b)) return { severity: 'difference', note: 'The same hour on two clocks.' }
  if (!datesExclude(a, b))
    return partsExclude(a, b) ? { severity: 'difference', note: 'The times of day differ.' } : null
  if (!sameWidth(a, b)) return null
  if (figuresDiffer(pair)) return { severity: 'difference', note: 'The figures are of different times.' }
  return { severity: 'conflict', note: 'The dates differ.' }
}

/** Days are compared with days and months, other periods with their own kind: wider ones hold too much. */
function sameWidth(a: DateMention, b: DateMention): boolean {
  const widths = [a.granularity, b.granularity]
  return (
    widths[0] === widths[1] ||
    (widths.includes('day') && widths.includes('month') && a.resolved && b.resolved)
  )
}

function figuresDiffer({ page, report }: ClaimPair): boolean {
  return page.facets.quantities.some((ours) =>
    report.facets.quantities.some((theirs) => sameThing(ours, theirs) && !compatible(ours, theirs)),
  )
}

/** Verbs that say no more than that something happened. */
const HAPPENED =
  /^(?:hit|strike|struck|shake|rock|jolt|occur|happen|take|come|is|erupt|explod|crash|begin|start)$/
/** So many words around two dates make them of one thing whatever their verbs. */
const MANY_SHARED = 3

/** Words by which a sentence tells of another of several alike. */
const OTHER_ONE =
  /\b(?:after-?shocks?|fore-?shocks?|another|second|third|fourth|fifth|sixth|previous(?:ly)?|earlier|anniversary|latest|last time|again)\b/i

function tellsOfAnother(a: string, b: string): boolean {
  return OTHER_ONE.test(a) !== OTHER_ONE.test(b)
}

/** Words around the two agree, and they stand with one verb: "hit … on Sunday", "was hit on Monday". */
function datesSameThing(a: DateMention, b: DateMention, { page, report }: ClaimPair): boolean {
  const [here, there] = [mentionFrame(a, page), mentionFrame(b, report)]
  const shared = sharedCount(here.near, there.near)
  if (tellsOfAnother(page.sentence.text, report.sentence.text)) return false
  const [x, y] = [here.verb, there.verb]
  // People say the same on several days, so a day of saying must be told in the same words.
  if (isSpeechVerb(x) || isSpeechVerb(y)) return x === y && shared >= MANY_SHARED
  if (shared >= MANY_SHARED || (x === y && shared > 0)) return true
  return HAPPENED.test(x) && HAPPENED.test(y) && onlyDate(page) && onlyDate(report)
}

function onlyDate({ facets }: ReadClaim): boolean {
  return facets.dates.length === 1
}
