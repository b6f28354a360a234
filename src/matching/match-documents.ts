import { align } from './alignment.ts'
import type { ClaimView } from './claim-view.ts'
import type { Match } from './match.ts'
import { sameFact } from './same-fact.ts'

/** At most so many claims of one document are shown as reports of one page claim. */
const MOST_REPORTS = 4

/** The pairs of claims of two texts of one story whose score reaches `least`, per page claim the best first. */
export function matchTexts(page: readonly ClaimView[], report: readonly ClaimView[], least: number): Match[] {
  const perClaim = new Map<ClaimView, Match[]>()
  for (const pair of align(page, report)) {
    const score = sameFact(pair)
    if (score < least) continue
    const matches = perClaim.get(pair.page) ?? []
    matches.push({ page: pair.page, report: pair.report, score })
    perClaim.set(pair.page, matches)
  }
  return [...perClaim.values()].flatMap((matches) => matches.sort((a, b) => b.score - a.score).slice(0, MOST_REPORTS))
}
