import type { ClaimPair } from './claim-pair.ts'
import { compareAttribution } from './compare-attribution.ts'
import { compareCertainty } from './compare-certainty.ts'
import { compareDates } from './compare-dates.ts'
import { compareNames } from './compare-names.ts'
import { comparePlaces } from './compare-places.ts'
import { comparePolarity } from './compare-polarity.ts'
import { compareQuantities } from './compare-quantities.ts'
import { compareQuotations } from './compare-quotations.ts'
import type { Difference, Severity } from './finding.ts'
import { sameReality } from './same-reality.ts'

type Comparer = (pair: ClaimPair) => Difference[]

const COMPARERS: readonly Comparer[] = [compareQuotations, compareNames, compareCertainty, compareAttribution]

/** What can only disagree where both sentences speak of what is so, or both of what is to come. */
const FACTUAL_COMPARERS: readonly Comparer[] = [
  compareQuantities,
  compareDates,
  comparePlaces,
  comparePolarity,
]

const GRAVITY: Readonly<Record<Severity, number>> = { conflict: 0, update: 1, difference: 2 }

/** All differences between the two claims of a pair, the gravest first. */
export function compareClaims(pair: ClaimPair): Difference[] {
  const comparers = sameReality(pair) ? [...COMPARERS, ...FACTUAL_COMPARERS] : COMPARERS
  return comparers
    .flatMap((compare) => compare(pair))
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}
