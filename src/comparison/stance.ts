import type { Difference, Report, Stance, Status } from './finding.ts'

/** How a report stands to the page's sentence: one conflict makes it conflict, any other difference makes it differ. */
export function stanceOf(differences: readonly Difference[]): Stance {
  if (differences.some((difference) => difference.severity === 'conflict')) return 'conflicts'
  return differences.length > 0 ? 'differs' : 'agrees'
}

/** A finding's status from its reports: the gravest stance decides. */
export function statusOf(reports: readonly Report[]): Status {
  if (reports.some((report) => report.stance === 'conflicts')) return 'disputed'
  return reports.some((report) => report.stance === 'differs') ? 'varied' : 'agreed'
}
