import type { Mention } from '../claims/facets.ts'
import { termsOf } from '../claims/terms.ts'

/** How many words on each side are taken to be about a mention. */
const REACH = 6

/** The content terms of the words around a mention, the mention itself left out. Clause borders end the reach. */
export function surroundings(text: string, mention: Mention): ReadonlySet<string> {
  const before =
    text
      .slice(0, mention.start)
      .split(/[;:“”"—–()]/)
      .at(-1) ?? ''
  const after = text.slice(mention.end).split(/[;:“”"—–()]/)[0] ?? ''
  const words = [...before.split(/\s+/).slice(-REACH - 1), ...after.split(/\s+/).slice(0, REACH + 1)]
  return new Set(termsOf(words.join(' ')))
}

/** How many terms two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const term of a) if (b.has(term)) shared++
  return shared
}
