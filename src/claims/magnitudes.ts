import type { Amount } from './amounts.ts'
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

/** Words that may stand between "magnitude" and its number. */
const LINK = /^(?:of|-|was|is|at|as|a|an|about|around|quake|earthquake|tremor|measuring)$/
/** Tokens between the word "magnitude" and a second value that is given without it. */
const FARTHEST = 30
const QUAKE = /^(?:earthquake|quake|temblor|tremor|aftershock|shock|foreshock)s?$/

/**
 * Reads the magnitude of an earthquake whose number begins at a token, in the unit "magnitude" (moment magnitude and the
 * Richter scale are not told apart): "magnitude-6.1", "a magnitude of 5.9", "6.1-magnitude", "7.2 on the Richter scale".
 */
export function readMagnitude(tokens: readonly Token[], at: number): Amount | null {
  const value = tokens[at]?.value ?? null
  if (value === null || value > 10) return null
  const after = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1
  const named =
    /^(?:magnitude|strength)$/.test(wordAt(tokens, after)) ||
    richterAfter(tokens, at + 1) ||
    quakeOfDegree(tokens, after)
  if (!named && !magnitudeBefore(tokens, at) && !isSecondValue(tokens, at)) return null
  const next = /^(?:magnitude|strength|degree)$/.test(wordAt(tokens, after)) ? after + 1 : at + 1
  return {
    kind: 'measure',
    unit: 'magnitude',
    low: value,
    high: value,
    vague: false,
    at,
    next,
    stated: true,
    factor: 1,
  }
}

/** The token at which "magnitude" and its like before a number begin ("at least magnitude-5.9"), or the number's own. */
export function magnitudeStart(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0 && start > at - 3 && /^(?:-|of|magnitude|strength)$/.test(wordAt(tokens, start - 1)))
    start -= 1
  return /^(?:magnitude|strength)$/.test(wordAt(tokens, start)) ? start : at
}

function magnitudeBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    if (/^magnitudes?$/.test(wordAt(tokens, back))) return true
    if (QUAKE.test(wordAt(tokens, back)) && /^(?:of|measuring)$/.test(wordAt(tokens, back + 1)))
      return tokens[at]?.text.includes('.') === true
    if (!LINK.test(wordAt(tokens, back)))
      return wordAt(tokens, back) === 'm' && back === at - 1 && tokens[at]?.glued === true
  }
  return false
}

/** "put the magnitude at 5.9, but another agency said it was 6.1": a bare decimal behind "was" in the same sentence. */
function isSecondValue(tokens: readonly Token[], at: number): boolean {
  const bare = /^(?:[.,;)]|and|but|while)?$/.test(wordAt(tokens, at + 1))
  if (!bare || !tokens[at]?.text.includes('.') || !/^(?:was|at|is)$/.test(wordAt(tokens, at - 1)))
    return false
  return tokens.slice(Math.max(0, at - FARTHEST), at).some(({ lower }) => lower === 'magnitude')
}

function richterAfter(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at) === 'on' &&
    [at + 1, at + 2, at + 3].some((place) => wordAt(tokens, place) === 'richter')
  )
}

function quakeOfDegree(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === 'degree' && QUAKE.test(wordAt(tokens, at + 1))
}
