import type { DateMention } from './facets.ts'

/** Names of time zones behind a time of day. */
const ZONE = /\b(?:UTC|[A-Z]{1,3}T)\b|\blocal\b/g

/**
 * Whether two dates cannot mean the same time: their intervals lie apart, or they give different times of one day. Times
 * are compared within one time zone only; a time without one is on some clock of the place, which is not known. Where a
 * date is not resolved, different weekdays exclude each other.
 */
export function datesExclude(a: DateMention, b: DateMention): boolean {
  const apart = a.to < b.from || b.to < a.from
  if (a.minutes !== null && b.minutes !== null && !apart) return a.minutes !== b.minutes && sameClock(a, b)
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

function sameClock(a: DateMention, b: DateMention): boolean {
  return String(a.text.match(ZONE)) === String(b.text.match(ZONE))
}

/** News names a weekday for the days around its own date, and a bare month or year for what lies further off. */
function isLongAgo(period: DateMention, weekday: DateMention): boolean {
  const bare =
    (period.granularity === 'year' || period.granularity === 'month') && !/\bthis\b/i.test(period.text)
  return bare && weekday.weekday !== null && !weekday.resolved
}
