import type { Facets, Quantity } from '../claims/facets.ts'
import { FATES } from '../claims/fates.ts'
import { compatible, sameThing, sameValue } from '../claims/quantity-relation.ts'
import type { ClaimView } from './claim-view.ts'

/** What happened to people: of each such number a story has one, or few. */
const TOLLS: ReadonlySet<string> = new Set(FATES.values())
/** What a place is called where it is not named. */
const PLACE_NOUN =
  /\bthe\s(?<noun>island|town|city|village|district|province|region|county|country|suburb|state|peninsula|archipelago|borough|capital)\b/giu

/**
 * Whether two claims of one story give a number of which the story has one, so that they report one fact however little
 * else they share: as many people killed, hurt or arrested, with no other figures that exclude each other, or how many
 * people live in one place, whatever the number. Takes the tagger only where both tell how many live somewhere.
 */
export function sameCount(a: ClaimView, b: ClaimView): boolean {
  const [x, y] = [a.facets(), b.facets()]
  return sameToll(x, y) || (samePopulation(x, y) && samePlace(a, b))
}

function sameToll(x: Facets, y: Facets): boolean {
  const clash = x.quantities.some((p) => y.quantities.some((q) => sameThing(p, q) && !compatible(p, q)))
  if (clash) return false
  return [...TOLLS].some((fate) => {
    const [p, q] = [onlyOne(x, fate), onlyOne(y, fate)]
    return p !== undefined && q !== undefined && sameValue(p, q)
  })
}

function samePopulation(x: Facets, y: Facets): boolean {
  return onlyOne(x, 'population') !== undefined && onlyOne(y, 'population') !== undefined
}

/** The figure that counts something, where the sentence has just one that is a number. */
function onlyOne({ quantities }: Facets, counted: string): Quantity | undefined {
  const [first, ...more] = quantities.filter((one) => one.counted === counted && one.bound !== 'vague')
  return more.length === 0 ? first : undefined
}

/** Both first name one place, or the one says "the island" of what the other calls an island. */
function samePlace(a: ClaimView, b: ClaimView): boolean {
  const [x, y] = [firstPlace(a), firstPlace(b)]
  if (x !== undefined && x === y) return true
  const [ours, theirs] = [a.claim.sentence.text, b.claim.sentence.text]
  const calls = (text: string, other: string) =>
    [...text.matchAll(PLACE_NOUN)].some(({ groups }) =>
      new RegExp(`\\b${groups?.['noun'] ?? ''}\\b`, 'i').test(other),
    )
  return calls(ours, theirs) || calls(theirs, ours)
}

function firstPlace(view: ClaimView): string | undefined {
  return view.facets().names.find(({ kind }) => kind === 'place' || kind === 'unknown')?.key
}
