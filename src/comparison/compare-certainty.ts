import type { Certainty, CertaintyLevel } from '../claims/facets.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'

const IN_WORDS: Readonly<Record<CertaintyLevel, string>> = {
  asserted: 'as a fact',
  reported: 'as reported',
  possible: 'as possible',
  planned: 'as planned',
  denied: 'as denied',
}

/**
 * Compares how sure the two sentences are. Asserted against denied is a conflict; asserted against possible or planned
 * is worth showing; "reported" is how news states what others say, and no difference by itself.
 */
export function compareCertainty({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [page.facets.certainty, report.facets.certainty]
  if (rank(ours.level) === rank(theirs.level)) return []
  const denied = ours.level === 'denied' || theirs.level === 'denied'
  return [
    {
      kind: 'modality',
      severity: denied ? 'conflict' : 'difference',
      page: words(ours),
      report: words(theirs),
      note: `Stated ${IN_WORDS[ours.level]} here, ${IN_WORDS[theirs.level]} there.`,
      pageSpan: span(ours),
      reportSpan: span(theirs),
    },
  ]
}

function rank(level: CertaintyLevel): number {
  if (level === 'denied') return 2
  return level === 'possible' || level === 'planned' ? 1 : 0
}

function words(certainty: Certainty): string {
  return certainty.cues[0]?.text ?? IN_WORDS[certainty.level]
}

function span(certainty: Certainty): { start: number; end: number } | null {
  const cue = certainty.cues[0]
  return cue ? { start: cue.start, end: cue.end } : null
}
