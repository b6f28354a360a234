import type { Sentence } from '../sentences/sentence.ts'

/** Function words that make up about a third of English running text and are rare elsewhere. */
const ENGLISH = new Set(
  'the of and to in that is was for on with as by it at from his her they be this are has have'.split(' '),
)
/** Share of such words below which a text is not taken as English. */
const LEAST_SHARE = 0.12
/** Texts with fewer words are judged by what the page declares. */
const FEWEST_WORDS = 40
/** So many words are enough to tell. */
const MOST_WORDS = 3000

/** Letters of a text that are looked at for its script, and how few say nothing. */
const MOST_LETTERS = 2000
const FEWEST_LETTERS = 20

/**
 * Whether the pipeline reads the language of a page. The text decides where there is enough of it, since declarations
 * are often wrong; else the page's own `lang`. A text of other letters than Latin ones is not English, however few words
 * it has: some scripts do not part them.
 */
export function languageSupported(declared: string | null, sentences: readonly Sentence[]): boolean {
  if (inOtherScript(sentences)) return false
  let [words, english] = [0, 0]
  for (const sentence of sentences) {
    if (words >= MOST_WORDS) break
    for (const word of sentence.text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      words++
      if (ENGLISH.has(word)) english++
    }
  }
  if (words < FEWEST_WORDS) return declared === null || /^en\b/i.test(declared)
  return english / words >= LEAST_SHARE
}

function inOtherScript(sentences: readonly Sentence[]): boolean {
  let [letters, latin] = [0, 0]
  for (const { text } of sentences) {
    if (letters >= MOST_LETTERS) break
    letters += text.match(/\p{L}/gu)?.length ?? 0
    latin += text.match(/\p{Script=Latin}/gu)?.length ?? 0
  }
  return letters >= FEWEST_LETTERS && latin < letters / 2
}
