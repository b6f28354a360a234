import type { ReadClaim } from '../claims/claim.ts'
import type { NameMention, Quantity } from '../claims/facets.ts'
import { compatible } from '../claims/quantity-relation.ts'
import { sameName } from '../claims/same-name.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { FigurePair } from './figure-pair.ts'

/** Ten years in seconds: relatives of one surname are further apart, or of two sentences the same person is meant. */
const GENERATION = 10 * 31_557_600

/** Whether two ages are of one person: the same name stands with both, or the same noun ("34-year-old man"). */
export function sameBearer(ours: Quantity, theirs: Quantity, { page, report }: ClaimPair): boolean {
  const [a, b] = [nameOfAge(ours, page), nameOfAge(theirs, report)]
  if (a && b) {
    // A surname alone may be that of a relative.
    const full = a.key.includes(' ') && b.key.includes(' ')
    return sameName(a, b) !== 'different' && (full || Math.abs(ours.low - theirs.low) < GENERATION)
  }
  if (a || b) return false
  const [x, y] = [nounOfAge(ours, page), nounOfAge(theirs, report)]
  return x !== '' && x === y
}

/** The name right before or right after an age, with no more than a word or two between. */
function nameOfAge({ start, end }: Quantity, { sentence, facets }: ReadClaim): NameMention | null {
  const next = (name: NameMention) =>
    (name.end <= start && /^,?\s?(?:(?:aged|age)\s)?\(?$/.test(sentence.text.slice(name.end, start))) ||
    (name.start >= end && /^(?:\s[\p{L}-]+){0,3}\s$/u.test(sentence.text.slice(end, name.start)))
  return (
    facets.names.find((name) => (name.kind === 'person' || name.kind === 'unknown') && next(name)) ?? null
  )
}

function nounOfAge({ end }: Quantity, { sentence }: ReadClaim): string {
  return termsOf(/^\s([\p{L}-]+)/u.exec(sentence.text.slice(end))?.[1] ?? '')[0] ?? ''
}

/** People of two ages are two people, and so are their figures. */
export function agesApart({ ours }: FigurePair, { page, report }: ClaimPair): boolean {
  const [a, b] = [page, report].map(({ facets }) =>
    facets.quantities.filter(({ counted }) => counted === 'age'),
  )
  if (ours.counted === 'age' || !a?.length || !b?.length) return false
  return !a.some((age) => b.some((other) => compatible(age, other)))
}
