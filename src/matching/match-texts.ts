import { align, type AlignedPair } from './alignment.ts'
import type { ClaimView } from './claim-view.ts'
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
  const perClaim = new Map<ClaimView, Match[]>()
  for (const pair of align(page, report)) {
    if (!sameStory && !nearIdentical(pair)) continue
    const score = sameFact(pair)
    if (score < POSSIBLE || otherSubject(pair.page, pair.report)) continue
    const matches = perClaim.get(pair.page) ?? []
    matches.push({ page: pair.page, report: pair.report, score })
    perClaim.set(pair.page, matches)
  }
  return [...perClaim.values()].flatMap((matches) =>
    matches.sort((a, b) => b.score - a.score).slice(0, MOST_REPORTS),
  )
}

function nearIdentical(pair: AlignedPair): boolean {
  return pair.words.cosine >= NEAR_IDENTICAL
}

/**
 * Whether a claim can have a near-identical one in a text with these terms: a cosine of `NEAR_IDENTICAL` takes at least
 * its square as a share of the claim's squared weight, since what both share is no more than what either has.
 */
export function mayBeCopied(claim: ClaimView, terms: ReadonlyMap<string, number>): boolean {
  let shared = 0
  for (const [term, value] of claim.weights) if (terms.has(term)) shared += value * value
  return claim.squares > 0 && shared >= NEAR_IDENTICAL ** 2 * claim.squares
}
