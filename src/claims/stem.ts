import { stemmer } from 'stemmer'
import forms from '../../assets/words/word-forms.json' with { type: 'json' }

/** Stems remembered; the vocabulary of a corpus is far smaller than its text. Emptied when full. */
const REMEMBERED = 50_000
const known = new Map<string, string>()
let baseForms: Map<string, string> | undefined

/**
 * The stem under which forms of a word fall together: irregular forms and British spellings are brought to one form,
 * then stemmed after Porter (1980). Takes a lower-case word in ASCII letters; digits and other letters stay as they are.
 */
export function stemOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= REMEMBERED) known.clear()
  const stem = stemAnew(word)
  known.set(word, stem)
  return stem
}

function stemAnew(word: string): string {
  baseForms ??= invert(forms.irregular, forms.spelling, forms.numbers)
  const base = baseForms.get(word) ?? americanSpelling(word)
  return /^[a-z]+$/.test(base) ? stemmer(base) : base
}

/** "organised" → "organized", "labour" → "labor"; only endings where the British form has no other meaning. */
function americanSpelling(word: string): string {
  return word
    .replace(/(al|an|or|er|it|im|gn|il|in|ic|as)is(e|ed|es|ing|ation|ations)$/, '$1iz$2')
    .replace(/alys(e|ed|es|ing)$/, 'alyz$1')
    .replace(/^(lab|fav|hon|col|hum|behavi|neighb|harb|rum|arm|vig|endeav|vap|od)our/, '$1or')
    .replace(/([a-z]{2}(?:[bcdnuv]e|[nt]a)l)l(ed|ing|er|ers)$/, '$1$2')
}

function invert(...tables: readonly Record<string, readonly string[]>[]): Map<string, string> {
  const map = new Map<string, string>()
  for (const table of tables) {
    for (const [base, variants] of Object.entries(table))
      for (const variant of variants) map.set(variant, base)
  }
  return map
}
