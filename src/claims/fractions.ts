import type { Amount } from './amounts.ts'
import { readNumber } from './number-words.ts'
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'
import { readUnit } from './units.ts'

const PARTS = new Map([
  ['half', 2], ['halve', 2], ['third', 3], ['quarter', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8],
  ['ninth', 9], ['tenth', 10],
]) // prettier-ignore
/** A fraction takes something apart ("half of", "half the"), or follows a word of degree or change. */
const OF = /^(?:of|the|its|his|her|their|our|my|that|these|those|all|as|what)$/
const DEGREE =
  /^(?:than|nearly|almost|about|around|over|least|by|roughly|approximately|only|just|to|and|between)$/
/** "the first half", "the other half": a part of a match or a year and no share. */
const NAMED_PART = /^(?:first|second|other|latter|better|top|bottom|back|final|and|in)$/

/** Reads the share of a whole that begins at a token as a percentage: "half", "two-thirds", "one in five"; null if none. */
export function readFraction(tokens: readonly Token[], at: number): Amount | null {
  if (wordAt(tokens, at) === 'a' && wordAt(tokens, at + 1) === 'quarter' && readNumber(tokens, at))
    return null
  return readHalf(tokens, at) ?? readParts(tokens, at) ?? readOneIn(tokens, at)
}

function percent(value: number, at: number, next: number): Amount {
  const share = Number((value * 100).toPrecision(6))
  return {
    kind: 'percent',
    unit: '%',
    low: share,
    high: share,
    vague: false,
    at,
    next,
    stated: true,
    factor: 1,
  }
}

function readHalf(tokens: readonly Token[], at: number): Amount | null {
  if (wordAt(tokens, at) !== 'half' || NAMED_PART.test(wordAt(tokens, at - 1))) return null
  const next = wordAt(tokens, at + 1)
  const unit = /^an?$/.test(next) ? readUnit(tokens, at + 2) : null
  if (unit) {
    const value = unit.factor / 2
    return {
      kind: 'measure',
      unit: unit.unit,
      low: value,
      high: value,
      vague: false,
      at,
      next: unit.next,
      stated: true,
      factor: 1,
    }
  }
  return OF.test(next) || DEGREE.test(wordAt(tokens, at - 1)) ? percent(0.5, at, at + 1) : null
}

/** "a third", "one-fifth", "three quarters". */
function readParts(tokens: readonly Token[], at: number): Amount | null {
  const article = /^an?$/.test(wordAt(tokens, at))
  const number = article ? { low: 1, next: at + 1 } : readNumber(tokens, at)
  if (!number || number.low < 1 || number.low > 9) return null
  const part = wordAt(tokens, number.next) === '-' ? number.next + 1 : number.next
  const word = wordAt(tokens, part)
  const many = word.endsWith('s') && word !== 's'
  const whole = PARTS.get(many ? word.slice(0, -1) : word)
  if (whole === undefined || number.low >= whole || many === (number.low === 1)) return null
  const compound = part > number.next
  const after = wordAt(tokens, part + 1)
  // "a third attempt", "one quarter of growth": one part alone is a share only where it is said of what.
  const shares =
    many || compound || after === 'of' || (DEGREE.test(wordAt(tokens, at - 1)) && !/^\p{L}/u.test(after))
  return shares ? percent(number.low / whole, at, part + 1) : null
}

/** "one in five", "nine out of ten"; not "two in 10 days". */
function readOneIn(tokens: readonly Token[], at: number): Amount | null {
  const part = readNumber(tokens, at)
  if (!part || part.vague || part.low < 1 || part.low > 99) return null
  const out = wordAt(tokens, part.next) === 'out' && wordAt(tokens, part.next + 1) === 'of'
  if (!out && wordAt(tokens, part.next) !== 'in') return null
  const start = part.next + (out ? 2 : 1)
  const every = wordAt(tokens, start) === 'every' ? start + 1 : start
  const whole = readNumber(tokens, every)
  if (!whole || whole.vague || whole.low <= part.low || whole.low > 1000 || readUnit(tokens, whole.next))
    return null
  const usual = out || every > start || part.low === 1 || whole.low === 10
  return usual ? percent(part.low / whole.low, at, whole.next) : null
}
