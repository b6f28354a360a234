import { once } from '../shared/once.ts'
import { readAttributions } from './attribution.ts'
import { readCertainty } from './certainty.ts'
import type { ClaimContext } from './claim.ts'
import { rolesOf } from './clauses.ts'
import { readDates } from './dates.ts'
import { readDeeds } from './deeds.ts'
import type { Deed, Facets, Polarity } from './facets.ts'
import { readNames } from './names.ts'
import { readPolarity } from './polarity.ts'
import { readQuantities } from './quantities.ts'
import { readQuotations } from './quotations.ts'
import { tag, type TaggedTerm } from './tagger.ts'

/** A longer sentence is a list or no prose; what comes after is not compared. Some readers take time in its square. */
const LONGEST = 1_000

/**
 * Everything that a sentence is compared on, read from its first 1,000 characters. Each facet is read when it is first
 * asked for, and the sentence is tagged once, for the first facet that needs it: tagging costs a hundred times what the
 * other readers do.
 */
export function readFacets(sentence: string, context: ClaimContext): Facets {
  const text = sentence.slice(0, LONGEST)
  const terms = once((): readonly TaggedTerm[] => tag(text))
  const read = {
    quantities: once(() => readQuantities(text)),
    dates: once(() => readDates(text, context)),
    names: once(() => readNames(text, terms())),
    quotations: once(() => readQuotations(text)),
    polarity: once((): Polarity => readPolarity(text, terms())),
    certainty: once(() => readCertainty(text, terms())),
    attributions: once(() => readAttributions(text)),
    roles: once(() => rolesOf(text, terms())),
    deeds: once((): readonly Deed[] => readDeeds(text, terms(), read.polarity().cues)),
  }
  return {
    get quantities() {
      return read.quantities()
    },
    get dates() {
      return read.dates()
    },
    get names() {
      return read.names()
    },
    get quotations() {
      return read.quotations()
    },
    get polarity() {
      return read.polarity()
    },
    get certainty() {
      return read.certainty()
    },
    get attributions() {
      return read.attributions()
    },
    get roles() {
      return read.roles()
    },
    get deeds() {
      return read.deeds()
    },
  }
}
