/**
 * The interface is written in English, so dates and numbers follow the reader's own English ("en-GB", "en-US"), and
 * British English where the browser speaks another language: a German date inside an English sentence reads broken.
 */
export function interfaceLocale(languages: readonly string[] = preferredLanguages()): string {
  return languages.find((language) => /^en(-|$)/i.test(language)) ?? 'en-GB'
}

function preferredLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages
}

/** "27 Feb 2025" from an ISO date or date-time; null for null and for what is no date. */
export function formatDate(iso: string | null, locale: string = interfaceLocale()): string | null {
  const date = parseIso(iso)
  if (!date) return null
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date)
}

/** "27 Feb 2025" from an ISO date or date-time, "undated" for null and for what is no date. */
export function dateWords(iso: string | null, locale: string = interfaceLocale()): string {
  return formatDate(iso, locale) ?? 'undated'
}

/** ISO date (yyyy-mm-dd) for a date field; '' for null and for what is no date. */
export function dateFieldValue(iso: string | null): string {
  return parseIso(iso)?.toISOString().slice(0, 10) ?? ''
}

/** Below it no number has groups in any English; to ask the browser costs milliseconds the first time. */
const FIRST_GROUPED = 1000

/** "12,345" in the reader's grouping. */
export function formatNumber(value: number, locale: string = interfaceLocale()): string {
  if (Number.isInteger(value) && Math.abs(value) < FIRST_GROUPED) return String(value)
  return new Intl.NumberFormat(locale).format(value)
}

/** "1 claim", "12 claims", "no claims": the number with its noun. */
export function formatCount(value: number, one: string, many: string = `${one}s`): string {
  if (value === 0) return `no ${many}`
  return `${formatNumber(value)} ${value === 1 ? one : many}`
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** "840 byte", "1.2 MB": bytes in powers of 1000; negative values and NaN give the figure for 0. */
export function formatBytes(bytes: number, locale: string = interfaceLocale()): string {
  const safe = Number.isFinite(bytes) && bytes > 0 ? bytes : 0
  const power = safe < 1 ? 0 : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(safe) / 3))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: BYTE_UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(safe / 1000 ** power)
}

/** Readers of American English expect a comma before the "and". */
const SERIAL_COMMA = /^en(?:-(?:US|PH|PR))?$/i

/**
 * "A, B and C", or "A, B, and C" where that is usual. Not by `Intl.ListFormat`: the first one takes a page's thread longer
 * than all the rest of a card (40 ms where the card's markup takes 5).
 */
export function formatList(items: readonly string[], locale: string = interfaceLocale()): string {
  const [last = '', ...others] = [...items].reverse()
  if (others.length === 0) return last
  const comma = others.length > 1 && SERIAL_COMMA.test(locale) ? ',' : ''
  return `${others.reverse().join(', ')}${comma} and ${last}`
}

/** The host of an address without "www.", or null when it is no web address. */
export function hostOf(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return /^https?:$/.test(parsed.protocol) ? parsed.hostname.replace(/^www\./, '') : null
}

/** The address when it may be linked to (http or https), else null: a document's `javascript:` address stays text. */
export function linkable(url: string | null): string | null {
  return hostOf(url) === null ? null : url
}

function parseIso(iso: string | null): Date | null {
  if (!iso || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return null
  // The calendar day as the publisher wrote it, whatever the reader's time zone.
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : date
}
