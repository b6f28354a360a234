import type { Difference, Report } from '../../comparison/finding.ts'

/**
 * What a reader needs of reports that come best first: of each document its best one, and another one only where it
 * stands otherwise to the page (a document that agrees in one sentence and contradicts in another shows both) or
 * contradicts it in something that none before it does.
 */
export function bestReports(reports: readonly Report[]): Report[] {
  return reports.filter((report, at) => {
    const before = reports
      .slice(0, at)
      .filter(({ document, stance }) => document === report.document && stance === report.stance)
    const known = new Set(before.flatMap(conflictsOf))
    return before.length === 0 || conflictsOf(report).some((conflict) => !known.has(conflict))
  })
}

function conflictsOf({ differences }: Report): readonly string[] {
  return differences.filter(({ severity }) => severity === 'conflict').map(keyOf)
}

/** What of the page's sentence is contradicted: the same words by two sentences are one conflict. */
function keyOf({ kind, page }: Difference): string {
  return `${kind}:${page}`
}
