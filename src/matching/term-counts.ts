import { termsOfClaim } from '../claims/claim-terms.ts'
import type { ParsedText } from '../claims/parsed-document.ts'

/** In how many claims of a text each term stands. */
export function termCountsOf({ claims }: ParsedText): Map<string, number> {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    for (const term of termsOfClaim(claim)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}
