import { dateFieldValue, hostOf } from '../shared/format.ts'
import type { DocumentEdit, NewDocument } from '../../messaging/protocol.ts'
import type { CorpusDocument } from '../../corpus/document.ts'

/** A document's metadata as they stand in a form: plain strings, '' for what is unknown. */
export interface MetadataDraft {
  readonly title: string
  readonly source: string
  readonly url: string
  /** yyyy-mm-dd. */
  readonly date: string
  readonly licence: string
}

/** A form with nothing in it. */
export const EMPTY_DRAFT: MetadataDraft = { title: '', source: '', url: '', date: '', licence: '' }

/** What is wrong with a field, by field. */
export type DraftErrors = Partial<Record<keyof MetadataDraft | 'text', string>>

/** The draft of a document that is edited. */
export function draftOf(
  document: Pick<CorpusDocument, 'title' | 'source' | 'url' | 'publishedAt' | 'licence'>,
): MetadataDraft {
  return {
    title: document.title,
    source: document.source,
    url: document.url ?? '',
    date: dateFieldValue(document.publishedAt),
    licence: document.licence,
  }
}

/** Checks what can be checked without the corpus; an empty object when nothing is wrong. `today` is yyyy-mm-dd. */
export function checkDraft(draft: MetadataDraft, today = new Date().toISOString().slice(0, 10)): DraftErrors {
  const errors: DraftErrors = {}
  if (draft.title.trim() === '') errors.title = 'Give the document a title.'
  if (draft.url.trim() !== '' && hostOf(draft.url.trim()) === null) {
    errors.url = 'Enter a whole address, as https://example.org/article.'
  }
  const date = draft.date.trim()
  if (date !== '' && dateFieldValue(date) !== date) {
    errors.date = 'Enter a day as year-month-day, as 2025-02-27.'
  } else if (date > nextDay(today)) {
    errors.date = 'This day has not come yet.'
  }
  return errors
}

/** Somewhere it is tomorrow already. */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** What changed, as the background takes it. A time of day is kept as long as the day stays. */
export function editOf(before: MetadataDraft, after: MetadataDraft): DocumentEdit {
  const changed = (field: keyof MetadataDraft) => before[field] !== after[field].trim()
  return {
    ...(changed('title') ? { title: after.title.trim() } : {}),
    ...(changed('source') ? { source: after.source.trim() } : {}),
    ...(changed('url') ? { url: after.url.trim() || null } : {}),
    ...(changed('date') ? { publishedAt: after.date.trim() || null } : {}),
    ...(changed('licence') ? { licence: after.licence.trim() } : {}),
  }
}

/** A pasted text with its metadata as a new document. */
export function pastedDocument(draft: MetadataDraft, text: string): NewDocument {
  return {
    title: draft.title.trim(),
    source: draft.source.trim(),
    url: draft.url.trim() || null,
    publishedAt: draft.date.trim() || null,
    language: null,
    text,
    addedBy: 'paste',
  }
}

/** The field that a failure of the background is about, or null when it is about none. */
export function fieldOfFailure(code: string): keyof DraftErrors | null {
  if (code === 'bad-date') return 'date'
  if (code === 'bad-url') return 'url'
  if (code === 'empty' || code === 'too-large') return 'text'
  return null
}
