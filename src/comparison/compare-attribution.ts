import type { Attribution } from '../claims/facets.ts'
import { isNewsOutlet } from '../claims/news-outlets.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'

/**
 * Compares on which outlet's word the statement rests, where both sentences name one ("NBC News reported", "Reuters
 * reported"). That only one does, or that officials said it, says little: news leaves sources out freely, and
 * which documents go back to one outlet is told by their origins.
 */
export function compareAttribution({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [sourceOf(page.facets.attributions), sourceOf(report.facets.attributions)]
  if (!ours || !theirs || sharesWord(ours, theirs)) return []
  const note = 'Another outlet is given as the source.'
  return [mentionDifference(ours, theirs, { kind: 'attribution', severity: 'difference', note })]
}

/** The first outlet that reports the statement; one that is told it, or interviews somebody, only passes it on. */
function sourceOf(attributions: readonly Attribution[]): Attribution | null {
  const isSource = ({ source, verb }: Attribution) => isNewsOutlet(source) && !/told|interview/i.test(verb)
  return attributions.find(isSource) ?? null
}

/** "The Post" and "Washington Post" are one outlet, and so are "AP" and "Associated Press". */
function sharesWord(a: Attribution, b: Attribution): boolean {
  const terms = new Set([...termsOf(a.source), ...wordsOf(a.source)])
  return [...termsOf(b.source), ...wordsOf(b.source)].some((term) => terms.has(term))
}

/** Words of a name but those that many outlets have in theirs. */
function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => !/^(?:the|news|of|and|new)$/.test(word),
  )
}
