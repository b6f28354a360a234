import { readFile } from './read-file.ts'
import { success } from '../../shared/result.ts'
import type { FileText, ReadableFile } from './read-file.ts'
import type { DocumentSummary, NewDocument } from '../../messaging/protocol.ts'
import type { Result } from '../../shared/result.ts'

/** How far one file has come. `detail` is the reason of a refusal, or the title under which it was added. */
export interface IntakeItem {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly state: 'queued' | 'reading' | 'added' | 'refused'
  readonly detail: string
}

/** An article as read from a page's or a Markdown file's markup; null when there is none in it. */
export type ArticleReader = (text: string, kind: 'html' | 'markdown') => Omit<NewDocument, 'addedBy'> | null

/** Whom the intake works with. */
export interface IntakeCollaborators {
  readonly readArticle: ArticleReader
  /** Adds documents, with an outcome for each in their order. */
  readonly add: (documents: readonly NewDocument[]) => Promise<readonly Result<DocumentSummary>[]>
  /** Told of items that have come further, several at once. */
  readonly onChange: (items: readonly IntakeItem[]) => void
}

/** Files that are read, added and shown together: each step of thousands of files costs a drawing of the list. */
const BATCH = 25

let batches = 0

/** The files as a list of queued items, with keys that stay unique over several batches. */
export function queued(files: readonly ReadableFile[]): readonly IntakeItem[] {
  const batch = ++batches
  return files.map((file, n) => ({
    key: `${batch}-${n}`,
    name: file.name,
    size: file.size,
    state: 'queued',
    detail: '',
  }))
}

/** Adds files, some at once and in order; one that is refused does not keep the others from being added. */
export async function takeIn(
  files: readonly ReadableFile[],
  items: readonly IntakeItem[],
  collaborators: IntakeCollaborators,
): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) {
    const batch = items.slice(start, start + BATCH)
    collaborators.onChange(batch.map((item) => ({ ...item, state: 'reading' })))
    const outcomes = await takeBatch(files.slice(start, start + BATCH), collaborators)
    collaborators.onChange(batch.map((item, at) => finished(item, outcomes[at] ?? noArticle())))
  }
}

const finished = (item: IntakeItem, added: Result<DocumentSummary>): IntakeItem =>
  added.ok
    ? { ...item, state: 'added', detail: added.value.title }
    : { ...item, state: 'refused', detail: added.failure.message }

async function takeBatch(
  files: readonly ReadableFile[],
  { readArticle, add }: IntakeCollaborators,
): Promise<readonly Result<DocumentSummary>[]> {
  const read = await Promise.all(files.map((file) => readDocument(file, readArticle)))
  const documents = read.flatMap((document) => (document.ok ? [document.value] : []))
  const added = documents.length > 0 ? [...(await add(documents))] : []
  return read.map((document) => (document.ok ? (added.shift() ?? noArticle()) : document))
}

async function readDocument(file: ReadableFile, readArticle: ArticleReader): Promise<Result<NewDocument>> {
  const read = await readFile(file)
  if (!read.ok) return read
  const document = documentOf(file.name, read.value, readArticle)
  return document ? success(document) : noArticle()
}

function noArticle(): Result<never> {
  return { ok: false, failure: { code: 'empty', message: 'There is no article text in this file.' } }
}

/** A file's text as a new document; null when it is markup without an article in it. */
export function documentOf(name: string, file: FileText, readArticle: ArticleReader): NewDocument | null {
  if (file.kind !== 'text') {
    const article = readArticle(file.text, file.kind)
    if (!article || article.text.trim() === '') return null
    return { ...article, title: article.title.trim() || titleOfName(name), addedBy: 'file' }
  }
  return {
    title: titleOfText(file.text) ?? titleOfName(name),
    source: '',
    url: null,
    publishedAt: null,
    language: null,
    text: file.text,
    addedBy: 'file',
  }
}

/** Characters of a first line that may still be a headline. */
const LONGEST_HEADLINE = 160

/** The first line of a text when it looks like a headline: short, and not ended like a sentence. */
export function titleOfText(text: string): string | null {
  const line = /\S.*/.exec(text)?.[0].trim() ?? ''
  return line.length > 0 && line.length <= LONGEST_HEADLINE && !/[.!;:,]["”’)]?$/.test(line) ? line : null
}

/** "harbour-plan_2.txt" → "harbour plan 2". */
export function titleOfName(name: string): string {
  const stem = name.replace(/\.[^.]+$/, '')
  return stem.replace(/[-_]+/g, ' ').replace(/\s+/g, ' ').trim() || name
}
