import type { QuantityKind } from './facets.ts'
import { readNumber } from './number-words.ts'
import type { NumberRead } from './number-words.ts'
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'
import { readCurrencyName, readCurrencySign, readUnit } from './units.ts'

/** A number with its unit, before bounds and the noun counted are read. Values are in the base unit. */
export interface Amount {
  readonly kind: QuantityKind
  readonly unit: string
  readonly low: number
  readonly high: number
  readonly vague: boolean
  /** Tokens from `at` to before `next`. */
  readonly at: number
  readonly next: number
  /** A unit, currency or percent sign was stated, so that a range may share it. */
  readonly stated: boolean
  /** What its number was multiplied by to come to the base unit. */
  readonly factor: number
  /** Widened by half of the last digit, since the unit was converted. */
  readonly rounded?: boolean
  /** What is measured, where the amount's own words say it ("age"). */
  readonly counted?: string
}

/** Reads the amount that begins at a token, or null: money, percent, a measure with a unit, or a plain count. */
export function readAmount(tokens: readonly Token[], at: number): Amount | null {
  const sign = readCurrencySign(tokens, at)
  if (sign) {
    const number = readNumber(tokens, sign.next, true)
    return number && { ...plain(number, at), kind: 'money', unit: sign.unit, stated: true }
  }
  const number = readNumber(tokens, at)
  if (!number) return null
  return (
    readPercent(tokens, at, number) ??
    readMoney(tokens, at, number) ??
    readMeasure(tokens, at, number) ??
    plain(number, at)
  )
}

function plain({ low, high, vague, next }: NumberRead, at: number): Amount {
  return { kind: 'count', unit: '', low, high, vague, at, next, stated: false, factor: 1 }
}

function readPercent(tokens: readonly Token[], at: number, number: NumberRead): Amount | null {
  const next = afterHyphen(tokens, number.next)
  const word = wordAt(tokens, next)
  const length =
    word === '%' || word === 'percent' || word === 'pct'
      ? 1
      : word === 'per' && wordAt(tokens, next + 1) === 'cent'
        ? 2
        : 0
  if (length === 0) return null
  return { ...plain(number, at), kind: 'percent', unit: '%', next: next + length, stated: true }
}

function readMoney(tokens: readonly Token[], at: number, number: NumberRead): Amount | null {
  const name = readCurrencyName(tokens, afterHyphen(tokens, afterOf(tokens, number)), number.low >= 1e6)
  if (!name) return null
  const { unit, factor, next } = name
  return { ...scaled(plain(number, at), factor, 0), kind: 'money', unit, next, stated: true }
}

function readMeasure(tokens: readonly Token[], at: number, number: NumberRead): Amount | null {
  const read = readUnit(tokens, afterHyphen(tokens, afterOf(tokens, number)))
  if (!read) return null
  const { unit, next } = read
  const rounded = read.converted && !number.vague
  const amount = scaled(plain(rounded ? widened(number, tokens[at]) : number, at), read.factor, read.offset)
  return { ...amount, kind: unit === 'pp' ? 'percent' : 'measure', unit, next, stated: true, rounded }
}

function scaled(amount: Amount, factor: number, offset: number): Amount {
  const convert = (value: number) => Number((value * factor + offset).toPrecision(10))
  return { ...amount, factor, low: convert(amount.low), high: convert(amount.high) }
}

/** Half of the last digit stated, either way: what a value in feet or pounds may be in metres or kilograms. */
function widened(number: NumberRead, token: Token | undefined): NumberRead {
  const digits = typeof token?.value === 'number' ? token.text.replaceAll(',', '') : String(number.low)
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0)
  const half = 0.5 * 10 ** (decimals > 0 ? -decimals : Math.max(0, zeros - 1))
  return { ...number, low: number.low - half, high: number.high + half }
}

/** "22-year-old", "5-percent": the hyphen after a number belongs to the compound. */
function afterHyphen(tokens: readonly Token[], at: number): number {
  return wordAt(tokens, at) === '-' && tokens[at]?.glued && tokens[at + 1]?.glued ? at + 1 : at
}

/** "dozens of kilometers", "two more years", "three straight days": what may stand before a unit. */
function afterOf(tokens: readonly Token[], number: NumberRead): number {
  const word = wordAt(tokens, number.next)
  const skipped =
    (number.vague && word === 'of') ||
    /^(?:more|additional|further|consecutive|straight|full|whole)$/.test(word)
  return skipped ? number.next + 1 : number.next
}
