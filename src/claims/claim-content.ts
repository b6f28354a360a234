import { readAttributions } from './attribution.ts'
import type { Claim } from './claim.ts'
import { termsOf } from './terms.ts'

/** Fewer terms than this are no statement of their own. */
const FEWEST_TERMS = 3

const known = new WeakMap<Claim, string>()

/**
 * What a claim says, without who is said to say so ("…, the mayor told reporters"): two statements of one speaker are
 * not one fact. The whole sentence where too little would remain. Read once.
 */
export function contentOf(claim: Claim): string {
  const before = known.get(claim)
  if (before !== undefined) return before
  const content = withoutAttributions(claim.sentence.text)
  known.set(claim, content)
  return content
}

/** What leads into a source and is nothing without it. */
const LEAD = /[\s,;:–—-]+(?:(?:the|an?|as)\s+)?$|^(?:the|an?|as)\s+$/iu

function withoutAttributions(text: string): string {
  let content = ''
  let end = 0
  for (const { start, end: next } of readAttributions(text).toSorted((a, b) => a.start - b.start)) {
    if (start > end) content += text.slice(end, start).replace(LEAD, '')
    end = Math.max(end, next)
  }
  const rest = content === '' ? text.slice(end).replace(/^[\s,;:.–—-]+/u, '') : text.slice(end)
  const whole = content + rest
  return new Set(termsOf(whole)).size >= FEWEST_TERMS ? whole : text
}
