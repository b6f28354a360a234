import type { ReadClaim } from '../claims/claim.ts'
import { datesExclude, partsExclude, readsOtherClock } from '../claims/date-relation.ts'
import type { DateMention } from '../claims/facets.ts'
import { compatible, sameThing } from '../claims/quantity-relation.ts'
import { overlap } from '../shared/span.ts'
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
  const [here, there] = [ownDates(page), ownDates(report)]
  for (const ours of unmatched(here, report.facets.dates)) {
    for (const theirs of unmatched(there, page.facets.dates)) {
      const told = toldOf(ours, theirs, pair)
      if (told && datesSameThing(ours, theirs, pair))
        differences.push(mentionDifference(ours, theirs, { kind: 'date', ...told }))
    }
  }
  return differences.length === 1 ? differences : []
}

/** The dates that the sentence itself gives: "today" in a quotation is the day of the speaker. */
function ownDates({ facets }: ReadClaim): readonly DateMention[] {
  return facets.dates.filter((date) => !facets.quotations.some((quotation) => overlap(quotation, date)))
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
/** Words around two dates that must agree where they stand with one verb, and share of all where they do not. */
const FEWEST_SHARED = 2
const SHARE = 0.5

/** Words by which a sentence tells of another of several alike. */
const OTHER_ONE =
  /\b(?:after-?shocks?|fore-?shocks?|another|second|third|fourth|fifth|sixth|previous(?:ly)?|earlier|anniversary|latest|last time|again)\b/i

function tellsOfAnother(a: string, b: string): boolean {
  return OTHER_ONE.test(a) !== OTHER_ONE.test(b)
}

/** Words around the two agree, and they stand with one verb: "hit … on Sunday", "was hit on Monday". */
function datesSameThing(a: DateMention, b: DateMention, { page, report }: ClaimPair): boolean {
  const [here, there] = [mentionFrame(a, page), mentionFrame(b, report)]
  if (tellsOfAnother(page.sentence.text, report.sentence.text)) return false
  if (sideOf(a, page) !== sideOf(b, report) || here.said !== there.said) return false
  const shared = sharedCount(here.near, there.near)
  const share = shared / Math.max(1, Math.min(here.near.size, there.near.size))
  const alike = shared > FEWEST_SHARED && share >= SHARE
  // People say the same on several days, so a day of saying must be told in the same words.
  if (here.said) return alike
  if (
    alike ||
    (here.verb === there.verb && shared >= Math.min(FEWEST_SHARED, here.near.size, there.near.size))
  )
    return true
  return tellsOfEvent(here.verb, page) && tellsOfEvent(there.verb, report)
}

/** Whether a date is when something was, or up to or from when ("by Friday", "since 2019"). */
function sideOf({ start }: DateMention, { sentence }: ReadClaim): string {
  const before = sentence.text.slice(Math.max(0, start - 24), start)
  return (
    /\b(?<side>by|until|till|before|since|after|from|of|for|through|prior to|ahead of)\s+(?:the\s+)?$/i
      .exec(before)
      ?.groups?.['side']?.toLowerCase() ?? ''
  )
}

/** The sentence has one date and says of the verb no more than that something happened; "hit" is not read as one always. */
function tellsOfEvent(verb: string, { sentence, facets }: ReadClaim): boolean {
  if (facets.dates.length !== 1) return false
  return HAPPENED.test(verb) || (verb === '' && /\b(?:hit|struck|rocked|shook)\b/i.test(sentence.text))
}
