import type { Claim, ClaimContext, ReadClaim } from './claim.ts'
import { readFacets } from './read-facets.ts'

/** Claims live as long as their text is in memory, and so do their facets. */
const read = new WeakMap<Claim, ReadClaim>()

/** The claim with its facets, which are read once; the context must be the same for each reading of one claim. */
export function readClaim(claim: Claim, context: ClaimContext): ReadClaim {
  const before = read.get(claim)
  if (before) return before
  const now = { ...claim, facets: readFacets(claim.sentence.text, context) }
  read.set(claim, now)
  return now
}
