import type { DateMention } from './facets.ts'

/**
 * Whether two dates cannot mean the same time: their intervals lie apart, or they give different times of one day. Where
 * a date is not resolved, different weekdays exclude each other.
 */
export function datesExclude(a: DateMention, b: DateMention): boolean {
  const apart = a.to < b.from || b.to < a.from
  if (a.minutes !== null && b.minutes !== null && !apart) return a.minutes !== b.minutes
  if (a.resolved && b.resolved) return apart
  return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday
}
