import type { Quotation } from '../claims/facets.ts'
import { toAscii } from '../claims/fold.ts'
import { stemOf } from '../claims/stem.ts'
import { termsOf } from '../claims/terms.ts'
import { alignWords, wordsOf, type Stretch, type Word } from './word-alignment.ts'

/** Two quotations laid against each other word by word. */
export interface AlignedQuotations {
  readonly a: readonly Word[]
  readonly b: readonly Word[]
  readonly stretches: readonly Stretch[]
  /** Share (0–1) of the shorter one's words that recur in the other in the same order. */
  readonly likeness: number
  /** How many words that is. */
  readonly shared: number
}

/** Shorter stretches in quotation marks are names or single expressions, which many people may use. */
const FEWEST_WORDS = 3
/** So many shared content words at least: "it is a" recurs in any two quotations. */
const FEWEST_SHARED = 2
/** Quoted text is compared as long as it is short; longer ones are cut. */
const MOST_WORDS = 120

/** Lays two quotations against each other; null when they are too short or share too little to be of one utterance. */
export function alignQuotations(ours: Quotation, theirs: Quotation): AlignedQuotations | null {
  const [a, b] = [quotedWords(ours), quotedWords(theirs)]
  const shorter = Math.min(a.length, b.length)
  if (shorter < FEWEST_WORDS) return null
  const stretches = alignWords(a, b)
  const same = stretches.filter((stretch) => stretch.same).flatMap((stretch) => stretch.a)
  if (same.filter(bearsMeaning).length < FEWEST_SHARED) return null
  return { a, b, stretches, likeness: same.length / shorter, shared: same.length }
}

/** What an editor put into a quotation or changed in it: "[the pilot]", "[T]he". */
const EDITED = /\[[^\]]*\]\p{L}*/gu

/** Quotations live as long as their claim's facets, and meet those of many other claims. */
const known = new WeakMap<Quotation, readonly Word[]>()

/** The words of the speaker; those that an editor put in are blanked, so that the others keep their places. */
function quotedWords(quotation: Quotation): readonly Word[] {
  const before = known.get(quotation)
  if (before) return before
  const spoken = quotation.text.replace(EDITED, (edited) => ' '.repeat(edited.length))
  const words = wordsOf(spoken, formOf).slice(0, MOST_WORDS)
  known.set(quotation, words)
  return words
}

/** Whether a stretch of a quotation shows that words were left out, put in ("[the pilot]", "(the pilot)", "– so he said –") or masked ("f---ing"). */
export function openlyChanged(text: string): boolean {
  return /…|\.\s?\.|[[(]|\s[-–—]\s.+\s[-–—](?=\s)|\p{L}[-*_]{2,}|\b(?:expletives?|bleep\w*|redacted)\b/iu.test(
    text,
  )
}

/** Words that negate whatever their verb is: "won't" stands for "will not". */
const NEGATION = /^(?:cannot|\p{L}+n['’]t)$/iu

function formOf(word: string): string {
  if (NEGATION.test(word)) return 'not'
  return termsOf(word)[0] ?? stemOf(toAscii(word).toLowerCase())
}

/** Function words that change what is said: negation, degree, quantity. All other function words are harmless. */
const WEIGHTY = new Set(
  'no not never none nothing very far much more most less least few many all every only too quite almost nearly always'.split(
    ' ',
  ),
)

/** Whether a word changes what a quotation says: a content word, or a function word of negation, degree or quantity. */
export function bearsMeaning(word: Word): boolean {
  return word.form === 'not' || WEIGHTY.has(word.text.toLowerCase()) || termsOf(word.text).length > 0
}

/** Whether a word is a function word of negation, degree or quantity ("far", "most"). */
export function isDegree({ text }: Word): boolean {
  return WEIGHTY.has(text.toLowerCase())
}
