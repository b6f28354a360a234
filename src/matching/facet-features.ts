import { datesExclude } from '../claims/date-relation.ts'
import type { Facets, Quantity } from '../claims/facets.ts'
import { compatible, sameThing, sameValue } from '../claims/quantity-relation.ts'
import type { ClaimView } from './claim-view.ts'
import { alignQuotations } from './utterance.ts'

/** What the facets of two claims have in common. All symmetric: swapping the claims changes nothing. */
export interface FacetFeatures {
  /** Significant digits (at most 5) of the values that both give for the same things. */
  readonly quantitiesEqual: number
  /** Quantities of the same thing whose values exclude each other, at most 3. */
  readonly quantitiesClash: number
  /** 1 when both name dates and some two can mean the same time. */
  readonly datesAgree: number
  /** 1 when both name dates and all exclude each other. */
  readonly datesClash: number
  /** Greatest share (0–1) of a quotation's words that recur, in order, inside a quotation of the other. */
  readonly quotationsShared: number
  /** 1 when one quotes speech and the other does not. */
  readonly oneQuotes: number
  /** 1 when both quote speech and no quotation of the one recurs in the other: two utterances are two facts. */
  readonly quotesApart: number
}

/** Reads the facet features of a pair. Takes no tagger. */
export function facetFeatures(a: ClaimView, b: ClaimView): FacetFeatures {
  const [x, y] = [a.facets(), b.facets()]
  return { ...quantityFeatures(x, y), ...dateFeatures(x, y), ...quotationFeatures(x, y) }
}

/** Each way, and then the less of both: a figure that one text gives twice agrees or clashes once. */
function quantityFeatures(x: Facets, y: Facets): Pick<FacetFeatures, 'quantitiesEqual' | 'quantitiesClash'> {
  const [there, back] = [countFigures(x, y), countFigures(y, x)]
  return {
    quantitiesEqual: Math.min(MOST_DIGITS, there.equal, back.equal),
    quantitiesClash: Math.min(MOST_CLASHES, there.clash, back.clash),
  }
}

function countFigures(x: Facets, y: Facets): { readonly equal: number; readonly clash: number } {
  let [equal, clash] = [0, 0]
  for (const p of x.quantities) {
    const partners = y.quantities.filter((q) => sameThing(p, q))
    if (partners.some((q) => sameValue(p, q))) equal += significantDigits(p)
    else if (partners.length > 0 && !partners.some((q) => compatible(p, q))) clash++
  }
  return { equal, clash }
}

/** More clashes than this make no pair less certain. */
const MOST_CLASHES = 3
/** More shared digits than this make no pair more certain. */
const MOST_DIGITS = 5

/** "249" says more than "200", and that more than "2": how many digits of a value carry information. */
function significantDigits({ low, high, counted }: Quantity): number {
  // Many people are of one age; a shared age is no shared fact.
  if (counted === 'age') return 0
  const digits = (value: number) =>
    String(Math.abs(value))
      .replace('.', '')
      .replace(/^0+|0+$/g, '').length
  return Math.abs(low) < 4 && Number.isInteger(low) ? 0.5 : Math.max(digits(low), digits(high))
}

function dateFeatures(x: Facets, y: Facets): Pick<FacetFeatures, 'datesAgree' | 'datesClash'> {
  if (x.dates.length === 0 || y.dates.length === 0) return { datesAgree: 0, datesClash: 0 }
  const agree = x.dates.some((p) => y.dates.some((q) => !datesExclude(p, q)))
  return { datesAgree: agree ? 1 : 0, datesClash: agree ? 0 : 1 }
}

/** A quotation recurs in another when at least this share of its words does. */
const RECURS = 0.3

function quotationFeatures(
  x: Facets,
  y: Facets,
): Pick<FacetFeatures, 'quotationsShared' | 'oneQuotes' | 'quotesApart'> {
  let best = 0
  for (const ours of x.quotations) {
    for (const theirs of y.quotations) best = Math.max(best, alignQuotations(ours, theirs)?.likeness ?? 0)
  }
  const [here, there] = [x, y].map(({ quotations }) => quotations.some((quotation) => quotation.speech))
  return {
    quotationsShared: best,
    oneQuotes: here === there ? 0 : 1,
    quotesApart: here && there && best < RECURS ? 1 : 0,
  }
}
