import { isoDay, type Period } from './calendar.ts'

/** First month of each season on the northern half of the earth, where most English-language news is written. */
const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/** The days of a season of a year; a winter belongs to the year in which it begins. Months are whole. */
export function seasonPeriod(season: string, year: number): Period {
  const month = FIRST_MONTH[season.toLowerCase()] ?? 1
  return { from: isoDay(Date.UTC(year, month - 1, 1)), to: isoDay(Date.UTC(year, month + 2, 0)) }
}
