import type { DateMention } from './facets.ts'

/**
 * Whether two dates cannot mean the same time: their intervals lie apart, or they give different times of one day. Where
 * a date is not resolved, different weekdays exclude each other.
 */
export function datesExclude(a: DateMention, b: DateMention): boolean {
  const apart = a.to < b.from || b.to < a.from
  if (a.minutes !== null && b.minutes !== null && !apart) return a.minutes !== b.minutes
  if (a.resolved && b.resolved) return apart
  if (isYearAgainstWeekday(a, b) || isYearAgainstWeekday(b, a)) return true
  return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday
}

/** News names a weekday for the days around its own date, and a bare year for what is longer ago. */
function isYearAgainstWeekday(year: DateMention, weekday: DateMention): boolean {
  return year.granularity === 'year' && !year.relative && weekday.weekday !== null && !weekday.resolved
}
