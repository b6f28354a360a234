import type { Granularity } from './facets.ts'

/** A closed interval of days, ISO yyyy-mm-dd. */
export interface Period {
  readonly from: string
  readonly to: string
}

const DAY = 86_400_000

/** The days that a date of a granularity covers; weeks begin on Monday. Takes an ISO date; computes in UTC. */
export function periodAround(date: string, granularity: Granularity): Period {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  if (granularity === 'year') return { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` }
  if (granularity === 'month') return { from: `${date.slice(0, 7)}-01`, to: isoDay(Date.UTC(year, month, 0)) }
  if (granularity === 'season') return { from: shiftDays(date, -45), to: shiftDays(date, 45) }
  if (granularity === 'week') {
    const monday = shiftDays(date, -((weekdayOf(date) + 6) % 7))
    return { from: monday, to: shiftDays(monday, 6) }
  }
  return { from: date, to: date }
}

/** The date so many days later (earlier when negative). */
export function shiftDays(date: string, days: number): string {
  return isoDay(Date.parse(`${date}T00:00:00Z`) + days * DAY)
}

/** The date so many months later; a day that the month lacks becomes its last. */
export function shiftMonths(date: string, months: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(day, last)))
}

/** 0 (Sunday) to 6. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** The UTC day of an instant in milliseconds. */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** The day of an ISO date or date-time, or null when it is none. */
export function dayOf(iso: string | null): string | null {
  const day = iso?.slice(0, 10) ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : null
}
