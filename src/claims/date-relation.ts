import { shiftDays } from './calendar.ts'
import { dayPartIn, gapBetween, type DayPart } from './day-parts.ts'
import type { DateMention } from './facets.ts'

/** Names of time zones behind a time of day. */
const ZONE = /\b(?:UTC|[A-Z]{1,3}T)\b|\blocal\b/g

/**
 * Whether two dates cannot mean the same time: their intervals lie apart, or they give different times of one day. Times
 * are compared within one time zone only; a time without one is on some clock of the place, which is not known. Where a
 * date is not resolved, different weekdays exclude each other.
 */
export function datesExclude(a: DateMention, b: DateMention): boolean {
  const [x, y] = [meant(a), meant(b)]
  const apart = x.to < y.from || y.to < x.from
  if (a.minutes !== null && b.minutes !== null && !apart)
    return !nearlyOneTime(a.minutes, b.minutes) && sameClock(a, b)
  if (a.resolved && b.resolved) return apart
  if (isLongAgo(a, b) || isLongAgo(b, a) || otherMonth(a, b)) return true
  return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday
}

const MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/i

/** Two months under different names, of whatever years. */
function otherMonth(a: DateMention, b: DateMention): boolean {
  const [x, y] = [monthIn(a), monthIn(b)]
  return x !== null && y !== null && x !== y
}

function monthIn({ text, granularity }: DateMention): string | null {
  if (granularity !== 'month' && granularity !== 'day') return null
  return MONTH.exec(text)?.[0].slice(0, 3).toLowerCase() ?? null
}

/** "Midnight" for 12:01 a.m., "7:30" for 7:37. */
function nearlyOneTime(a: number, b: number): boolean {
  const gap = Math.min(Math.abs(a - b), 1440 - Math.abs(a - b))
  return gap <= 2 || (gap <= ROUNDED_BY && (a % 30 === 0 || b % 30 === 0))
}

/** Minutes by which a half or full hour stands for a time. */
const ROUNDED_BY = 10

/** "Three years ago" is a round number: a unit either way is meant. */
function meant({ from, to, text, granularity }: DateMention): Pick<DateMention, 'from' | 'to'> {
  if (from === '' || !/\bago\b/i.test(text) || granularity === 'day') return { from, to }
  const days = granularity === 'year' ? 366 : granularity === 'month' ? 31 : 7
  return { from: shiftDays(from, -days), to: shiftDays(to, days) }
}

/** One reads "0737 GMT" and the other "7:37 a.m. local time": one of the two took the one clock for the other. */
export function readsOtherClock(a: DateMention, b: DateMention): boolean {
  if (a.minutes === null || a.minutes !== b.minutes) return false
  const [x, y] = [a.text, b.text]
  return (isUniversal(x) && isLocal(y)) || (isUniversal(y) && isLocal(x))
}

function isUniversal(words: string): boolean {
  return /\b(?:GMT|UTC)\b/.test(words)
}

function isLocal(words: string): boolean {
  return /\blocal\b/i.test(words)
}

/** Minutes that must lie between two parts of a day; less is a matter of words. */
const WIDEST_GAP = 60

/** Whether two dates that may be one day name parts or times of it that lie apart ("afternoon", "7:37 a.m."). */
export function partsExclude(a: DateMention, b: DateMention): boolean {
  const [x, y] = [partOf(a), partOf(b)]
  return x !== null && y !== null && gapBetween(x, y) > WIDEST_GAP && !datesExclude(a, b)
}

/** A time counts only on the clock of the place: on another, the part of the day is not known. */
function partOf({ text, minutes }: DateMention): DayPart | null {
  if (isUniversal(text) || /\b[A-Z]{1,3}T\b/.test(text)) return null
  return minutes === null ? dayPartIn(text) : { from: minutes, to: minutes }
}

function sameClock(a: DateMention, b: DateMention): boolean {
  return String(a.text.match(ZONE)) === String(b.text.match(ZONE))
}

/** News names a weekday for the days around its own date, and a bare month or year for what lies further off. */
function isLongAgo(period: DateMention, weekday: DateMention): boolean {
  const bare =
    (period.granularity === 'year' || period.granularity === 'month') && !/\bthis\b/i.test(period.text)
  return bare && weekday.weekday !== null && !weekday.resolved
}
