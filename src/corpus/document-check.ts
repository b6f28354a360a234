import * as v from 'valibot'
import { failed, success } from '../shared/result.ts'
import type { DocumentEdit, NewDocument } from './document.ts'
import type { Result } from '../shared/result.ts'

/** Longest text of one document, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 5_000_000
/** Longest title, in characters. */
export const MAX_TITLE = 500
const MAX_SOURCE = 200
const MAX_URL = 4000
const MAX_LICENCE = 2000

/** What is said to the reader, by the code of the failure. */
const SENTENCES = {
  'bad-document': 'This is not a document that Countercheck can read.',
  empty: 'There is no text. Add the article’s text.',
  'too-large': 'The text is larger than 5 MB. Split it, or add the part that matters.',
  'not-text': 'This does not look like text. Save it as plain text in UTF-8 and try again.',
  'bad-date':
    'The date is not one that exists. Write it as year-month-day, like 2025-02-27, or leave it empty.',
  'bad-url': 'The address is not a web address. It begins with http:// or https://, or is left empty.',
  'title-too-long': `The title is longer than ${String(MAX_TITLE)} characters.`,
  'source-too-long': `The source is longer than ${String(MAX_SOURCE)} characters.`,
  'licence-too-long': `The note on the licence is longer than ${String(MAX_LICENCE)} characters.`,
} as const

type Code = keyof typeof SENTENCES

const code = (value: Code) => value

const line = (longest: number, tooLong: Code) =>
  v.pipe(v.string(), v.trim(), v.maxLength(longest, code(tooLong)))

const title = line(MAX_TITLE, 'title-too-long')
const source = line(MAX_SOURCE, 'source-too-long')
const licence = line(MAX_LICENCE, 'licence-too-long')

/** An optional line: null and blank both mean "not known". */
const unknownWhenBlank = v.pipe(
  v.nullable(v.string()),
  v.transform((value) => value?.trim() || null),
)

const url = v.pipe(unknownWhenBlank, v.check(isWebAddress, code('bad-url')))
const publishedAt = v.pipe(unknownWhenBlank, v.check(isDate, code('bad-date')))
const language = v.pipe(unknownWhenBlank, v.nullable(v.pipe(v.string(), v.maxLength(35))))

const text = v.pipe(
  v.string(),
  v.check((value) => /\S/u.test(value), code('empty')),
  v.check((value) => value.length <= MAX_TEXT_BYTES && bytesOf(value) <= MAX_TEXT_BYTES, code('too-large')),
  v.check(looksLikeText, code('not-text')),
)

const newDocument = v.object({
  text,
  title,
  source,
  url,
  publishedAt,
  language,
  addedBy: v.picklist(['starter', 'paste', 'file', 'page']),
})

const documentEdit = v.object({
  title: v.exactOptional(title),
  source: v.exactOptional(source),
  url: v.exactOptional(url),
  publishedAt: v.exactOptional(publishedAt),
  licence: v.exactOptional(licence),
})

/**
 * Checks a document on its way in. The text is left as it is; other fields are trimmed, blank ones become null. Fails
 * with the first of `empty`, `too-large`, `not-text`, `bad-date`, `bad-url`, `…-too-long`, or `bad-document`.
 */
export function checkDocument(input: unknown): Result<NewDocument> {
  return check(newDocument, input)
}

/** Checks changed metadata in the same way; fields that cannot be edited are dropped. */
export function checkEdit(input: unknown): Result<DocumentEdit> {
  return check(documentEdit, input)
}

/** Takes a page's own metadata as far as they are sound: what a page states wrongly is as good as not stated. */
export function mendPageDocument(document: NewDocument): NewDocument {
  return {
    ...document,
    title: document.title.trim().slice(0, MAX_TITLE),
    source: document.source.trim().slice(0, MAX_SOURCE),
    url: isWebAddress(document.url) ? document.url : null,
    publishedAt: isDate(document.publishedAt) ? document.publishedAt : null,
    language: document.language !== null && document.language.length <= 35 ? document.language : null,
  }
}

function check<Output>(schema: v.GenericSchema<unknown, Output>, input: unknown): Result<Output> {
  const read = v.safeParse(schema, input)
  if (read.success) return success(read.output)
  const [issue] = read.issues
  const found = Object.hasOwn(SENTENCES, issue.message) ? (issue.message as Code) : 'bad-document'
  return failed(found, SENTENCES[found])
}

function bytesOf(value: string): number {
  return new TextEncoder().encode(value).length
}

/** A byte of zero, or many characters that could not be decoded, mark a binary or wrongly encoded file. */
function looksLikeText(value: string): boolean {
  if (value.includes('\0')) return false
  const undecoded = value.split('\uFFFD').length - 1
  return undecoded <= Math.max(2, value.length / 500)
}

function isWebAddress(value: string | null): boolean {
  if (value === null) return true
  return value.length <= MAX_URL && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i

/** Whether this is an ISO 8601 date or date-time whose day exists (30 February does not). */
function isDate(value: string | null): boolean {
  if (value === null) return true
  const [, year, month, day] = (DATE.exec(value) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
}
