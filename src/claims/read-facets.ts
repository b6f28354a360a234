import { readAttributions } from './attribution.ts'
import { readCertainty } from './certainty.ts'
import type { ClaimContext } from './claim.ts'
import { readDates } from './dates.ts'
import type { Facets } from './facets.ts'
import { readNames } from './names.ts'
import { readPolarity } from './polarity.ts'
import { readQuantities } from './quantities.ts'
import { readQuotations } from './quotations.ts'
import { tag } from './tagger.ts'

/** Everything that a sentence is compared on. The sentence is tagged once for the facets that need it. */
export function readFacets(text: string, context: ClaimContext): Facets {
  const terms = tag(text)
  return {
    quantities: readQuantities(text),
    dates: readDates(text, context),
    names: readNames(text, terms),
    quotations: readQuotations(text),
    polarity: readPolarity(text, terms),
    certainty: readCertainty(text, terms),
    attributions: readAttributions(text),
  }
}
