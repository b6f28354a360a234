import type { ReadClaim } from '../claims/claim.ts'
import type { DateMention, Quantity } from '../claims/facets.ts'
import { compatible } from '../claims/quantity-relation.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { FigureFrame } from './figure-frame.ts'
import { isSelfTold, type FigurePair } from './figure-pair.ts'
import { tellsApart } from './figures-apart.ts'
import { sharedCount } from './surroundings.ts'

/** How much of what stands around two figures is the same: words near them, and one more for the verb. */
export function likeness({ here, there }: FigurePair): number {
  const verb = here.verb !== '' && here.verb === there.verb && !here.near.has(here.verb) ? 1 : 0
  return sharedCount(here.near, there.near) + verb
}

/**
 * Whether two figures that measure the same kind of thing are of one and the same: nothing around them says otherwise
 * (another time, another whole, a part, a rate), and enough around them agrees.
 */
export function sameMeasure(pair: FigurePair, claims: ClaimPair): boolean {
  if (tellsApart(pair, claims)) return false
  return likeness(pair) >= needed(pair, claims) || nothingElseDiffers(pair, claims)
}

/** Share of the terms beside the figures that both sentences must have, to say the same but for their figures. */
const NEARLY_ALL = 0.8
/** Fewer terms can agree by chance. */
const FEWEST_TERMS = 4

/** Whether the sentences have one figure of the kind each, and all else that they say is the same in another order. */
function nothingElseDiffers({ ours, theirs }: FigurePair, { page, report }: ClaimPair): boolean {
  const alone = rivals(ours, page.facets.quantities) === 0 && rivals(theirs, report.facets.quantities) === 0
  if (!alone) return false
  const [here, there] = [wordsBeside(ours, page), wordsBeside(theirs, report)]
  const most = Math.max(here.size, there.size)
  return most >= FEWEST_TERMS && sharedCount(here, there) >= NEARLY_ALL * most
}

function wordsBeside({ start, end }: Quantity, { sentence: { text } }: ReadClaim): ReadonlySet<string> {
  return new Set(termsOf(`${text.slice(0, start)} ${text.slice(end)}`))
}

/** How much must agree around two figures. */
function needed({ ours, theirs, here, there }: FigurePair, { page, report }: ClaimPair): number {
  const alone = rivals(ours, page.facets.quantities) === 0 && rivals(theirs, report.facets.quantities) === 0
  const told = isSelfTold(ours)
  const base = told
    ? alone
      ? 0
      : 1
    : (here.verb === there.verb && here.verb !== '' ? 2 : 3) + (alone ? 0 : 1)
  const sure = [alone || told, sameSubjects({ page, report }), bothFarBack(here, there)]
  const bare = isBareDuration(ours) || isBareDuration(theirs)
  const doubts = sure.filter((one) => !one).length + (farApart(ours, theirs) ? 2 : 0) + (bare ? 1 : 0)
  return base + doubts * (told ? 2 : 1)
}

/** Not so: one is set in a month or year and the other has no date, as what happened now has none. */
function bothFarBack({ dates: a }: FigureFrame, { dates: b }: FigureFrame): boolean {
  const back = (dates: readonly DateMention[]) =>
    dates.some(({ granularity }) => granularity === 'month' || granularity === 'year')
  return (a.length > 0 && b.length > 0) || back(a) === back(b)
}

/** Not so: "he" in one sentence and a person's name in the other. */
function sameSubjects({ page, report }: Pick<ClaimPair, 'page' | 'report'>): boolean {
  const [a, b] = [page, report].map(
    ({ sentence, facets }) =>
      !facets.names.some(({ kind }) => kind === 'person') && PRONOUN.test(sentence.text),
  )
  return a === b
}

const PRONOUN = /^\W*(?:he|she|his|her)\b/i

/** "for 10 years", of which no noun says what lasted. */
function isBareDuration({ unit, counted }: Quantity): boolean {
  return unit === 's' && counted === ''
}

/** How many other figures of its sentence measure what a figure measures. */
function rivals(quantity: Quantity, among: readonly Quantity[]): number {
  return among.filter(
    (other) =>
      other !== quantity &&
      other.kind === quantity.kind &&
      other.unit === quantity.unit &&
      (quantity.kind !== 'count' || other.counted === quantity.counted) &&
      !compatible(other, quantity),
  ).length
}

/** Reports of one thing seldom differ so much: tenfold, or half a unit of magnitude. */
function farApart(a: Quantity, b: Quantity): boolean {
  if (a.unit === 'magnitude') return Math.abs(a.low - b.low) > 0.45
  const [small, large] = [Math.min(a.high, b.high), Math.max(a.low, b.low)]
  return small > 0 && large / small > 5
}
