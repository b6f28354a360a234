import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import * as v from 'valibot'
import { readFolderMetadata } from './folder-metadata.ts'
import { parseHtml } from './parse-html.ts'
import { readTextFile } from './read-text-file.ts'
import { articleText } from '../page/article-text.ts'
import { collectBlocks } from '../page/collect-blocks.ts'
import { isoDate } from '../page/iso-date.ts'
import { readMetadata } from '../page/metadata.ts'
import { kindOfFile } from '../shared/decode-text.ts'
import { readMarkdown } from '../shared/markdown-text.ts'
import { failed, success } from '../shared/result.ts'
import type { TextFile } from './read-text-file.ts'
import type { Result } from '../shared/result.ts'

/** A document as a file gives it: text, and of its metadata what the file states. */
export interface FileDocument {
  readonly id: string
  readonly text: string
  readonly title: string
  readonly source: string
  readonly url: string | null
  /** ISO 8601 date or date-time, or null. */
  readonly publishedAt: string | null
}

/** Something that could not be read: a file, or a line of one, with the reason as a sentence. */
export interface Unread {
  readonly place: string
  readonly reason: string
}

/** What a corpus on disk holds, and what of it could not be read. */
export interface FileCorpus {
  readonly documents: readonly FileDocument[]
  readonly unread: readonly Unread[]
}

const missing = v.optional(v.nullable(v.string()))

/** One line of documents.jsonl. */
const ROW = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  text: v.pipe(
    v.string(),
    v.check((text) => text.trim() !== '', 'is empty'),
  ),
  title: missing,
  source: missing,
  url: missing,
  publishedAt: missing,
})

/**
 * Reads documents from a .jsonl file (one a line) or from all .txt, .md and .html files of a folder, in name order; a
 * README is about the folder and no document, and a `documents.json` there gives the files' metadata.
 */
export async function readCorpus(path: string): Promise<FileCorpus> {
  const kind = await stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => 'missing',
  )
  if (kind === 'missing')
    return { documents: [], unread: [{ place: path, reason: 'There is no such file.' }] }
  return kind === 'folder' ? readFolder(path) : readLines(path)
}

interface GrowingCorpus {
  readonly documents: FileDocument[]
  readonly unread: Unread[]
}

/** Takes in a document; names it when another has its id, which it would replace unnoticed. */
function take({ documents, unread }: GrowingCorpus, place: string, document: FileDocument): void {
  if (documents.some(({ id }) => id === document.id))
    unread.push({ place, reason: `Another document has the id “${document.id}” already.` })
  else documents.push(document)
}

async function readFolder(folder: string): Promise<FileCorpus> {
  const isDocument = (name: string) => kindOfFile(name) !== null && !/^readme\b/i.test(name)
  const names = (await readdir(folder)).filter(isDocument).sort()
  const metadata = await readFolderMetadata(folder)
  const corpus: GrowingCorpus = { documents: [], unread: [] }
  if (!metadata.ok) corpus.unread.push({ place: folder, reason: metadata.failure.message })
  for (const name of names) {
    const place = join(folder, name)
    const document = await readDocumentFile(place)
    const known = metadata.ok ? metadata.value.get(name) : undefined
    if (document.ok) take(corpus, place, { ...document.value, ...known })
    else corpus.unread.push({ place, reason: document.failure.message })
  }
  return corpus
}

/** Reads one file as a document; its name without the extension is its id. */
export async function readDocumentFile(path: string): Promise<Result<FileDocument>> {
  const file = await readTextFile(path)
  if (!file.ok) return file
  return file.value.kind === 'html' ? documentOfHtml(file.value) : success(documentOfText(file.value))
}

const nameOf = (path: string) => basename(path, extname(path))

function documentOfHtml({ path, text }: TextFile): Result<FileDocument> {
  const document = parseHtml(text)
  const { blocks } = collectBlocks(document)
  const { title, siteName, canonicalUrl, publishedAt } = readMetadata(document)
  if (blocks.length === 0) return failed('no-article', 'The page holds no article.')
  return success({
    id: nameOf(path),
    text: articleText(blocks),
    title,
    source: siteName ?? '',
    url: canonicalUrl,
    publishedAt,
  })
}

function documentOfText({ path, kind, text }: TextFile): FileDocument {
  const read = kind === 'markdown' ? readMarkdown(text) : { title: null, text }
  const known = { id: nameOf(path), text: read.text.trim(), title: read.title ?? '' }
  return { ...known, source: '', url: null, publishedAt: null }
}

async function readLines(path: string): Promise<FileCorpus> {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return { documents: [], unread: [{ place: path, reason: 'The file could not be read.' }] }
  const lines = new TextDecoder().decode(bytes).split('\n')
  const corpus: GrowingCorpus = { documents: [], unread: [] }
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const place = `${path}:${index + 1}`
    const row = readRow(line)
    if (row.ok) take(corpus, place, row.value)
    else corpus.unread.push({ place, reason: row.failure.message })
  })
  return corpus
}

function readRow(line: string): Result<FileDocument> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return failed('not-json', 'The line is not a JSON object.')
  }
  const row = v.safeParse(ROW, value)
  if (!row.success) {
    const [issue] = row.issues
    return failed('bad-row', `“${v.getDotPath(issue) ?? 'line'}”: ${issue.message}.`)
  }
  const { id, text, title, source, url, publishedAt } = row.output
  return success({
    id,
    text,
    title: title ?? '',
    source: source ?? '',
    url: url ?? null,
    publishedAt: isoDate(publishedAt),
  })
}
