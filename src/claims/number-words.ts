import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

/** A number as read from tokens: the closed interval it means and the token after it. */
export interface NumberRead {
  readonly low: number
  readonly high: number
  /** Said by a word like "dozens" that names no number. */
  readonly vague: boolean
  readonly next: number
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SMALL = new Map<string, number>([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
])
const LARGE = new Map([
  ['thousand', 1e3], ['lakh', 1e5], ['million', 1e6], ['crore', 1e7], ['billion', 1e9], ['trillion', 1e12],
]) // prettier-ignore
const GLUED_MAGNITUDES = new Map([
  ['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mln', 1e6], ['mil', 1e6], ['bn', 1e9], ['b', 1e9], ['bln', 1e9], ['tn', 1e12],
  ['trn', 1e12], ['t', 1e12],
]) // prettier-ignore
/** Glued letters that scale a number wherever it stands; the others are units or names without a currency. */
const SAFE_MAGNITUDES = new Set(['mn', 'mln', 'bn', 'bln', 'tn', 'trn'])
/** Plurals that name an order of magnitude, with the factor at which the next one begins. */
const ORDERS = new Map([
  ['dozens', 12], ['scores', 20], ['hundreds', 1e2], ['thousands', 1e3], ['millions', 1e6], ['billions', 1e9],
  ['trillions', 1e12],
]) // prettier-ignore
const VAGUE = new Map<string, readonly [number, number]>([
  ['several', [3, 20]], ['few', [2, 10]], ['couple', [2, 3]], ['handful', [2, 10]],
]) // prettier-ignore

/**
 * Reads the number that begins at a token: digits with or without a magnitude ("3.4m" only where `money` is true or the
 * letter is unmistakable), number words, "a dozen", "half a million", "two and a half", or a vague word. Null when none
 * begins there.
 */
export function readNumber(tokens: readonly Token[], at: number, money = false): NumberRead | null {
  const token = tokens[at]
  if (!token) return null
  if (token.value !== null) return readDigits(tokens, at, token.value, money)
  return readVague(tokens, at) ?? readHalf(tokens, at) ?? readWords(tokens, at)
}

function exact(value: number, next: number): NumberRead {
  // Products of decimals carry binary noise: 3.4 × 10⁶ is 3,400,000 and not 3,399,999.9999999995.
  const plain = Number(value.toPrecision(12))
  return { low: plain, high: plain, vague: false, next }
}

function readDigits(tokens: readonly Token[], at: number, value: number, money: boolean): NumberRead {
  const after = tokens[at + 1]
  const letters = after?.lower ?? ''
  const magnitude = GLUED_MAGNITUDES.get(letters)
  if (after && magnitude !== undefined) {
    const certain =
      SAFE_MAGNITUDES.has(letters) || (after.glued ? money || after.text === 'k' : money && letters === 'm')
    if (certain) return exact(value * magnitude, at + 2)
  }
  return scaled(tokens, at + 1, value)
}

/** Applies "million", "hundred thousand", "and a half million", "dozen" that follow a number. */
function scaled(tokens: readonly Token[], at: number, value: number): NumberRead {
  let next = wordAt(tokens, at) === '-' && isScale(wordAt(tokens, at + 1)) ? at + 1 : at
  let result = value
  if (
    wordAt(tokens, next) === 'and' &&
    wordAt(tokens, next + 1) === 'a' &&
    wordAt(tokens, next + 2) === 'half'
  ) {
    result += 0.5
    next += 3
  }
  while (isScale(wordAt(tokens, next))) {
    result *= scaleOf(wordAt(tokens, next))
    next += 1
  }
  return exact(result, next)
}

function isScale(word: string): boolean {
  return scaleOf(word) > 1
}

function scaleOf(word: string): number {
  return word === 'hundred' ? 100 : word === 'dozen' ? 12 : (LARGE.get(word) ?? 1)
}

function readVague(tokens: readonly Token[], at: number): NumberRead | null {
  const start = wordAt(tokens, at) === 'a' ? at + 1 : at
  const word = wordAt(tokens, start)
  const order = ORDERS.get(word)
  if (order && start === at) {
    const larger = wordAt(tokens, at + 1) === 'of' ? ORDERS.get(wordAt(tokens, at + 2)) : undefined
    const unit = order * (larger ?? 1)
    return { low: 2 * unit, high: 10 * unit - 1, vague: true, next: larger ? at + 3 : at + 1 }
  }
  if (word === 'tens' && wordAt(tokens, at + 1) === 'of') {
    const larger = ORDERS.get(wordAt(tokens, at + 2))
    return larger ? { low: 20 * larger, high: 100 * larger - 1, vague: true, next: at + 3 } : null
  }
  const range = VAGUE.get(word)
  if (!range || (word !== 'several') !== start > at) return null
  const scale = scaleOf(wordAt(tokens, start + 1))
  return {
    low: range[0] * scale,
    high: range[1] * scale,
    vague: true,
    next: scale > 1 ? start + 2 : start + 1,
  }
}

/** "half a million", "half a dozen", "a quarter of a million". */
function readHalf(tokens: readonly Token[], at: number): NumberRead | null {
  const quarter =
    wordAt(tokens, at) === 'a' && wordAt(tokens, at + 1) === 'quarter' && wordAt(tokens, at + 2) === 'of'
  if (quarter && wordAt(tokens, at + 3) === 'a' && isScale(wordAt(tokens, at + 4)))
    return scaled(tokens, at + 4, 0.25)
  if (wordAt(tokens, at) !== 'half' || wordAt(tokens, at + 1) !== 'a' || !isScale(wordAt(tokens, at + 2)))
    return null
  return scaled(tokens, at + 2, 0.5)
}

function readWords(tokens: readonly Token[], at: number): NumberRead | null {
  const first = wordAt(tokens, at)
  const article = first === 'a' || first === 'an'
  if (article && !isScale(wordAt(tokens, at + 1))) return null
  if (!article && !SMALL.has(first)) return null
  let [total, current, next] = [0, 1, at + 1]
  if (!article) [current, next] = belowHundred(tokens, at)
  for (let steps = 0; steps < 12; steps += 1) {
    const word = wordAt(tokens, next)
    if (word === 'hundred' || word === 'dozen') current *= scaleOf(word)
    else if (LARGE.has(word)) [total, current] = [total + current * scaleOf(word), 0]
    else break
    next += 1
    const joined = wordAt(tokens, next) === 'and' ? next + 1 : next
    if (!SMALL.has(wordAt(tokens, joined)) || word === 'dozen') continue
    const [more, after] = belowHundred(tokens, joined)
    ;[current, next] = [current + more, after]
  }
  const value = total + current
  return total === 0 ? scaled(tokens, next, value) : exact(value, next)
}

/** "seven", "twenty-four". */
function belowHundred(tokens: readonly Token[], at: number): readonly [number, number] {
  const value = SMALL.get(wordAt(tokens, at)) ?? 0
  const dash = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1
  const ones = SMALL.get(wordAt(tokens, dash)) ?? 0
  return value >= 20 && value % 10 === 0 && ones > 0 && ones < 10 ? [value + ones, dash + 1] : [value, at + 1]
}
