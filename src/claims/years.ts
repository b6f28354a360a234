import { yearsIn } from './not-quantities.ts'
import { seasonPeriod } from './seasons.ts'
import type { DatePhrase } from './relative-dates.ts'

const DECADE = /\b(?:the\s+)?(?:early|mid|late)?[\s-]*(?<decade>(?:1[89]|20)\d0)s\b/g
const SEASON = /\b(?<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?<year>(?:1[89]|20)\d\d)\b/gi
/** Between two years of a span of years. */
const TO = /^(?:\s?[-–—/]\s?|\s(?:to|and|through|until)\s)$/
/** "2022-23": the second year in two digits. */
const SHORT_END = /^[-–/](\d\d)\b(?![-–/]?\d)/
/** Earlier years are more often numbers. */
const EARLIEST = 1800
/** "RTX 2060", "ISO 2008": four digits after capitals are a model or a norm. */
const MODEL = /(?:^|[^\p{L}])\p{Lu}{2,5}\s$/u

/** Years, spans of years, decades and seasons with their year, as the days that they cover, in order. */
export function readYears(text: string): DatePhrase[] {
  const wider = [...decades(text), ...seasons(text)]
  const years = yearSpans(text).filter(
    (year) => !wider.some(({ start, end }) => year.start < end && start < year.end),
  )
  return [...wider, ...years].sort((a, b) => a.start - b.start)
}

function decades(text: string): DatePhrase[] {
  return [...text.matchAll(DECADE)].map((match) => {
    const decade = match.groups?.['decade'] ?? ''
    return spanOfYears(match.index, match.index + match[0].length, decade, `${decade.slice(0, 3)}9`)
  })
}

function seasons(text: string): DatePhrase[] {
  return [...text.matchAll(SEASON)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    granularity: 'season',
    period: seasonPeriod(match.groups?.['season'] ?? '', Number(match.groups?.['year'])),
    relative: false,
  }))
}

function yearSpans(text: string): DatePhrase[] {
  const found: DatePhrase[] = []
  let before: { readonly start: number; readonly end: number; readonly year: string } | undefined
  for (const { start, end } of yearsIn(text)) {
    const year = text.slice(start, end)
    if (Number(year) < EARLIEST || MODEL.test(text.slice(Math.max(0, start - 8), start))) continue
    const last =
      before && TO.test(text.slice(before.end, start)) && before.year < year ? found.pop() : undefined
    const short = SHORT_END.exec(text.slice(end, end + 5))
    found.push(
      last && before
        ? spanOfYears(last.start, end, before.year, year)
        : spanOfYears(
            start,
            short ? end + 3 : end,
            year,
            short ? `${year.slice(0, 2)}${short[1] ?? ''}` : year,
          ),
    )
    before = { start, end, year }
  }
  return found
}

function spanOfYears(start: number, end: number, first: string, last: string): DatePhrase {
  const period = { from: `${first}-01-01`, to: `${last < first ? first : last}-12-31` }
  return { start, end, granularity: 'year', period, relative: false }
}
