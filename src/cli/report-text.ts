import type { Difference, Finding, Report, Stance, Status } from '../comparison/finding.ts'
import type { PageReport } from '../pipeline/page-report.ts'

/** The words that the extension's views use too. */
const STATUS: Readonly<Record<Status, string>> = {
  agreed: 'Reported the same',
  varied: 'Reported differently',
  disputed: 'Sources disagree',
}

const STANCE: Readonly<Record<Stance, string>> = {
  agrees: 'reports the same',
  differs: 'reports it differently',
  conflicts: 'disagrees',
}

/** A page's report as lines of text for a person at a terminal. */
export function reportText(path: string, report: PageReport): string {
  const { page, findings, origins, omissions } = report
  const { coverage } = page
  const about = `${coverage.aboutThisStory} of ${coverage.documents} documents are about this story`
  const lines = [
    `${path}: ${page.title}`,
    `  Checked ${page.sentences} sentences, ${page.claims} claims; ${findings.length} matched; ${about}.`,
    ...(page.languageSupported ? [] : ['  The page is not in English; only English is read.']),
    ...(page.truncated ? ['  The page is very long; only its beginning was checked.'] : []),
    ...findings.flatMap(findingLines),
    ...origins.map(
      (origin) => `  Origin ${origin.name}: ${origin.documents.join(', ')} (${origin.evidence})`,
    ),
    ...omissions.map(
      (omission) =>
        `  Not mentioned here: ${omission.text} [${[omission.document, ...omission.alsoIn].join(', ')}]`,
    ),
  ]
  return lines.map(printable).join('\n')
}

/** Without control characters: a terminal would take those of a page or document as commands. */
function printable(line: string): string {
  return line.replace(/\p{Cc}+/gu, ' ')
}

function findingLines({ status, text, independentReports, reports }: Finding): string[] {
  const count =
    independentReports === 1 ? '1 independent report' : `${independentReports} independent reports`
  return [`  ${STATUS[status]} (${count}): ${text}`, ...reports.flatMap(reportLines)]
}

function reportLines(report: Report): string[] {
  const source = report.source || 'Unknown source'
  const from = [report.publishedAt?.slice(0, 10) ?? 'undated', report.document].join(', ')
  return [
    `    ${source} ${STANCE[report.stance]}: ${report.text} [${from}]`,
    ...report.differences.map(differenceLine),
  ]
}

function differenceLine({ kind, severity, page, report, note }: Difference): string {
  return `      ${kind}, ${severity}: ${page} → ${report}. ${note}`
}
