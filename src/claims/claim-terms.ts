import type { Claim } from './claim.ts'
import { readTerms } from './terms.ts'

interface ClaimTerms {
  readonly all: readonly string[]
  readonly named: ReadonlySet<string>
}

/** Claims live as long as their text is in memory, and so do their terms. */
const known = new WeakMap<Claim, ClaimTerms>()

/** The distinct terms of a claim, in the order in which they first stand; read once. */
export function termsOfClaim(claim: Claim): readonly string[] {
  return read(claim).all
}

/** Those of a claim's terms that stand there with a capital: its names, and the word with which it begins. */
export function namedTermsOfClaim(claim: Claim): ReadonlySet<string> {
  return read(claim).named
}

function read(claim: Claim): ClaimTerms {
  const before = known.get(claim)
  if (before) return before
  const terms = readTerms(claim.sentence.text)
  const read = {
    all: [...new Set(terms.map(({ term }) => term))],
    named: new Set(terms.filter(({ capital }) => capital).map(({ term }) => term)),
  }
  known.set(claim, read)
  return read
}
