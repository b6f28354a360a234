import { readAmount } from './amounts.ts'
import type { Amount } from './amounts.ts'
import { readFraction } from './fractions.ts'
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

/** After one of these "X to Y" is a change and no range. */
const CHANGE = /^(?:from|by|rose|fell|up|down)$/

/**
 * Joins an amount with the one after it to a range: "3,000-4,000", "between 3 and 5", "40 to 70 percent", "$1-2 million".
 * Null where no second amount follows, the units differ, or the first is not the smaller one.
 */
export function readRange(tokens: readonly Token[], first: Amount): Amount | null {
  if (first.vague || first.kind === 'ordinal' || !isLink(tokens, first)) return null
  const second = readFraction(tokens, first.next + 1) ?? readAmount(tokens, first.next + 1)
  if (!second || second.vague || !sameUnit(first, second)) return null
  const low = first.stated ? first.low : first.low * second.factor
  const scaled = low * sharedMagnitude(low, second)
  if (scaled >= second.high) return null
  const { kind, unit, factor } = first.stated ? first : second
  const stated = first.stated || second.stated
  return {
    kind,
    unit,
    factor,
    low: scaled,
    high: second.high,
    vague: false,
    at: first.at,
    next: second.next,
    stated,
  }
}

function isLink(tokens: readonly Token[], { at, next }: Amount): boolean {
  const [link, before] = [wordAt(tokens, next), wordAt(tokens, at - 1)]
  if (link === 'to') return !CHANGE.test(before)
  return /^[-–—]$/.test(link) || (link === 'and' && before === 'between')
}

/** A unit said once is meant twice; only a currency stands before the first number alone. */
function sameUnit(first: Amount, second: Amount): boolean {
  if (first.stated && second.stated) return first.unit === second.unit
  return !first.stated || (first.kind === 'money' && second.kind === 'count')
}

/** "1 to 2 million": the factor of the second number is meant for a first that is smaller than what it multiplies. */
function sharedMagnitude(low: number, second: Amount): number {
  const magnitude = [1e12, 1e9, 1e6].find((size) => second.high >= size)
  return magnitude && low < 1000 && low < second.high / magnitude && second.kind !== 'measure' ? magnitude : 1
}
