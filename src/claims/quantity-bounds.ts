import type { Bound } from './facets.ts'
import { phraseAt, wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

/** Words before a number that say how exact it is. Longer phrases that end alike come first. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ['no more than', 'at-most'], ['not more than', 'at-most'], ['no fewer than', 'at-least'],
  ['no less than', 'at-least'], ['not less than', 'at-least'], ['more than', 'at-least'], ['greater than', 'at-least'],
  ['larger than', 'at-least'], ['higher than', 'at-least'], ['in excess of', 'at-least'], ['upwards of', 'at-least'],
  ['upward of', 'at-least'], ['a minimum of', 'at-least'], ['minimum of', 'at-least'], ['at least', 'at-least'],
  ['at the least', 'at-least'], ['well over', 'at-least'], ['just over', 'at-least'], ['over', 'at-least'],
  ['above', 'at-least'], ['exceeding', 'at-least'], ['exceeded', 'at-least'], ['topping', 'at-least'],
  ['fewer than', 'at-most'], ['less than', 'at-most'], ['lower than', 'at-most'], ['smaller than', 'at-most'],
  ['at most', 'at-most'], ['up to', 'at-most'], ['as many as', 'at-most'], ['as much as', 'at-most'],
  ['as high as', 'at-most'], ['a maximum of', 'at-most'], ['maximum of', 'at-most'], ['just under', 'at-most'],
  ['under', 'at-most'], ['below', 'at-most'],
  ['close to', 'about'], ['just short of', 'about'], ['an estimated', 'about'], ['estimated', 'about'],
  ['a reported', 'about'], ['something like', 'about'], ['in the region of', 'about'], ['about', 'about'],
  ['around', 'about'], ['approximately', 'about'], ['roughly', 'about'], ['nearly', 'about'], ['almost', 'about'],
  ['circa', 'about'], ['some', 'about'], ['~', 'about'],
] // prettier-ignore
const AFTER: readonly (readonly [string, Bound])[] = [
  ['or more', 'at-least'], ['or above', 'at-least'], ['or higher', 'at-least'], ['or so', 'about'], ['or less', 'at-most'],
  ['or fewer', 'at-most'], ['or below', 'at-most'],
] // prettier-ignore

const before = BEFORE.map(([phrase, bound]) => ({ words: phrase.split(' '), bound }))
const after = AFTER.map(([phrase, bound]) => ({ words: phrase.split(' '), bound }))
/** "He spoke over 10 days", "at 9 under 5": these words bound a number only where a verb or preposition does not need them. */
const TOGETHER_WITH = /^(?:for|of|to|with|and|by|killed|injured|with|from|is|was|were|at|a|the)$/

/** A bound with the token at which its words begin (before the number) or end (after it). */
export interface BoundRead {
  readonly bound: Bound
  readonly at: number
}

/** The words right before a number that bound it, or `exact` at the number itself. */
export function boundBefore(tokens: readonly Token[], at: number): BoundRead {
  for (const { words, bound } of before) {
    const start = at - words.length
    if (start < 0 || phraseAt(tokens, start, words) !== words.length) continue
    return isParticle(tokens, start) ? { bound: 'exact', at } : earlier(tokens, start, bound)
  }
  return { bound: 'exact', at }
}

/** "hand over $500 million", "sign over 40 acres": the word goes with the verb before it and bounds nothing. */
function isParticle(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at) === 'over' && /^(?:hand|turn|sign|roll)(?:s|ed|ing)?$/.test(wordAt(tokens, at - 1))
  )
}

/** "at least about 900": the first of two bounds wins, and both belong to the quantity. */
function earlier(tokens: readonly Token[], at: number, bound: Bound): BoundRead {
  if (TOGETHER_WITH.test(wordAt(tokens, at - 1))) return { bound, at }
  for (const { words, bound: outer } of before) {
    const start = at - words.length
    if (start >= 0 && phraseAt(tokens, start, words) === words.length) return { bound: outer, at: start }
  }
  return { bound, at }
}

/** The words right after a number that bound it ("or more", "+"), or null. */
export function boundAfter(tokens: readonly Token[], at: number): BoundRead | null {
  if (wordAt(tokens, at) === '+' && tokens[at]?.glued) return { bound: 'at-least', at: at + 1 }
  for (const { words, bound } of after) {
    if (phraseAt(tokens, at, words) === words.length) return { bound, at: at + words.length }
  }
  return null
}
