import type { ReadClaim } from './claim.ts'
import type { Mention } from './facets.ts'
import { termsOf } from './terms.ts'

/** Words that stand for someone or something that an earlier sentence names. */
const POINTING =
  /^(?:he|she|it|they|him|them|his|her|hers|its|their|theirs|this|that|these|those|such|another|both|neither)$/i
/** "It is expected that …", "It was in May that …" point at nothing before them. */
const EXPLETIVE = /^it\s+(?:is|was|will be|would be|has been|had been)\b.*\bthat\b/i
/** Words that tie a sentence to the one before. */
const TYING = /^(?:and|but|or|so|nor|also|instead|otherwise|however|therefore|meanwhile|then|too|both)$/i
/** What goes on in the next sentence or in a list. */
const BROKEN_OFF = /[:;,–—-]$/
/** Who speaks in the first person outside quotation marks is not said. */
const FIRST_PERSON = /(?<![\p{L}’'])(?:I|I['’]\p{L}+|[Ww]e|[Ww]e['’]\p{L}+|[Mm]y|[Oo]ur|me|us)(?![\p{L}’'.])/u
/** Outside its quotations a sentence needs a subject and a verb to say who speaks. */
const FEWEST_WORDS = 2

/**
 * Whether a sentence can be read without those around it: it is no part of a longer quotation, says who speaks, and does
 * not begin with a word that points back.
 */
export function standsAlone({ sentence: { text }, facets: { quotations } }: ReadClaim): boolean {
  if (!marksBalanced(text) || BROKEN_OFF.test(text)) return false
  const own = withoutQuotations(text, quotations)
  // A contraction (“he'd”) counts by its first part.
  const words = own.match(/(?<![\p{L}’'])\p{L}[\p{L}\p{M}-]*/gu) ?? []
  if (words.length < FEWEST_WORDS || FIRST_PERSON.test(own)) return false
  if (TYING.test(words[0] ?? '')) return false
  return EXPLETIVE.test(own) || !pointsBack(words)
}

/** Whether a word that points stands before any word of content that it could point to. */
function pointsBack(words: readonly string[]): boolean {
  const content = words.findIndex((word) => !POINTING.test(word) && termsOf(word).length > 0)
  return words.slice(0, Math.max(0, content)).some((word) => POINTING.test(word))
}

function marksBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g)
}

/** The text with its quotations blanked; the first word of one may point wherever its speaker likes. */
function withoutQuotations(text: string, quotations: readonly Mention[]): string {
  let own = text
  for (const { start, end } of quotations)
    own = own.slice(0, start) + ' '.repeat(end - start) + own.slice(end)
  return own.trim()
}
