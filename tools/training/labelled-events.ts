import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseText } from '../../src/claims/parse-text.ts'
import type { ParsedDocument } from '../../src/claims/parsed-document.ts'
import { documentId } from '../../src/shared/ids.ts'
import type { Span } from '../../src/shared/span.ts'

/** A document of an event, with its text without white space, by which sentences are found in it. */
export interface LabelledDocument extends ParsedDocument {
  readonly folded: string
}

/** `link`: the pair reports the same fact; `none`: it does not; `neutral`: in part, or not decidable. */
export type Label = 'link' | 'none' | 'neutral'

/** A hand-labelled event: its documents and the label of any two of their sentences. */
export interface LabelledEvent {
  readonly name: string
  readonly documents: readonly LabelledDocument[]
  readonly links: number
  label(a: LabelledDocument, aText: string, b: LabelledDocument, bText: string): Label
}

const SIDE = v.object({
  doc: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  text: v.string(),
})
const PAIR = v.object({ a: SIDE, b: SIDE, relation: v.optional(v.string()) })
const META = v.object({
  articles: v.array(
    v.object({ file: v.string(), outlet: v.optional(v.string()), date: v.optional(v.nullable(v.string())) }),
  ),
})

type Pair = v.InferOutput<typeof PAIR>

/** Reads every event of a folder: `NAME/docs/*.txt`, `links.jsonl`, `ignore.jsonl`. */
export function readEvents(folder: string): LabelledEvent[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'links.jsonl')))
  return names.map((name) => readEvent(join(folder, name), name))
}

function readEvent(folder: string, name: string): LabelledEvent {
  const documents = readDocuments(folder)
  const links = readPairs(join(folder, 'links.jsonl'))
  const full = links.filter((pair) => pair.relation !== 'partial')
  const neutral = [
    ...links.filter((pair) => pair.relation === 'partial'),
    ...readPairs(join(folder, 'ignore.jsonl')),
  ]
  const label: LabelledEvent['label'] = (a, aText, b, bText) => {
    const holds = (pairs: readonly Pair[]) => pairs.some((pair) => covers(pair, [a, aText], [b, bText]))
    if (holds(full)) return 'link'
    return holds(neutral) ? 'neutral' : 'none'
  }
  return { name, documents, links: full.length, label }
}

function readDocuments(folder: string): LabelledDocument[] {
  const metaFile = [join(folder, 'docs', 'meta.json'), join(folder, 'meta.json')].find(existsSync)
  const { articles } = metaFile ? v.parse(META, JSON.parse(readFileSync(metaFile, 'utf8'))) : { articles: [] }
  const files = readdirSync(join(folder, 'docs')).filter((file) => file.endsWith('.txt'))
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, 'docs', file), 'utf8')
    const article = articles.find((one) => one.file === file)
    const id = file.replace('.txt', '')
    return {
      ...parseText(text),
      id: documentId(id),
      title: '',
      source: article?.outlet ?? '',
      url: null,
      publishedAt: article?.date ?? null,
      folded: fold(text),
    }
  })
}

function readPairs(file: string): Pair[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => v.parse(PAIR, JSON.parse(line)))
}

type Place = readonly [LabelledDocument, string]

function covers({ a, b }: Pair, x: Place, y: Place): boolean {
  return (stands(a, x) && stands(b, y)) || (stands(a, y) && stands(b, x))
}

/** Whether a labelled sentence and a parsed one overlap by at least half of the shorter. */
export function stands(side: Pair['a'], [document, text]: Place): boolean {
  if (side.doc !== document.id) return false
  const [p, q] = [locate(document, side.text), locate(document, text)]
  if (!p || !q) return false
  const shared = Math.min(p.end, q.end) - Math.max(p.start, q.start)
  return shared >= 0.5 * Math.min(p.end - p.start, q.end - q.start)
}

const places = new WeakMap<LabelledDocument, Map<string, Span | null>>()

/** Where a text stands in a document, in characters without white space. Remembered: each is asked for many times. */
function locate(document: LabelledDocument, text: string): Span | null {
  const known = places.get(document) ?? new Map<string, Span | null>()
  places.set(document, known)
  const before = known.get(text)
  if (before !== undefined) return before
  const folded = fold(text)
  const start = folded === '' ? -1 : document.folded.indexOf(folded)
  const place = start < 0 ? null : { start, end: start + folded.length }
  known.set(text, place)
  return place
}

function fold(text: string): string {
  return text.replace(/\s+/gu, '')
}
