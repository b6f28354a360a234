import { periodAround, shiftDays, shiftMonths, type Period } from './calendar.ts'
import type { Granularity } from './facets.ts'
import { overlap, type Span } from '../shared/span.ts'

/** A stretch that names a period by its distance from the document's date, or a bare year. */
export interface DatePhrase extends Span {
  readonly granularity: Granularity
  /** The days meant; null when that takes a document date that is not known. */
  readonly period: Period | null
  readonly relative: boolean
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH_OF_YEAR =
  /\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:of\s+)?(?<which>last|this)\s+year\b/giu

type Unit = 'day' | 'week' | 'month' | 'year'

const NUMBER: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
} // prettier-ignore

/** "last week", "earlier this month", "next year". */
const NEXT_TO =
  /\b(?:(?:earlier|late|later|early)\s+)?(?<which>this|last|past|previous|next)\s+(?<unit>week|month|year)\b(?!['’]s|-)/giu
/** "three years ago", "a year earlier" is relative to something else and left out. */
const AGO =
  /\b(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s+(?<unit>day|week|month|year)s?\s+ago\b/giu
/** "in 2022", "since 1991"; a four-digit number alone may count anything. */
const YEAR =
  /\b(?:in|since|by|of|until|till|from|during|before|after|early|late|mid|and|to|back in|the|its|his|their|summer|winter|spring|autumn|fall)[\s-]+(?<year>(?:1[89]|20)\d\d)(?![\d,.]*\d|%|\s+(?:people|\p{Ll}{3,}s)\b)/giu

/** Periods given by their distance from the document's date (ISO day or null), and bare years. */
export function relativeDates(text: string, today: string | null): DatePhrase[] {
  const months = monthsOfYear(text, today)
  const others = [...nextTo(text, today), ...ago(text, today), ...years(text)]
  return [...months, ...others.filter((phrase) => !months.some((month) => overlap(month, phrase)))]
}

/** "in April last year", "next May": the month counts in the year that is named. */
function monthsOfYear(text: string, today: string | null): DatePhrase[] {
  return [...text.matchAll(MONTH_OF_YEAR)].map((match) => {
    const steps = match.groups?.['which']?.toLowerCase() === 'last' ? -1 : 0
    const month = String(
      MONTHS.indexOf((match.groups?.['month'] ?? '').slice(0, 3).toLowerCase()) + 1,
    ).padStart(2, '0')
    const year = today === null ? '' : String(Number(today.slice(0, 4)) + steps)
    return phrase(match, 'month', today === null ? null : periodAround(`${year}-${month}-01`, 'month'))
  })
}

function nextTo(text: string, today: string | null): DatePhrase[] {
  return [...text.matchAll(NEXT_TO)].map((match) => {
    const unit = unitOf(match)
    const which = match.groups?.['which']?.toLowerCase() ?? ''
    const steps = which === 'this' ? 0 : which === 'next' ? 1 : -1
    return phrase(match, unit, today === null ? null : periodAround(shift(today, unit, steps), unit))
  })
}

function ago(text: string, today: string | null): DatePhrase[] {
  return [...text.matchAll(AGO)].map((match) => {
    const unit = unitOf(match)
    const word = match.groups?.['count']?.toLowerCase() ?? ''
    const count = NUMBER[word] ?? Number(word)
    return phrase(match, unit, today === null ? null : periodAround(shift(today, unit, -count), unit))
  })
}

function years(text: string): DatePhrase[] {
  return [...text.matchAll(YEAR)].map((match) => {
    const year = match.groups?.['year'] ?? ''
    const start = match.index + match[0].length - year.length
    const period = periodAround(`${year}-01-01`, 'year')
    return { start, end: start + year.length, granularity: 'year', period, relative: false }
  })
}

function unitOf(match: RegExpMatchArray): Unit {
  const unit = match.groups?.['unit']?.toLowerCase()
  return unit === 'week' || unit === 'month' || unit === 'year' ? unit : 'day'
}

function phrase(match: RegExpExecArray, granularity: Unit, period: Period | null): DatePhrase {
  return { start: match.index, end: match.index + match[0].length, granularity, period, relative: true }
}

function shift(date: string, unit: Unit, steps: number): string {
  if (unit === 'day') return shiftDays(date, steps)
  if (unit === 'week') return shiftDays(date, 7 * steps)
  return shiftMonths(date, unit === 'month' ? steps : 12 * steps)
}
