import { formatCount, formatDate, formatList, formatNumber, hostOf } from './format.ts'
import type { Difference, DifferenceKind, Finding, Report, Stance, Status } from '../../comparison/finding.ts'
import type { Coverage, PageReport } from '../../pipeline/page-report.ts'

/** A status in words, for headings and legends. Never a verdict on who is right. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  disputed: 'Sources disagree',
  varied: 'Reported differently',
  agreed: 'Reported the same',
}

/** The statuses in the order in which they are listed: what needs attention first. */
export const STATUS_ORDER = ['disputed', 'varied', 'agreed'] as const satisfies readonly Status[]

/** How one report stands to the sentence of the page. */
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  agrees: 'reports the same',
  differs: 'reports it differently',
  conflicts: 'disagrees',
}

/** What kind of words differ. */
export const KIND_WORDS: Readonly<Record<DifferenceKind, string>> = {
  number: 'Figure',
  date: 'Date',
  place: 'Place',
  person: 'Person',
  organisation: 'Organisation',
  quote: 'Quotation',
  wording: 'Wording',
  polarity: 'Whether it did',
  modality: 'How certain',
  attribution: 'Who says so',
  role: 'Who did what',
  scope: 'What it covers',
}

/** A publisher's name for the reader: the source, else the address's host, else the title. */
export function sourceName(of: Pick<Report, 'source' | 'url' | 'title'>): string {
  return of.source.trim() || hostOf(of.url) || of.title.trim() || 'Unknown source'
}

/** "Reported the same by A and B", "Reported differently by …", "Sources disagree: …". */
export function statusSentence(finding: Pick<Finding, 'status' | 'reports'>): string {
  const { status, reports } = finding
  if (status === 'agreed') return `Reported the same by ${namesOf(reports)}`
  if (status === 'varied') {
    return `Reported differently by ${namesOf(reports.filter((report) => report.stance !== 'agrees'))}`
  }
  return `Sources disagree: ${namesOf(reports.filter((report) => report.stance === 'conflicts'))}`
}

/**
 * Who says what, where the status itself is already said: "A disagrees; B and C report the same". A source with
 * several reports is named once, by the one that is furthest from the page's sentence.
 */
export function stanceSentence(finding: Pick<Finding, 'status' | 'reports'>): string {
  if (finding.status === 'agreed') return namesOf(finding.reports)
  const named = new Set<string>()
  const by = (stance: Stance) => {
    const reports = finding.reports.filter(
      (report) => report.stance === stance && !named.has(sourceName(report)),
    )
    for (const report of reports) named.add(sourceName(report))
    return reports
  }
  const parts = [
    verbPhrase(by('conflicts'), STANCE_WORDS.conflicts, 'disagree'),
    verbPhrase(by('differs'), STANCE_WORDS.differs, 'report it differently'),
    verbPhrase(by('agrees'), STANCE_WORDS.agrees, 'report the same'),
  ]
  return parts.filter((part) => part !== null).join('; ')
}

function verbPhrase(reports: readonly Report[], one: string, many: string): string | null {
  if (reports.length === 0) return null
  const single = new Set(reports.map(sourceName)).size === 1
  return `${namesOf(reports)} ${single ? one : many}`
}

const NAMES_SHOWN = 2

function namesOf(reports: readonly Report[]): string {
  const names = [...new Set(reports.map(sourceName))]
  if (names.length <= NAMES_SHOWN + 1) return formatList(names)
  const rest = formatCount(names.length - NAMES_SHOWN, 'other')
  return formatList([...names.slice(0, NAMES_SHOWN), rest])
}

/** "1 report", "2 reports, both independent", "3 reports, 2 independent", "3 reports, 1 origin: NBC News". */
export function countWords(finding: Pick<Finding, 'reports' | 'independentReports'>): string {
  const { independentReports } = finding
  const reports = oneOfEach(finding.reports)
  const total = formatCount(reports.length, 'report')
  if (reports.length < 2) return total
  if (independentReports >= reports.length) {
    return `${total}, ${reports.length === 2 ? 'both' : 'all'} independent`
  }
  const origins = [...new Set(reports.map((report) => report.origin).filter((name) => name !== null))]
  const origin = origins[0]
  if (independentReports === 1 && origin !== undefined) return `${total}, 1 origin: ${origin}`
  return `${total}, ${formatNumber(independentReports)} independent`
}

/** One report of each document: what it says in two sentences it still reports once. */
function oneOfEach(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [report.document, report])).values()]
}

/** What each side says in a difference; a side without words is named as silent. */
export function differenceSides(
  difference: Pick<Difference, 'page' | 'report'>,
): readonly [page: string, report: string] {
  return [difference.page.trim() || 'not said', difference.report.trim() || 'not said']
}

const SEVERITY_ORDER = ['conflict', 'update', 'difference'] as const

/** The difference to show first: the most severe of all reports, in the order of the reports; null when none. */
export function firstDifference(finding: Pick<Finding, 'reports'>): Difference | null {
  const all = finding.reports.flatMap((report) => report.differences)
  for (const severity of SEVERITY_ORDER) {
    const found = all.find((difference) => difference.severity === severity)
    if (found) return found
  }
  return null
}

/** "Checked 41 sentences; 12 matched." */
export function checkedSentence(report: Pick<PageReport, 'page' | 'findings'>): string {
  const { sentences } = report.page
  const matched = report.findings.length
  return `Checked ${formatCount(sentences, 'sentence')}; ${matched === 0 ? 'none' : formatNumber(matched)} matched.`
}

/** "4 of your 5 documents are about this story; the newest is of 27 Feb 2025." */
export function coverageSentence(coverage: Coverage): string {
  const { documents, aboutThisStory, newest } = coverage
  if (documents === 0) return 'Your corpus holds no documents yet.'
  if (aboutThisStory === 0) {
    return documents === 1
      ? 'Your one document is about another story.'
      : `None of your ${formatCount(documents, 'document')} is about this story.`
  }
  const about = `${formatNumber(aboutThisStory)} of your ${formatCount(documents, 'document')} ${
    aboutThisStory === 1 ? 'is' : 'are'
  } about this story`
  const date = formatDate(newest)
  return date ? `${about}; newest ${date}.` : `${about}.`
}
