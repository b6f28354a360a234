import type { ClaimPair } from './claim-pair.ts'
import { compareAttribution } from './compare-attribution.ts'
import { compareCertainty } from './compare-certainty.ts'
import { compareDates } from './compare-dates.ts'
import { compareNames } from './compare-names.ts'
import { comparePolarity } from './compare-polarity.ts'
import { compareQuantities } from './compare-quantities.ts'
import { compareQuotations } from './compare-quotations.ts'
import type { Difference, Severity } from './finding.ts'

const COMPARERS: readonly ((pair: ClaimPair) => Difference[])[] = [
  compareQuotations,
  compareQuantities,
  compareDates,
  compareNames,
  comparePolarity,
  compareCertainty,
  compareAttribution,
]

const GRAVITY: Readonly<Record<Severity, number>> = { conflict: 0, update: 1, difference: 2 }

/** All differences between the two claims of a pair, the gravest first. */
export function compareClaims(pair: ClaimPair): Difference[] {
  return COMPARERS.flatMap((compare) => compare(pair)).sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity],
  )
}
