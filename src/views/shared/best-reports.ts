import type { Report } from '../../comparison/finding.ts'

/**
 * What a reader needs of reports that come best first: of each document its best one, and another one only where it
 * stands otherwise to the page (a document that agrees in one sentence and contradicts in another shows both).
 */
export function bestReports(reports: readonly Report[]): Report[] {
  return reports.filter(
    ({ document, stance }, at) =>
      !reports.slice(0, at).some((before) => before.document === document && before.stance === stance),
  )
}
