import type { Difference, Finding, Report } from '../comparison/finding.ts'
import type { PageReport } from '../pipeline/page-report.ts'

/** A page's report in the shape that `scan --format json` prints; the shape is a contract with other programs. */
export function reportJson(path: string, { page, findings, origins, omissions }: PageReport): unknown {
  return {
    page: {
      path,
      title: page.title,
      url: page.url,
      publishedAt: page.publishedAt,
      sentences: page.sentences,
      claims: page.claims,
      coverage: page.coverage,
    },
    findings: findings.map(findingJson),
    origins,
    omissions,
  }
}

function findingJson({ text, status, independentReports, reports }: Finding): unknown {
  return { text, status, independentReports, reports: reports.map(reportOf) }
}

function reportOf({ document, source, publishedAt, text, score, stance, differences }: Report): unknown {
  return { document, source, publishedAt, text, score, stance, differences: differences.map(differenceOf) }
}

function differenceOf({ kind, severity, page, report, note }: Difference): unknown {
  return { kind, severity, page, report, note }
}
