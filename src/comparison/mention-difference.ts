import type { Mention } from '../claims/facets.ts'
import type { Difference, DifferenceKind, Severity } from './finding.ts'

/** How a difference is told. */
export interface DifferenceWords {
  readonly kind: DifferenceKind
  readonly severity: Severity
  readonly note: string
}

/** The difference between a mention of the page and one of the report, with their words and places. */
export function mentionDifference(
  page: Mention,
  report: Mention,
  { kind, severity, note }: DifferenceWords,
): Difference {
  return {
    kind,
    severity,
    page: page.text,
    report: report.text,
    note,
    pageSpan: { start: page.start, end: page.end },
    reportSpan: { start: report.start, end: report.end },
  }
}
