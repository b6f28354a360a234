import type { ReadClaim } from '../claims/claim.ts'
import { datesExclude, partsExclude, readsOtherClock } from '../claims/date-relation.ts'
import type { DateMention } from '../claims/facets.ts'
import { compatible, sameThing } from '../claims/quantity-relation.ts'
import { sameName } from '../claims/same-name.ts'
import { overlap } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import { mentionFrame } from './figure-frame.ts'
import type { Difference, Severity } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sameOccasion, tellsOfAnother } from './same-occasion.ts'
import { isOpen } from './same-reality.ts'

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
      const silent = ownDays(ours, theirs, pair) || sameWords(ours, theirs, pair)
      if (told && !silent && datesSameThing(ours, theirs, pair))
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

/** One word on one day, which the readers of the two sentences took for a day before and a day to come. */
function sameWords(a: DateMention, b: DateMention, { pageDate, reportDate }: ClaimPair): boolean {
  return a.text.toLowerCase() === b.text.toLowerCase() && pageDate?.slice(0, 10) === reportDate?.slice(0, 10)
}

/** Each tells of the day of its own document, and the documents are of two days: what goes on for days is so on both. */
function ownDays(a: DateMention, b: DateMention, { pageDate, reportDate }: ClaimPair): boolean {
  const [x, y] = [pageDate?.slice(0, 10), reportDate?.slice(0, 10)]
  return x !== y && a.from === x && b.from === y
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
/** Words around the two agree, and they stand with one verb: "hit … on Sunday", "was hit on Monday". */
function datesSameThing(a: DateMention, b: DateMention, { page, report }: ClaimPair): boolean {
  if (sideOf(a, page) !== sideOf(b, report) || tellsOfAnother(page.sentence.text, report.sentence.text))
    return false
  if (isAhead(a, page) !== isAhead(b, report) || otherNames(page, report)) return false
  const [here, there] = [mentionFrame(a, page), mentionFrame(b, report)]
  return (
    sameOccasion(here, there, { page, report }) ||
    (tellsOfEvent(here.verb, page) && tellsOfEvent(there.verb, report))
  )
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

/** What is nearest before a date, or else behind it, is planned or possible and not yet done ("is to begin in March"). */
function isAhead(date: DateMention, { facets }: ReadClaim): boolean {
  const deed = facets.deeds.findLast(({ end }) => end <= date.start) ?? facets.deeds[0]
  return deed !== undefined && isOpen(deed.level)
}

/** Both name people, bodies or events ("Hurricane George", "Hurricane Katrina"), and none in common. */
function otherNames(page: ReadClaim, report: ReadClaim): boolean {
  const [ours, theirs] = [page, report].map(({ facets }) =>
    facets.names.filter(
      (name) => name.kind !== 'place' && !facets.attributions.some((source) => overlap(source, name)),
    ),
  )
  if (!ours?.length || !theirs?.length) return false
  return !ours.some((name) => theirs.some((other) => sameName(name, other) !== 'different'))
}
