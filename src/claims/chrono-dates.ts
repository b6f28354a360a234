import { casual, type ParsedResult } from 'chrono-node/en'
import { isoDay, periodAround, shiftDays, weekdayOf } from './calendar.ts'
import type { DateMention, Granularity } from './facets.ts'
import { looksAhead } from './looks-ahead.ts'

type ParsedComponents = ParsedResult['start']

/** Reference for texts whose date is unknown; what depends on it is marked as not resolved. */
const ANY_DAY = '2001-01-01'
/** Words that chrono takes for months or weekdays, and that are verbs, names or other words as well. */
const AMBIGUOUS = /^(?:may|march|april|june|august|mar|sun|sat|mon|wed|fri|second|now|dec|jan)$/i
/** With one of these in front such a word is a date. */
const DATE_LEAD =
  /\b(?:in|on|by|since|until|till|late|early|last|next|this|of|mid|from|to|through|during|and|or|an?|the|each|every|between|before|after)[\s-]+$/i
/** A clock time has one of these; "at 4-7" and "from 10" have not. */
const CLOCK = /:\d|\d\s?[ap]\.?\s?m|o['’]clock|noon|midnight|midday|\d\s?(?:GMT|UTC)/i
/** What needs the document's date to be a day. */
const RELATIVE = /\b(?:today|tonight|yesterday|tomorrow|this|last|next|ago|morning|night|evening)\b/i
/** A date that has become a name. */
const NAME = /^9\s?\/\s?11$/

/** The dates and times that chrono-node finds in a text, resolved against a day (ISO) or, where it is null, not resolved. */
export function readChronoDates(text: string, today: string | null): DateMention[] {
  const reference = { instant: new Date(`${today ?? ANY_DAY}T12:00:00Z`), timezone: 0 }
  return casual.parse(text, reference).flatMap((result) => dateOf(text, result, today) ?? [])
}

function dateOf(text: string, result: ParsedResult, today: string | null): DateMention | null {
  const granularity = granularityOf(result)
  if (granularity === null || isOtherWord(text, result)) return null
  const { start: parts, index } = result
  const stated = parts.isCertain('year') && parts.isCertain('month')
  const resolved = granularity !== 'minute' && (today !== null || (stated && !RELATIVE.test(result.text)))
  const first = meantDay(text, result, today)
  const last = result.end && granularity !== 'minute' ? lastDay(result.end, first) : first
  const lead = /^(?:on|in|at)\s+/i.exec(result.text)?.[0].length ?? 0
  const own = result.text.slice(lead).replace(/[\s,–—-]+$/, '')
  const width = granularity === 'minute' ? 'day' : granularity
  return {
    start: index + lead,
    end: index + lead + own.length,
    text: own,
    from: resolved ? periodAround(first, width).from : '',
    to: resolved ? periodAround(last, width).to : '',
    granularity,
    relative: RELATIVE.test(result.text) || (parts.isCertain('weekday') && !parts.isCertain('day')),
    resolved,
    weekday: first === last ? weekdayMeant(parts, resolved ? first : null) : null,
    minutes: clockOf(result),
  }
}

/** What the words themselves fix; null for durations, which are no dates ("for two days", "after several months"). */
function granularityOf(result: ParsedResult): Granularity | null {
  const { start, text } = result
  if (result.tags().has('result/relativeDate') || NAME.test(text)) return null
  if (start.isCertain('day') || start.isCertain('weekday')) return 'day'
  if (start.isCertain('month')) return 'month'
  if (start.isCertain('year')) return 'year'
  return start.isCertain('hour') && CLOCK.test(text) ? 'minute' : null
}

function isOtherWord(text: string, { text: words, index }: ParsedResult): boolean {
  if (!AMBIGUOUS.test(words)) return false
  return !/^\p{Lu}/u.test(words) || !DATE_LEAD.test(text.slice(Math.max(0, index - 20), index))
}

/**
 * The day that a date means. A bare weekday is the latest one up to the document's date, or the next where the clause
 * looks ahead; then a day without a year that chrono puts in an earlier month is moved to the year after as well.
 */
function meantDay(text: string, { start, index, text: words }: ParsedResult, today: string | null): string {
  const read = isoDay(start.date().getTime())
  const weekday = start.get('weekday')
  if (today === null || /\b(?:last|next|this)\b/i.test(words)) return read
  const end = index + words.length
  if (start.isCertain('day') || start.isCertain('month') || weekday === null) {
    const yearless = start.isCertain('month') && !start.isCertain('year')
    return yearless && read < `${today.slice(0, 7)}-01` && looksAhead(text, index, end)
      ? nextYear(read)
      : read
  }
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (!looksAhead(text, index, end)) return shiftDays(today, -back)
  return shiftDays(today, back === 0 ? 0 : 7 - back)
}

function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28')
}

/** The end of a range; a weekday is the first one that is not before the beginning. */
function lastDay(end: ParsedComponents, first: string): string {
  const weekday = end.get('weekday')
  if (!end.isCertain('day') && end.isCertain('weekday') && weekday !== null)
    return shiftDays(first, (weekday - weekdayOf(first) + 7) % 7)
  const last = isoDay(end.date().getTime())
  return last < first ? first : last
}

function weekdayMeant(start: ParsedComponents, day: string | null): number | null {
  if (start.isCertain('weekday')) return start.get('weekday')
  return day !== null && start.isCertain('day') ? weekdayOf(day) : null
}

/** Minutes after midnight where the words give a clock time; parts of the day ("Monday night") are none. */
function clockOf({ start, text }: ParsedResult): number | null {
  if (!start.isCertain('hour') || !CLOCK.test(text)) return null
  return (start.get('hour') ?? 0) * 60 + (start.get('minute') ?? 0)
}
