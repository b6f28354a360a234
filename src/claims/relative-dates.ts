import { periodAround, shiftDays, shiftMonths, weekdayOf, type Period } from './calendar.ts'
import type { Granularity } from './facets.ts'
import { looksAhead } from './looks-ahead.ts'
import { seasonPeriod } from './seasons.ts'
import { overlap, type Span } from '../shared/span.ts'

/** A stretch that names a period: by its distance from the document's date, or a year, decade or season. */
export interface DatePhrase extends Span {
  readonly granularity: Granularity
  /** The days meant; null when that takes a document date that is not known. */
  readonly period: Period | null
  readonly relative: boolean
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH_NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December'
const MONTH_OF_YEAR = new RegExp(
  `\\b(?<month>${MONTH_NAMES})\\s+(?:of\\s+)?(?<which>last|this)\\s+year\\b`,
  'giu',
)

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
/** "last July", "next March", "this past May". */
const NAMED_MONTH = new RegExp(
  `\\b(?<which>last|this past|past|next|this coming)\\s+(?<month>${MONTH_NAMES})\\b(?!\\s+\\d)`,
  'giu',
)
/** "since May": chrono takes this month for the verb. */
const MAY =
  /\b(?:since|until|till|by|from|during|of|through|late|early|mid|end of|each|every)[\s-](?<month>May)\b(?!\s+\d)/gu
const SEASON = /\b(?<which>last|this|past|next)\s+(?<season>spring|summer|autumn|fall|winter)\b/giu
const WEEKEND = /\b(?<which>last|this|past|next|the|over the)\s+weekend\b/giu
const PART_OF_TODAY = /\bthis\s+(?:morning|afternoon|evening)\b/giu

/** Periods given by their distance from the document's date (ISO day or null). */
export function relativeDates(text: string, today: string | null): DatePhrase[] {
  const months = monthsOfYear(text, today)
  const others = [
    ...nextTo(text, today),
    ...ago(text, today),
    ...namedMonths(text, today),
    ...seasons(text, today),
    ...weekends(text, today),
    ...partsOfToday(text, today),
  ]
  return [...months, ...others.filter((phrase) => !months.some((month) => overlap(month, phrase)))]
}

/** "in April last year", "next May": the month counts in the year that is named. */
function monthsOfYear(text: string, today: string | null): DatePhrase[] {
  return [...text.matchAll(MONTH_OF_YEAR)].map((match) => {
    const steps = match.groups?.['which']?.toLowerCase() === 'last' ? -1 : 0
    const period = today === null ? null : monthPeriod(Number(today.slice(0, 4)) + steps, monthNumber(match))
    return phrase(match, 'month', period)
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

function namedMonths(text: string, today: string | null): DatePhrase[] {
  const named = [...text.matchAll(NAMED_MONTH)].map((match) => {
    const month = monthNumber(match)
    if (today === null) return phrase(match, 'month', null)
    const [year, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
    const ahead = /^(?:next|this coming)$/i.test(match.groups?.['which'] ?? '')
    const meant = ahead ? (month > now ? year : year + 1) : month < now ? year : year - 1
    return phrase(match, 'month', monthPeriod(meant, month))
  })
  return [...named, ...mays(text, today)]
}

/** May of the year in which it lies nearest to the document's date. */
function mays(text: string, today: string | null): DatePhrase[] {
  return [...text.matchAll(MAY)].map((match) => {
    const start = match.index + match[0].length - 3
    const year = today === null ? 0 : Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 5 ? 1 : 0)
    const since = match[0].startsWith('since') || today === null || Number(today.slice(5, 7)) >= 5
    const period = today === null ? null : monthPeriod(since ? year : year + 1, 5)
    return { start, end: start + 3, granularity: 'month', period, relative: true }
  })
}

function seasons(text: string, today: string | null): DatePhrase[] {
  return [...text.matchAll(SEASON)].map((match) => {
    if (today === null) return phrase(match, 'season', null)
    const season = match.groups?.['season'] ?? ''
    const which = match.groups?.['which']?.toLowerCase() ?? ''
    const year = Number(today.slice(0, 4))
    const periods = [-2, -1, 0, 1].map((step) => seasonPeriod(season, year + step))
    const over = periods.filter((period) => period.to < today).at(-1)
    const coming = periods.find((period) => period.to >= today)
    return phrase(match, 'season', (/^(?:last|past)$/.test(which) ? over : coming) ?? null)
  })
}

/** Saturday and Sunday: the last one that has begun, or with "next" the one that has not. */
function weekends(text: string, today: string | null): DatePhrase[] {
  return [...text.matchAll(WEEKEND)].map((match) => {
    if (today === null) return phrase(match, 'day', null)
    const coming =
      /^next$/i.test(match.groups?.['which'] ?? '') ||
      looksAhead(text, match.index, match.index + match[0].length)
    const saturday = shiftDays(today, -((weekdayOf(today) + 1) % 7) + (coming ? 7 : 0))
    return phrase(match, 'day', { from: saturday, to: shiftDays(saturday, 1) })
  })
}

function partsOfToday(text: string, today: string | null): DatePhrase[] {
  return [...text.matchAll(PART_OF_TODAY)].map((match) =>
    phrase(match, 'day', today === null ? null : { from: today, to: today }),
  )
}

function monthNumber(match: RegExpMatchArray): number {
  return MONTHS.indexOf((match.groups?.['month'] ?? '').slice(0, 3).toLowerCase()) + 1
}

function monthPeriod(year: number, month: number): Period {
  return periodAround(`${year}-${String(month).padStart(2, '0')}-01`, 'month')
}

function unitOf(match: RegExpMatchArray): Unit {
  const unit = match.groups?.['unit']?.toLowerCase()
  return unit === 'week' || unit === 'month' || unit === 'year' ? unit : 'day'
}

function phrase(match: RegExpExecArray, granularity: Granularity, period: Period | null): DatePhrase {
  return { start: match.index, end: match.index + match[0].length, granularity, period, relative: true }
}

function shift(date: string, unit: Unit, steps: number): string {
  if (unit === 'day') return shiftDays(date, steps)
  if (unit === 'week') return shiftDays(date, 7 * steps)
  return shiftMonths(date, unit === 'month' ? steps : 12 * steps)
}
