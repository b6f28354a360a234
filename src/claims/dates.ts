import { casual, type ParsedResult } from 'chrono-node/en'
import { overlap, type Span } from '../shared/span.ts'
import { dayOf, isoDay, periodAround, shiftDays, weekdayOf } from './calendar.ts'
import type { ClaimContext } from './claim.ts'
import type { DateMention, Granularity } from './facets.ts'
import { relativeDates, type DatePhrase } from './relative-dates.ts'

/** A text is read in stretches: a sentence that is longer holds no more than lists and tables. */
const LONGEST = 2000
/** Reference for texts whose date is unknown; what depends on it is marked as not resolved. */
const ANY_DAY = '2001-01-01'
/** Words that chrono takes for months or weekdays, and that news mostly means otherwise. */
const AMBIGUOUS = /^(?:may|march|mar|sun|sat|mon|wed|fri|second|now|dec|jan)$/i
/** With one of these in front such a word is a date. */
const DATE_LEAD = /\b(?:in|on|by|since|until|late|early|last|next|this|of|mid)[\s-]+$/i
/** What makes a weekday mean a day to come. */
const AHEAD =
  /\b(?:will|next|due|coming|expected|scheduled|plans?|planned|set to|upcoming|is to|are to|would)\b/i

/**
 * The dates and times of day in a sentence, in order, read with chrono-node and resolved against the document's date. A
 * weekday means the one before that date unless the sentence speaks of what is to come; "may" and "march" alone are no
 * months; periods ("last week", "in 2022") keep their width. Without a document date, relative dates stay unresolved.
 */
export function readDates(text: string, context: ClaimContext): DateMention[] {
  const read = text.slice(0, LONGEST)
  const today = dayOf(context.publishedAt)
  const phrases = relativeDates(read, today)
  const dates = [...phrases.map((phrase) => fromPhrase(read, phrase)), ...militaryTimes(read)]
  const reference = { instant: new Date(`${today ?? ANY_DAY}T12:00:00Z`), timezone: 0 }
  for (const result of casual.parse(read, reference)) {
    const date = fromChrono(read, result, today)
    if (date && !phrases.some((phrase) => overlap(phrase, date))) dates.push(date)
  }
  return joinTimes(dates.sort((a, b) => a.start - b.start))
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

function fromChrono(text: string, result: ParsedResult, today: string | null): DateMention | null {
  const { start: parts, index } = result
  const granularity = granularityOf(result)
  if (granularity === null || isOtherWord(text, result)) return null
  const stated = parts.isCertain('year') && parts.isCertain('month')
  const resolved = granularity !== 'minute' && (today !== null || (stated && !isRelative(result.text)))
  const day = granularity === 'day' ? dayMeant(text, result, today) : isoDay(parts.date().getTime())
  const period = periodAround(day, granularity === 'minute' ? 'day' : granularity)
  const lead = /^(?:on|in|at)\s+/i.exec(result.text)?.[0].length ?? 0
  const own = result.text.slice(lead).replace(/[\s,.]+$/, '')
  return {
    start: index + lead,
    end: index + lead + own.length,
    text: own,
    from: resolved ? period.from : '',
    to: resolved ? period.to : '',
    granularity,
    relative: isRelative(result.text) || parts.isCertain('weekday'),
    resolved,
    weekday: weekday(result, resolved ? day : null),
    minutes: parts.isCertain('hour') ? (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0) : null,
  }
}

/** What the words themselves fix; null for durations, which are no dates ("for two days"). */
function granularityOf({ start, text }: ParsedResult): Granularity | null {
  if (
    /^(?:for|within|in|every|the (?:last|past|next))\s+(?:an?|the|\w+)\s+\w*(?:second|minute|hour|day|week|month|year)s?\b/i.test(
      text,
    )
  )
    return null
  if (/\b(?:earlier|later|before|after)$|^(?:last|past|next)\s+\S+\s+\w+s$/i.test(text)) return null
  if (start.isCertain('day') || start.isCertain('weekday')) return 'day'
  if (start.isCertain('month')) return 'month'
  if (start.isCertain('year')) return 'year'
  return start.isCertain('hour') ? 'minute' : null
}

function isOtherWord(text: string, { text: words, index }: ParsedResult): boolean {
  if (!AMBIGUOUS.test(words)) return false
  const capital = /^\p{Lu}/u.test(words)
  return !capital || !DATE_LEAD.test(text.slice(0, index))
}

function isRelative(words: string): boolean {
  return /\b(?:today|tonight|yesterday|tomorrow|this|last|next|ago|morning|night|evening)\b/i.test(words)
}

/** The day that a weekday means: the latest one up to the document's date, or the next where the sentence looks ahead. */
function dayMeant(text: string, { start, index, text: words }: ParsedResult, today: string | null): string {
  const read = isoDay(start.date().getTime())
  const weekday = start.get('weekday')
  if (today === null || weekday === null || start.isCertain('day') || /\b(?:last|next|this)\b/i.test(words))
    return read
  const ahead = AHEAD.test(text.slice(Math.max(0, index - 80), index + words.length + 20))
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (!ahead) return shiftDays(today, -back)
  return shiftDays(today, back === 0 ? 0 : 7 - back)
}

function weekday({ start }: ParsedResult, day: string | null): number | null {
  if (start.isCertain('weekday')) return start.get('weekday')
  return day !== null && start.isCertain('day') ? weekdayOf(day) : null
}

/** A time of day that stands next to the only day belongs to it ("at 7:37 a.m. on Tuesday"). */
function joinTimes(dates: readonly DateMention[]): DateMention[] {
  const days = dates.filter((date) => date.granularity === 'day')
  const [day] = days
  const time = dates.find((date) => date.granularity === 'minute')
  if (days.length !== 1 || !day || !time || distance(day, time) > NEAR) return [...dates]
  return dates
    .filter((date) => date !== time)
    .map((date) => (date === day ? { ...day, minutes: time.minutes } : date))
}

/** Characters between a day and the time of day that belongs to it. */
const NEAR = 30

function distance(a: Span, b: Span): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end)
}
