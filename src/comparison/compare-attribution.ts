import type { ReadClaim } from '../claims/claim.ts'
import type { Attribution } from '../claims/facets.ts'
import { isNewsOutlet } from '../claims/news-outlets.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'

/**
 * Compares on whose word the statement rests: another outlet, or people who are not named. That a sentence reports what
 * its subject said ("the mayor said") is the fact itself and not its source, so such attributions are not compared.
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
      note: ours && theirs ? 'Another source is given.' : 'Only one of the two gives a source.',
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

/** The first attribution to an outlet or to people without a name; an interview is where it was said, not who says so. */
function sourceOf(attributions: readonly Attribution[]): Attribution | null {
  const isSource = ({ source, named, verb }: Attribution) =>
    !/interview/i.test(verb) && (isNewsOutlet(source) || (!named && termsOf(source).length > 0))
  return attributions.find(isSource) ?? null
}

function sharesWord(a: Attribution, b: Attribution): boolean {
  const terms = new Set(termsOf(a.source))
  return termsOf(b.source).some((term) => terms.has(term))
}
