import type { Amount } from './amounts.ts'
import { readNumber } from './number-words.ts'
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

const YEAR = 31_557_600
const MONTH = 2_629_800
const OLDEST = 125

/** Reads the age of a person that begins at a token: "22-year-old", "aged 22", "Jane Doe, 22, a nurse"; null if none. */
export function readAge(tokens: readonly Token[], at: number): Amount | null {
  const number = readNumber(tokens, at)
  if (!number || number.vague || number.low > OLDEST || !Number.isInteger(number.low)) return null
  const unit = skipHyphen(tokens, number.next)
  const old = skipHyphen(tokens, unit + 1)
  if (/^(?:years?|months?)$/.test(wordAt(tokens, unit)) && /^olds?$/.test(wordAt(tokens, old)))
    return age(number.low * (wordAt(tokens, unit).startsWith('month') ? MONTH : YEAR), at, old + 1)
  if (/^(?:aged|age)$/.test(wordAt(tokens, at - 1)) || inApposition(tokens, at, number.next))
    return age(number.low * YEAR, at, number.next)
  return null
}

function age(seconds: number, at: number, next: number): Amount {
  return {
    kind: 'measure',
    unit: 's',
    low: seconds,
    high: seconds,
    vague: false,
    at,
    next,
    stated: true,
    factor: 1,
    counted: 'age',
  }
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  return wordAt(tokens, at) === '-' ? at + 1 : at
}

/** "Jane Doe, 22, a nurse", "the actor, 42, was": digits between commas after a name, or before words about a person. */
function inApposition(tokens: readonly Token[], at: number, next: number): boolean {
  const digits = /^\d{1,3}$/.test(tokens[at]?.text ?? '')
  if (!digits || wordAt(tokens, at - 1) !== ',' || !/^[,.–—]$/.test(wordAt(tokens, next))) return false
  const [earlier, name] = [tokens[at - 3]?.text ?? '', tokens[at - 2]?.text ?? '']
  const person = /^(?:who|was|is|has|had|a|an|from|of|said|told|whose)$/.test(wordAt(tokens, next + 1))
  return /^\p{Lu}/u.test(name) ? person || /^\p{Lu}/u.test(earlier) : person && /^\p{L}/u.test(name)
}
