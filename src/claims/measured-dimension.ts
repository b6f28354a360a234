import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

const AFTER = new Map(
  Object.entries({
    depth: 'deep depth below underground',
    height: 'high tall height above',
    width: 'wide width',
    length: 'long length',
    distance:
      'from away north south east west northeast northwest southeast southwest north-east off outside inside apart',
    thickness: 'thick',
  }).flatMap(([dimension, words]) => words.split(' ').map((word) => [word, dimension] as const)),
)
const BEFORE =
  /^(?:depth|height|width|length|distance|altitude|radius|diameter|speed|weight|area|temperature|thickness|range|duration)s?$/

/** What a measure measures ("depth", "distance"), from the words around it; '' when they do not say. */
export function dimensionOf(tokens: readonly Token[], start: number, next: number): string {
  for (let at = start - 1; at >= start - 4 && at >= 0; at -= 1) {
    const word = wordAt(tokens, at)
    if (BEFORE.test(word)) return word.replace(/s$/, '')
    if (!/^(?:of|at|a|the|just|only|about|to|is|was)$/.test(word)) break
  }
  const after = wordAt(tokens, next) === '-' ? next + 1 : next
  const direct = AFTER.get(wordAt(tokens, after))
  if (direct) return direct
  if (wordAt(tokens, next) === ')') return AFTER.get(wordAt(tokens, next + 1)) ?? ''
  // "58km (36 miles) south-west of": the conversion in brackets stands between.
  if (wordAt(tokens, next) !== '(') return ''
  for (let at = next + 1; at < next + 6; at += 1) {
    if (wordAt(tokens, at) === ')') return AFTER.get(wordAt(tokens, at + 1)) ?? ''
  }
  return ''
}
