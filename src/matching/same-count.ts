import type { Facets, Quantity } from '../claims/facets.ts'
import { FATES } from '../claims/fates.ts'
import { compatible, sameThing, sameValue } from '../claims/quantity-relation.ts'
import type { ClaimView } from './claim-view.ts'

/** What happened to people: of each such number a story has one, or few. */
const TOLLS: ReadonlySet<string> = new Set(FATES.values())
/** Words before a number that is taken for known ("the families of the two wounded"). */
const KNOWN = /\b(?:the|these|those|both|all|his|her|its|their|other)\s+$/i
/** What a place is called where it is not named. */
const PLACE_NOUN =
  /\bthe\s(?<noun>island|town|city|village|district|province|region|county|country|suburb|state|peninsula|archipelago|borough|capital)\b/giu

/**
 * Whether two claims of one story tell of as many people killed, hurt, arrested or the like, and give no figures that
 * exclude each other. A story has one such number, so that they may report one fact however little else they share.
 * Symmetric; takes no tagger.
 */
export function sameToll(a: ClaimView, b: ClaimView): boolean {
  const [x, y] = [a.facets(), b.facets()]
  const shared = x.quantities.some(({ counted }) => {
    if (!TOLLS.has(counted)) return false
    const [p, q] = [onlyOne(x, counted), onlyOne(y, counted)]
    return p !== undefined && q !== undefined && sameValue(p, q) && isTold(p, a) && isTold(q, b)
  })
  return shared && !x.quantities.some((p) => y.quantities.some((q) => sameThing(p, q) && !compatible(p, q)))
}

/**
 * Whether two claims tell how many people live in one place, whatever the number: both first name the same place, or the
 * one says "the island" of what the other calls an island. Symmetric; takes the tagger where both give such numbers.
 */
export function samePopulation(a: ClaimView, b: ClaimView): boolean {
  const counts = [a, b].map((view) => onlyOne(view.facets(), 'population'))
  if (!counts.every((count) => count !== undefined)) return false
  const [x, y] = [firstPlace(a), firstPlace(b)]
  return (x !== undefined && x === y) || calls(a, b) || calls(b, a)
}

function isTold({ start }: Quantity, { claim }: ClaimView): boolean {
  return !KNOWN.test(claim.sentence.text.slice(Math.max(0, start - 12), start))
}

/** The figure that counts something, where the sentence has just one that is a number. */
function onlyOne({ quantities }: Facets, counted: string): Quantity | undefined {
  const [first, ...more] = quantities.filter(
    (one) => one.kind === 'count' && one.counted === counted && one.bound !== 'vague',
  )
  return more.length === 0 ? first : undefined
}

function firstPlace(view: ClaimView): string | undefined {
  return view.facets().names.find(({ kind }) => kind === 'place' || kind === 'unknown')?.key
}

function calls({ claim }: ClaimView, other: ClaimView): boolean {
  return [...claim.sentence.text.matchAll(PLACE_NOUN)].some(({ groups }) =>
    new RegExp(`\\b${groups?.['noun'] ?? ''}\\b`, 'i').test(other.claim.sentence.text),
  )
}
