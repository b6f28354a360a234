import type { ParsedDocument } from '../claims/parsed-document.ts'
import { originsOf } from '../comparison/origins.ts'
import type { ClaimView } from '../matching/claim-view.ts'
import type { CorpusView } from '../matching/corpus-view.ts'
import type { SentenceVectors } from '../matching/sentence-vectors.ts'
import { MARKED } from '../matching/thresholds.ts'
import type { BlockId } from '../shared/ids.ts'
import type { Sensitivity } from '../shared/sensitivity.ts'
import { finish, type Steps } from '../shared/steps.ts'
import { alignStory } from './align-story.ts'
import { findCopies, type DocumentsNeeded } from './copies.ts'
import { FindingList } from './finding-list.ts'
import { findOmissions } from './omissions.ts'
import type { PageInput, PageReport } from './page-report.ts'
import { preparePage, type PreparedPage } from './prepare-page.ts'

/** How a page is scanned. */
export interface ScanOptions {
  /** Default: balanced. */
  readonly sensitivity?: Sensitivity
  /** What a sentence encoder says of the sentences of the page and its story; words and facets alone without. */
  readonly vectors?: SentenceVectors | undefined
}

/** What a scan that is done step by step tells before its end. */
export type ScanNote =
  /** What is found so far: the first sentence to be marked, then what is in view. Its findings may get more reports. */
  { readonly kind: 'part'; readonly report: PageReport } | DocumentsNeeded

/**
 * Checks a page against the corpus: which of its sentences other documents report too, how those reports differ, where
 * the documents come from and what the page leaves out. Pure; gives a report for any text.
 */
export function scanPage(page: PageInput, corpus: CorpusView, options: ScanOptions = {}): PageReport {
  return scanPrepared(preparePage(page), corpus, options)
}

/** The same for a page whose sentences are known; of the corpus, the documents of `documentsToScan` must be at hand. */
export function scanPrepared(
  prepared: PreparedPage,
  corpus: CorpusView,
  options: ScanOptions = {},
): PageReport {
  return finish(scanSteps(prepared, corpus, options))
}

/** The same step by step. The report is that of a scan at once, whatever is compared first. */
export function* scanSteps(
  prepared: PreparedPage,
  corpus: CorpusView,
  { sensitivity = 'balanced', vectors }: ScanOptions = {},
): Steps<PageReport, ScanNote> {
  const { page, supported } = prepared
  if (!supported) return unsupportedReport(prepared, corpus)
  const story = yield* alignStory(prepared, corpus, vectors)
  yield
  const origins = originsOf(story.documents)
  const documents = story.documents.map(({ document }) => document)
  const facts = pageFacts(prepared, corpus, { story: documents, inCorpus: story.own.size > 0 })
  const list = new FindingList(story, { marked: MARKED[sensitivity], origins, pageDate: page.publishedAt })
  const { seen, near, later } = partsOf(story.page, new Set(page.inView))
  const part = (): ScanNote => ({
    kind: 'part',
    report: { page: facts, ...list.sorted(), origins, omissions: [] },
  })
  const first = [...list.mostAlikeFirst(seen), ...list.mostAlikeFirst(near)]
  const left = yield* compareToFirstMark(list, first)
  if (left.length > 0) yield part()
  yield* compareAll(list, left)
  if (documents.length > 0) yield part()
  yield* compareAll(list, later)
  list.add(yield* findCopies(prepared, story, corpus))
  const omissions = yield* findOmissions(page, { story: story.documents, matches: list.matches(), origins })
  return { page: facts, ...list.sorted(), origins, omissions }
}

/**
 * Compares claims in this order until one is to be marked, and gives those that are left: none where no claim is marked. What a reader waits for is the first mark, and comparing a claim takes longest where nothing was compared yet.
 */
function* compareToFirstMark(list: FindingList, claims: readonly ClaimView[]): Steps<readonly ClaimView[]> {
  for (const [at, claim] of claims.entries()) {
    yield
    if (list.compare(claim)) return claims.slice(at + 1)
  }
  return []
}

function* compareAll(list: FindingList, claims: readonly ClaimView[]): Steps<void> {
  for (const claim of claims) {
    list.compare(claim)
    yield
  }
}

/** So many claims are compared first, where fewer are in view. */
const FIRST_CLAIMS = 12

/** The claims in view, those that follow while they are few, and all others. */
function partsOf(claims: readonly ClaimView[], inView: ReadonlySet<BlockId>) {
  const isSeen = ({ claim }: ClaimView) => inView.has(claim.sentence.block)
  const start = Math.max(0, claims.findIndex(isSeen))
  const isNear = (at: number) => at >= start && at < start + FIRST_CLAIMS
  return {
    seen: claims.filter(isSeen),
    near: claims.filter((claim, at) => !isSeen(claim) && isNear(at)),
    later: claims.filter((claim, at) => !isSeen(claim) && !isNear(at)),
  }
}

function pageFacts(
  { page, text, supported }: PreparedPage,
  { index }: CorpusView,
  { story, inCorpus }: { story: readonly ParsedDocument[]; inCorpus: boolean },
): PageReport['page'] {
  const dates = story.map(({ publishedAt }) => publishedAt).filter((date) => date !== null)
  return {
    title: page.title,
    url: page.canonicalUrl ?? page.url,
    publishedAt: page.publishedAt,
    language: page.language,
    languageSupported: supported,
    truncated: page.truncated,
    sentences: text.sentences.length,
    claims: supported ? text.claims.length : 0,
    coverage: { documents: index.size, aboutThisStory: story.length, newest: dates.sort().at(-1) ?? null },
    inCorpus,
  }
}

function unsupportedReport(prepared: PreparedPage, corpus: CorpusView): PageReport {
  return {
    page: pageFacts(prepared, corpus, { story: [], inCorpus: false }),
    findings: [],
    possible: [],
    origins: [],
    omissions: [],
  }
}
