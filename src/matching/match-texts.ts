import { align, type AlignedPair } from './alignment.ts'
import type { ClaimView } from './claim-view.ts'
import { otherEvent } from './other-event.ts'
import { otherSubject } from './other-subject.ts'
import { sameFact } from './same-fact.ts'
import { NEAR_IDENTICAL, POSSIBLE } from './thresholds.ts'

/** A page claim and a corpus claim that report the same fact, with the estimated probability (0–1) that they do. */
export interface Match {
  readonly page: ClaimView
  readonly report: ClaimView
  readonly score: number
}

/** At most so many claims of one document are shown as reports of one page claim. */
const MOST_REPORTS = 4

/**
 * The pairs of claims of two texts that may report the same fact, with scores from `POSSIBLE` up. Within one story
 * sentences need far less shared wording; in texts of different stories only near-identical claims match.
 */
export function matchTexts(
  page: readonly ClaimView[],
  report: readonly ClaimView[],
  sameStory: boolean,
): Match[] {
  const pairs = align(page, report)
  return [...byPageClaim(sameStory ? pairs : pairs.filter(nearIdentical)).values()].flatMap(matchClaim)
}

/** The matches among the pairs of one page claim with the claims of one document, best first. */
export function matchClaim(pairs: readonly AlignedPair[]): Match[] {
  return pairs
    .map((pair) => ({ page: pair.page, report: pair.report, score: sameFact(pair) }))
    .filter(
      ({ page, report, score }) =>
        score >= POSSIBLE && !otherSubject(page, report) && !otherEvent(page, report),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_REPORTS)
}

/** Pairs by their page claim, in their order. */
export function byPageClaim(pairs: readonly AlignedPair[]): Map<ClaimView, AlignedPair[]> {
  const perClaim = new Map<ClaimView, AlignedPair[]>()
  for (const pair of pairs) {
    const own = perClaim.get(pair.page)
    if (own) own.push(pair)
    else perClaim.set(pair.page, [pair])
  }
  return perClaim
}

function nearIdentical(pair: AlignedPair): boolean {
  return pair.words.cosine >= NEAR_IDENTICAL
}
