/** When a text's story takes place, by its spelling alone. */
export interface StoryDates {
  /** Day of publication since 1970, by the metadata or a dateline; null when unknown. */
  readonly published: number | null
  /** Days that the text names, as month and day ("11-28"). */
  readonly days: ReadonlySet<string>
  readonly weekdays: ReadonlySet<string>
  /** Years that the text names, with that of its publication. */
  readonly years: ReadonlySet<number>
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(?<MONTH>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(?<DAY>[0-3]?\\d)(?:st|nd|rd|th)?'
const YEAR = '(?:,?\\s+(?<YEAR>(?:19|20)\\d\\d))?\\b'
const DATES = [`\\b${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}`, `\\b${MONTH}\\s+${DAY}${YEAR}`].map(
  (pattern) => new RegExp(pattern, 'gi'),
)
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g
const YEARS = /\b(?:19[5-9]\d|20[0-4]\d)\b/g
const A_DAY = 86_400_000
/** A dateline stands in one of the first lines. */
const DATELINES = 4

/** Reads the dates of a text; `publishedAt` is its ISO date or null. Lines without dates give empty sets. */
export function readStoryDates(lines: readonly string[], publishedAt: string | null): StoryDates {
  const named = lines.flatMap((line, at) => daysIn(line).map((day) => ({ ...day, at })))
  const dateline = named.find(({ at, epoch }) => at < DATELINES && epoch !== null)?.epoch ?? null
  const stated = publishedAt === null ? NaN : Date.parse(publishedAt)
  const published = Number.isNaN(stated) ? dateline : Math.floor(stated / A_DAY)
  const years = lines.flatMap((line) => [...line.matchAll(YEARS)].map(([year]) => Number(year)))
  if (published !== null) years.push(new Date(published * A_DAY).getUTCFullYear())
  return {
    published,
    days: new Set(named.map(({ day }) => day)),
    weekdays: new Set(lines.flatMap((line) => line.match(WEEKDAY) ?? [])),
    years: new Set(years),
  }
}

function daysIn(line: string): { readonly day: string; readonly epoch: number | null }[] {
  if (!/\d/.test(line)) return []
  return DATES.flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(({ groups }) => {
      const month = MONTHS.indexOf((groups?.['MONTH'] ?? '').slice(0, 3).toLowerCase())
      const day = Number(groups?.['DAY'])
      const year = groups?.['YEAR']
      if (day < 1 || day > 31) return []
      const epoch = year === undefined ? null : Math.floor(Date.UTC(Number(year), month, day) / A_DAY)
      return [{ day: `${month + 1}-${day}`, epoch }]
    }),
  )
}
