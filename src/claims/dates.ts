import { overlap, type Span } from '../shared/span.ts'
import { dayOf } from './calendar.ts'
import { readChronoDates } from './chrono-dates.ts'
import type { ClaimContext } from './claim.ts'
import type { DateMention, Mention } from './facets.ts'
import { relativeDates, type DatePhrase } from './relative-dates.ts'
import { readYears } from './years.ts'

/** A text is read in stretches: a sentence that is longer holds no more than lists and tables. */
const LONGEST = 2000
/**
 * The dates and times of day in a sentence, in order, read with chrono-node and resolved against the document's date. A
 * weekday means the one before that date unless the sentence speaks of what is to come; "may" and "march" alone are no
 * months; periods ("last week", "in 2022") keep their width. Without a document date, relative dates stay unresolved.
 */
export function readDates(text: string, context: ClaimContext): DateMention[] {
  const read = text.slice(0, LONGEST)
  const today = dayOf(context.publishedAt)
  const relative = relativeDates(read, today).map((phrase) => fromPhrase(read, phrase))
  const chrono = readChronoDates(read, today)
  const years = readYears(read).map((phrase) => fromPhrase(read, phrase))
  const dates = [relative, chrono, years, militaryTimes(read)].reduce<DateMention[]>(
    (kept, more) => [...kept, ...more.filter((date) => !kept.some((other) => overlap(other, date)))],
    [],
  )
  return joinTimes(
    read,
    dates.sort((a, b) => a.start - b.start),
  ).map((date) => widened(read, date))
}

const CLOCK_AFTER = /^\s?\(?(?:GMT|UTC|local(?:\stime)?)\b/
const PART_BEFORE = /\b(?:early|late)\s(?:on\s)?$/i

/** With the clock that is named behind a time ("0737 GMT", "7:37 a.m. local time"), and "early" or "late" before a day. */
function widened(text: string, date: DateMention): DateMention {
  const clock = date.minutes === null ? 0 : (CLOCK_AFTER.exec(text.slice(date.end))?.[0].length ?? 0)
  const part = date.granularity === 'day' ? (PART_BEFORE.exec(text.slice(0, date.start))?.[0].length ?? 0) : 0
  const [start, end] = [date.start - part, date.end + clock]
  return { ...date, start, end, text: text.slice(start, end) }
}

/** "0737 GMT", which chrono does not read. */
function militaryTimes(text: string): DateMention[] {
  return [...text.matchAll(/\b([01]\d|2[0-3])([0-5]\d)(?=\s*(?:GMT|UTC|hours|hrs|local)\b)/g)].map(
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      from: '',
      to: '',
      granularity: 'minute',
      relative: false,
      resolved: false,
      weekday: null,
      minutes: Number(match[1]) * 60 + Number(match[2]),
    }),
  )
}

function fromPhrase(text: string, { start, end, granularity, period, relative }: DatePhrase): DateMention {
  return {
    start,
    end,
    text: text.slice(start, end),
    from: period?.from ?? '',
    to: period?.to ?? '',
    granularity,
    relative,
    resolved: period !== null,
    weekday: null,
    minutes: null,
  }
}

/** A time of day that stands next to the only day belongs to it ("at 7:37 a.m. on Tuesday"). */
function joinTimes(text: string, dates: readonly DateMention[]): DateMention[] {
  const days = dates.filter((date) => date.granularity === 'day')
  const [day] = days
  const time = dates.find((date) => date.granularity === 'minute')
  if (days.length !== 1 || !day || !time || distance(day, time) > NEAR) return [...dates]
  return dates
    .filter((date) => date !== time)
    .map((date) => (date === day ? { ...day, ...joined(text, day, time), minutes: time.minutes } : date))
}

/** Both with what stands between them, such as a time zone. */
function joined(text: string, a: Span, b: Span): Mention {
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)]
  return { start, end, text: text.slice(start, end) }
}

/** Characters between a day and the time of day that belongs to it. */
const NEAR = 30

function distance(a: Span, b: Span): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end)
}
