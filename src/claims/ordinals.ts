import type { Amount } from './amounts.ts'
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const ORDINALS = new Map(WORDS.map((word, at) => [word, at + 1]))
const DETERMINER = /^(?:the|a|its|his|her|their|our|this|that|every|for)$/

/** Reads the ordinal that begins at a token: "21st", "the third attempt"; null for "at first", "seconds", "a third of". */
export function readOrdinal(tokens: readonly Token[], at: number): Amount | null {
  const token = tokens[at]
  const suffix = tokens[at + 1]
  if (typeof token?.value === 'number') {
    const glued = suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower)
    return glued && Number.isInteger(token.value) ? ordinal(token.value, at, at + 2) : null
  }
  const value = ORDINALS.get(wordAt(tokens, at))
  if (!value || !DETERMINER.test(wordAt(tokens, at - 1)) || !/^\p{L}/u.test(wordAt(tokens, at + 1)))
    return null
  return /^(?:of|in|to|and|at|on|by|for)$/.test(wordAt(tokens, at + 1)) ? null : ordinal(value, at, at + 1)
}

function ordinal(value: number, at: number, next: number): Amount {
  return {
    kind: 'ordinal',
    unit: '',
    low: value,
    high: value,
    vague: false,
    at,
    next,
    stated: false,
    factor: 1,
  }
}
