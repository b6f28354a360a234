import type { Finding, Report, Stance } from '../../comparison/finding.ts'
import { bestReports } from '../shared/best-reports.ts'

const STANCES: readonly Stance[] = ['conflicts', 'differs', 'agrees']

/** The best reports in the order they are read in: those that disagree first, and among equals the earliest first. */
export function inReadingOrder(finding: Pick<Finding, 'reports'>): readonly Report[] {
  const rank = (report: Report) => STANCES.indexOf(report.stance)
  // An unknown date comes last: "~" sorts after every digit.
  const date = (report: Report) => report.publishedAt ?? '~'
  return bestReports(finding.reports).sort((a, b) => rank(a) - rank(b) || compare(date(a), date(b)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
