import type { ParsedDocument } from '../claims/parsed-document.ts'
import type { Finding, Origin } from '../comparison/finding.ts'
import { originsOf } from '../comparison/origins.ts'
import type { ClaimView } from '../matching/claim-view.ts'
import type { CorpusView } from '../matching/corpus-view.ts'
import type { SentenceVectors } from '../matching/sentence-vectors.ts'
import { MARKED } from '../matching/thresholds.ts'
import type { Sensitivity } from '../shared/sensitivity.ts'
import { alignStory, type AlignedStory } from './align-story.ts'
import { makeFinding, type DocumentMatch } from './findings.ts'
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
  { sensitivity = 'balanced', vectors }: ScanOptions = {},
): PageReport {
  const { page, supported } = prepared
  if (!supported) return unsupportedReport(prepared, corpus)
  const story = alignStory(prepared, corpus, vectors)
  const origins = originsOf(story.documents)
  return {
    page: pageFacts(prepared, corpus, {
      story: story.documents.map(({ document }) => document),
      inCorpus: story.inCorpus,
    }),
    ...sortFindings(story, { marked: MARKED[sensitivity], origins, pageDate: page.publishedAt }),
    origins,
    omissions: findOmissions(page, story, origins),
  }
}

/** Claims with a match that is sure enough are marked, with just such matches; the others are possible findings. */
function sortFindings(
  story: AlignedStory,
  { marked, origins, pageDate }: { marked: number; origins: readonly Origin[]; pageDate: string | null },
): { readonly findings: Finding[]; readonly possible: Finding[] } {
  const findings: Finding[] = []
  const possible: Finding[] = []
  for (const [claim, matches] of byPageClaim(story.matches)) {
    const { finding, sure } = makeFinding(claim, matches, { pageDate, origins, marked })
    if (sure) findings.push(finding)
    else possible.push(finding)
  }
  return { findings, possible }
}

/** Matches by page claim, in page order. */
function byPageClaim(matches: readonly DocumentMatch[]): [ClaimView, DocumentMatch[]][] {
  const byClaim = new Map<ClaimView, DocumentMatch[]>()
  for (const match of matches) {
    const own = byClaim.get(match.page)
    if (own) own.push(match)
    else byClaim.set(match.page, [match])
  }
  return [...byClaim].sort(([a], [b]) => a.claim.sentence.index - b.claim.sentence.index)
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
