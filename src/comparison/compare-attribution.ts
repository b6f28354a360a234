import type { ReadClaim } from '../claims/claim.ts'
import type { Attribution } from '../claims/facets.ts'
import { isNewsOutlet } from '../claims/news-outlets.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'

/**
 * Compares on which outlet's word the statement rests ("NBC News reported"): named on one side only, or another one. That
 * a sentence reports what officials or its own subject said is how news is told; whether "officials say" stands there or
 * not says little, since readers and editors alike leave it out freely.
 */
export function compareAttribution({ page, report }: ClaimPair): Difference[] {
  if (!givesSources(page) || !givesSources(report)) return []
  const [ours, theirs] = [sourceOf(page.facets.attributions), sourceOf(report.facets.attributions)]
  if (!ours && !theirs) return []
  if (ours && theirs && sharesWord(ours, theirs)) return []
  return [
    {
      kind: 'attribution',
      severity: 'difference',
      page: ours?.text ?? 'no source given',
      report: theirs?.text ?? 'no source given',
      note:
        ours && theirs
          ? 'Another outlet is given as the source.'
          : 'Only one names another outlet as its source.',
      pageSpan: ours ? { start: ours.start, end: ours.end } : null,
      reportSpan: theirs ? { start: theirs.start, end: theirs.end } : null,
    },
  ]
}

/**
 * Whether the absence of a source in the sentence means that none is given: headlines leave sources out, a quotation
 * that stands alone and a pronoun ("he added") have theirs in another sentence.
 */
function givesSources({ sentence, facets }: ReadClaim): boolean {
  if (sentence.role === 'heading') return false
  const pronoun = facets.attributions.some(({ source, named }) => !named && termsOf(source).length === 0)
  const quoted = facets.quotations.reduce((sum, { start, end }) => sum + end - start, 0)
  return !pronoun && (facets.attributions.length > 0 || quoted < sentence.text.length / 2)
}

/** The first outlet that reports the statement; one that is told it, or interviews somebody, only passes it on. */
function sourceOf(attributions: readonly Attribution[]): Attribution | null {
  return (
    attributions.find(({ source, verb }) => isNewsOutlet(source) && !/told|interview/i.test(verb)) ?? null
  )
}

function sharesWord(a: Attribution, b: Attribution): boolean {
  const terms = new Set(termsOf(a.source))
  return termsOf(b.source).some((term) => terms.has(term))
}
