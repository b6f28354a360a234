import type { Claim } from './claim.ts'
import { termsOf } from './terms.ts'

/** Claims live as long as their text is in memory, and so do their terms. */
const known = new WeakMap<Claim, readonly string[]>()

/** The distinct terms of a claim, in the order in which they first stand; read once. */
export function termsOfClaim(claim: Claim): readonly string[] {
  const before = known.get(claim)
  if (before) return before
  const terms = [...new Set(termsOf(claim.sentence.text))]
  known.set(claim, terms)
  return terms
}
