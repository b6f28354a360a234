import { overlap } from '../shared/span.ts'
import type { Span } from '../shared/span.ts'
import { readAge } from './ages.ts'
import { readAmount } from './amounts.ts'
import type { Amount } from './amounts.ts'
import { countedAfter, headNoun, isPopulation, stemOfNoun } from './counted-noun.ts'
import type { Bound, Quantity } from './facets.ts'
import { readFraction } from './fractions.ts'
import { magnitudeStart, readMagnitude } from './magnitudes.ts'
import { dimensionOf } from './measured-dimension.ts'
import { isPartOfName, isIdiom } from './number-names.ts'
import { notQuantities } from './not-quantities.ts'
import { readOrdinal } from './ordinals.ts'
import { readRange } from './ranges.ts'
import { boundAfter, boundBefore } from './quantity-bounds.ts'
import { tokensOf, wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

/** Sentences are shorter; what comes after is not read, so that no text can hold the reader up. */
const LONGEST = 4_000

/**
 * The quantities of a sentence in order, each with its unit in base units and the noun it counts: money, percentages
 * and fractions, counts, measures, magnitudes of earthquakes, ages and ordinals. Not so: dates, times of day, years,
 * numbers that are names ("Boeing 737", "No. 10"). The span covers number, unit and the words that bound it ("at least
 * 900"), not the noun. Reads the first 4,000 characters.
 */
export function readQuantities(text: string): Quantity[] {
  const read = text.slice(0, LONGEST)
  const tokens = tokensOf(read)
  const masked = maskedTokens(tokens, notQuantities(read))
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length;) {
    const amount = masked[at] ? null : readAt(tokens, at, masked)
    if (!amount) {
      at += 1
      continue
    }
    at = Math.max(at + 1, amount.next)
    const quantity = finish(read, tokens, amount)
    if (quantity) found.push(sharingNoun(read, found.at(-1), quantity))
  }
  return found
}

/** "a depth of 10 km (six miles)": a conversion in brackets measures what its quantity measures. */
function sharingNoun(text: string, before: Quantity | undefined, quantity: Quantity): Quantity {
  if (!before || before.unit !== quantity.unit || quantity.counted !== '') return quantity
  const between = text.slice(before.end, quantity.start)
  return /^\s?\((?:about |around |or )?$/.test(between) ? { ...quantity, counted: before.counted } : quantity
}

function maskedTokens(tokens: readonly Token[], spans: readonly Span[]): boolean[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let first = 0
  return tokens.map((token) => {
    while (first < sorted.length && (sorted[first]?.end ?? 0) <= token.start) first += 1
    for (let at = first; at < sorted.length && (sorted[at]?.start ?? 0) < token.end; at += 1) {
      const span = sorted[at]
      if (span && overlap(span, token)) return true
    }
    return false
  })
}

function readAt(tokens: readonly Token[], at: number, masked: readonly boolean[]): Amount | null {
  const single =
    readMagnitude(tokens, at) ??
    readAge(tokens, at) ??
    readOrdinal(tokens, at) ??
    readFraction(tokens, at) ??
    readAmount(tokens, at)
  if (!single || isPartOfName(tokens, single) || isIdiom(tokens, single)) return null
  return (masked[single.next + 1] ? null : readRange(tokens, single)) ?? single
}

function finish(text: string, tokens: readonly Token[], amount: Amount): Quantity | null {
  const { kind, unit, low, high } = amount
  const between = wordAt(tokens, amount.at - 1) === 'between' && low < high
  const start = unit === 'magnitude' ? magnitudeStart(tokens, amount.at) : amount.at
  const said = boundBefore(tokens, start)
  const unbound = { bound: 'exact' as const, at: amount.at }
  const before = between
    ? { bound: 'range' as const, at: amount.at - 1 }
    : said.bound === 'exact'
      ? unbound
      : said
  const after = boundAfter(tokens, amount.next)
  const from = tokens[before.at]
  const to = tokens[(after?.at ?? amount.next) - 1]
  if (!from || !to) return null
  const counted = countedBy(tokens, amount, before.at, after?.at ?? amount.next)
  return {
    text: text.slice(from.start, to.end),
    start: from.start,
    end: to.end,
    kind,
    low,
    high,
    unit,
    counted,
    bound: boundOf(amount, before.bound === 'exact' ? after?.bound : before.bound),
  }
}

function boundOf({ low, high, vague, rounded }: Amount, said: Bound | undefined): Bound {
  if (vague) return 'vague'
  if (said && said !== 'exact') return said
  return low < high && !rounded ? 'range' : 'exact'
}

function countedBy(tokens: readonly Token[], amount: Amount, start: number, next: number): string {
  const { kind, low, unit } = amount
  if (amount.counted !== undefined) return amount.counted
  if (unit === 'magnitude') return ''
  if (kind === 'measure')
    return (unit === 's' ? '' : dimensionOf(tokens, start, next)) || compoundNoun(tokens, amount)
  if (kind === 'count' && isPopulation(tokens, start, next)) return 'population'
  return countedAfter(
    tokens,
    start,
    kind === 'money' && wordAt(tokens, next) === 'worth' ? next + 1 : next,
    kind === 'count' && low !== 1,
  )
}

/** "a five-year plan": what the measure before it describes. */
function compoundNoun(tokens: readonly Token[], { at, next }: Amount): string {
  const hyphen = tokens.slice(at, next).some((token) => token.text === '-')
  const noun = hyphen ? headNoun(tokens, next, false) : null
  return noun ? stemOfNoun(noun.word) : ''
}
