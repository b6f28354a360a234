const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\D|T|$)/
/** A date stands at the beginning or in a short line; more is not looked at, in characters. */
const LONGEST = 500
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DAY_MONTH = /\b(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([a-z]{3})[a-z]*\.?,? (\d{4})\b/i
const MONTH_DAY = /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i

/**
 * A date of a page as ISO 8601, with its time and zone where it states them: "2019-11-20T11:52:00+02:00",
 * "2019-11-20" from "20191120", "Nov. 20, 2019" or "20 November 2019". Null for anything else; a date like
 * 03/04/2019, which may mean two days, is not guessed at.
 */
export function isoDate(value: string | null | undefined): string | null {
  const text = (value ?? '').slice(0, LONGEST).trim()
  const iso = ISO.exec(text)
  if (iso) {
    const [, day = '', time, zone] = iso
    const whole = day + (time ? `T${time}${zone?.toUpperCase() ?? ''}` : '')
    if (!isDay(day)) return null
    return Number.isNaN(Date.parse(whole)) ? day : whole
  }
  const compact = COMPACT.exec(text)
  if (compact) return checked(compact[1], compact[2], compact[3])
  const dayMonth = DAY_MONTH.exec(text)
  if (dayMonth) return checked(dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1])
  const monthDay = MONTH_DAY.exec(text)
  return monthDay ? checked(monthDay[3], monthNumber(monthDay[1]), monthDay[2]) : null
}

const monthNumber = (name = '') => String(MONTHS.indexOf(name.toLowerCase()) + 1)

function checked(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(date) ? date : null
}

/** Whether it is a day that exists, of the time in which there are news pages. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  const year = Number(day.slice(0, 4))
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && year >= 1800 && year <= 2200
}
