import type { Span } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import { compareAttribution } from './compare-attribution.ts'
import { compareCertainty } from './compare-certainty.ts'
import { compareDates } from './compare-dates.ts'
import { compareNames } from './compare-names.ts'
import { comparePlaces } from './compare-places.ts'
import { comparePolarity } from './compare-polarity.ts'
import { compareQuantities } from './compare-quantities.ts'
import { compareQuotations } from './compare-quotations.ts'
import { compareRoles } from './compare-roles.ts'
import type { Difference, Severity } from './finding.ts'
import { sameReality } from './same-reality.ts'

type Comparer = (pair: ClaimPair) => Difference[]

/** What can disagree whatever the sentences speak of. */
const COMPARERS: readonly Comparer[] = [compareNames, compareCertainty, compareAttribution]

/** What can only disagree where both sentences speak of what is so, or both of what is to come. */
const FACTUAL_COMPARERS: readonly Comparer[] = [
  compareQuantities,
  compareDates,
  comparePlaces,
  comparePolarity,
  compareRoles,
]

const GRAVITY: Readonly<Record<Severity, number>> = { conflict: 0, update: 1, difference: 2 }

/** All differences between the two claims of a pair, the gravest first; words that two comparers tell of are told of once. */
export function compareClaims(pair: ClaimPair): Difference[] {
  const factual = sameReality(pair) ? FACTUAL_COMPARERS : []
  const differences = [compareQuotations, ...factual, ...COMPARERS]
    .flatMap((compare) => compare(pair))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
  return differences.filter((one, at) => !differences.slice(0, at).some((other) => tellsSame(other, one)))
}

/** Whether two differences are of the same words: on each side, where both have a span, one lies within the other. */
function tellsSame(a: Difference, b: Difference): boolean {
  const sides = [nested(a.pageSpan, b.pageSpan), nested(a.reportSpan, b.reportSpan)]
  return sides.includes(true) && !sides.includes(false)
}

function nested(a: Span | null, b: Span | null): boolean | null {
  if (!a || !b) return null
  return (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end)
}
