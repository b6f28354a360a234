import type { CertaintyLevel } from '../claims/facets.ts'
import type { ClaimPair } from './claim-pair.ts'

/**
 * Whether both sentences speak of what is so, or both of what may be or is planned. What one expects and the other
 * reports cannot contradict each other in figures, dates, places or negation.
 */
export function sameReality({ page, report }: ClaimPair): boolean {
  return isOpen(page.facets.certainty.level) === isOpen(report.facets.certainty.level)
}

/** Whether a level leaves open whether the thing is so. */
export function isOpen(level: CertaintyLevel): boolean {
  return level === 'possible' || level === 'planned'
}
