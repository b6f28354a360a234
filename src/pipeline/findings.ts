import type { ParsedDocument } from '../claims/parsed-document.ts'
import { compareClaims } from '../comparison/compare-claims.ts'
import type { Finding, Origin, Report } from '../comparison/finding.ts'
import { stanceOf, statusOf } from '../comparison/stance.ts'
import type { Match } from '../matching/match-texts.ts'
import type { ClaimView } from '../matching/claim-view.ts'
import type { DocumentId } from '../shared/ids.ts'

/** A match together with the document that its corpus claim stands in. */
export interface DocumentMatch extends Match {
  readonly document: ParsedDocument
}

/** What is needed beside the matches to show them. */
export interface FindingContext {
  /** The page's date, ISO, or null. */
  readonly pageDate: string | null
  readonly origins: readonly Origin[]
  /** Score from which a match is marked. */
  readonly marked: number
}

/** A finding, and whether it is sure enough to be marked on the page. */
export interface JudgedFinding {
  readonly finding: Finding
  readonly sure: boolean
}

/**
 * The matches of one page claim as a finding: compared, best score first, counted by origin. With just its sure matches
 * if it has any.
 */
export function makeFinding(
  claim: ClaimView,
  matches: readonly DocumentMatch[],
  context: FindingContext,
): JudgedFinding {
  const all = [...matches].sort((a, b) => b.score - a.score).map((match) => makeReport(match, context))
  const sure = all.filter((report) => isSure(report, context.marked))
  const reports = sure.length > 0 ? sure : all
  const { sentence } = claim.claim
  const finding = {
    id: `${sentence.block}:${sentence.start}`,
    block: sentence.block,
    span: { start: sentence.start, end: sentence.end },
    text: sentence.text,
    status: statusOf(reports),
    independentReports: new Set(reports.map((report) => report.origin ?? report.document)).size,
    reports,
  }
  return { finding, sure: sure.length > 0 }
}

/** How much surer (in log-odds) a match must be for changed words of a quotation: from .65 where others are shown from .5. */
const REQUOTED = 0.62

/** People say much the same twice, and to show that as a changed quotation would be wrong twice over. */
function isSure({ score, differences }: Report, marked: number): boolean {
  const requoted = differences.some(({ kind, severity }) => kind === 'quote' && severity === 'conflict')
  return logOdds(score) >= logOdds(marked) + (requoted ? REQUOTED : 0)
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}

function makeReport(
  { page, report, score, document }: DocumentMatch,
  { pageDate, origins }: Omit<FindingContext, 'marked'>,
): Report {
  const differences = compareClaims({
    page: { ...page.claim, facets: page.facets() },
    report: { ...report.claim, facets: report.facets() },
    pageDate,
    reportDate: document.publishedAt,
  })
  return {
    document: document.id,
    title: document.title,
    source: document.source,
    url: document.url,
    publishedAt: document.publishedAt,
    text: report.claim.sentence.text,
    score: Math.round(score * 1000) / 1000,
    stance: stanceOf(differences),
    differences,
    origin: originOf(document.id, origins),
  }
}

function originOf(id: DocumentId, origins: readonly Origin[]): string | null {
  return origins.find((origin) => origin.documents.includes(id))?.name ?? null
}
