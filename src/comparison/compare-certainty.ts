import type { Certainty, CertaintyCue, CertaintyLevel } from '../claims/facets.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { isOpen } from './same-reality.ts'

const IN_WORDS: Readonly<Record<CertaintyLevel, string>> = {
  asserted: 'as a fact',
  reported: 'as reported',
  possible: 'as possible',
  planned: 'as planned',
  denied: 'as denied',
}

/**
 * Compares how sure the two sentences are of what they say. What one denies and the other asserts is a conflict. What one
 * gives as possible or planned and the other without any reserve as done is worth showing; where both have some reserve,
 * the words for it differ too freely to mean anything.
 */
export function compareCertainty({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [page.facets.certainty, report.facets.certainty]
  const denied = [ours, theirs].filter(({ level }) => level === 'denied').length === 1
  const reserved = (isPlain(ours) && isOpen(theirs.level)) || (isOpen(ours.level) && isPlain(theirs))
  if (!denied && !reserved) return []
  return [
    {
      kind: 'modality',
      severity: denied ? 'conflict' : 'difference',
      page: cueOf(ours)?.text ?? IN_WORDS[ours.level],
      report: cueOf(theirs)?.text ?? IN_WORDS[theirs.level],
      note: `Stated ${IN_WORDS[ours.level]} here, ${IN_WORDS[theirs.level]} there.`,
      pageSpan: cueOf(ours),
      reportSpan: cueOf(theirs),
    },
  ]
}

/** Without any word of reserve, in the main statement or elsewhere. */
function isPlain({ level, cues }: Certainty): boolean {
  return level === 'asserted' && cues.length === 0
}

/** The word that gives the level its name. */
function cueOf({ level, cues }: Certainty): CertaintyCue | null {
  return cues.find((cue) => cue.level === level) ?? null
}
