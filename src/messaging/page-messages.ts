import * as v from 'valibot'
import { blockId, documentId } from '../shared/ids.ts'
import { failed, success } from '../shared/result.ts'
import type { PageInput } from '../pipeline/page-report.ts'
import type { Result } from '../shared/result.ts'

/** Longest page that is taken in, in characters; the content script cuts long before. */
const MAX_CHARACTERS = 3_000_000
const MAX_BLOCKS = 50_000

const shortText = v.pipe(v.string(), v.maxLength(4096))
const host = v.pipe(v.string(), v.maxLength(260))

const block = v.object({
  id: v.pipe(shortText, v.transform(blockId)),
  role: v.picklist(['heading', 'paragraph', 'list-item', 'quote', 'caption', 'table-cell']),
  text: v.string(),
})

const blocks = v.pipe(
  v.array(block),
  v.maxLength(MAX_BLOCKS),
  v.check((all) => all.reduce((length, { text }) => length + text.length, 0) <= MAX_CHARACTERS, 'too long'),
)

const pageInput = v.object({
  url: v.nullable(shortText),
  canonicalUrl: v.nullable(shortText),
  title: shortText,
  siteName: v.nullable(shortText),
  publishedAt: v.nullable(shortText),
  language: v.nullable(shortText),
  blocks,
  truncated: v.boolean(),
  inView: v.exactOptional(v.pipe(v.array(v.pipe(shortText, v.transform(blockId))), v.maxLength(MAX_BLOCKS))),
}) satisfies v.GenericSchema<unknown, PageInput>

/** What content scripts may ask for, with the shape of the arguments. */
const PAGE_ARGUMENTS = {
  scanPage: v.strictTuple([pageInput]),
  refinePage: v.strictTuple([shortText]),
  reportNoArticle: v.strictTuple([host]),
  reportFailure: v.strictTuple([host]),
  pageSettings: v.strictTuple([host]),
  loadCard: v.strictTuple([]),
  openDocument: v.strictTuple([v.pipe(shortText, v.transform(documentId))]),
} as const

/** The requests that content scripts may make. */
export type PageRequestName = keyof typeof PAGE_ARGUMENTS

/** Whether a content script may make this request. */
export function isPageRequest(name: string): name is PageRequestName {
  return Object.hasOwn(PAGE_ARGUMENTS, name)
}

/** Checks the arguments of a content script's request; unknown fields are dropped. Fails with `bad-message`. */
export function readPageArguments(
  name: PageRequestName,
  args: readonly unknown[],
): Result<readonly unknown[]> {
  const read = v.safeParse(PAGE_ARGUMENTS[name], args)
  if (read.success) return success(read.output)
  const [issue] = read.issues
  const where = v.getDotPath(issue) ?? 'arguments'
  return failed('bad-message', `The page sent what Countercheck cannot read (${where}).`)
}
