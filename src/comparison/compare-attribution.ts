import type { Attribution } from '../claims/facets.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'

/**
 * Compares who is given as the source. Two sources without a word in common are worth showing, and so is a statement
 * that one side makes in its own voice while the other leaves it to a source.
 */
export function compareAttribution({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [page.facets.attributions[0], report.facets.attributions[0]]
  if (!ours && !theirs) return []
  if (ours && theirs) return sameSource(ours, theirs) ? [] : [attributionDifference(ours, theirs)]
  return [attributionDifference(ours, theirs)]
}

function sameSource(a: Attribution, b: Attribution): boolean {
  const terms = new Set(termsOf(a.source))
  // A pronoun has no terms of its own and may stand for anyone.
  const others = termsOf(b.source)
  return terms.size === 0 || others.length === 0 || others.some((term) => terms.has(term))
}

function attributionDifference(ours: Attribution | undefined, theirs: Attribution | undefined): Difference {
  return {
    kind: 'attribution',
    severity: 'difference',
    page: ours?.text ?? 'no source given',
    report: theirs?.text ?? 'no source given',
    note: ours && theirs ? 'Another source is given.' : 'Only one of the two names a source.',
    pageSpan: ours ? { start: ours.start, end: ours.end } : null,
    reportSpan: theirs ? { start: theirs.start, end: theirs.end } : null,
  }
}
