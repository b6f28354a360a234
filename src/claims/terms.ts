import forms from '../../assets/words/word-forms.json' with { type: 'json' }
import stopWords from '../../assets/words/stop-words.json' with { type: 'json' }
import { toAscii } from './fold.ts'
import { gazetteer, type GazetteerEntry } from './gazetteer.ts'
import { canonicalPart } from './people.ts'
import { stemOf } from './stem.ts'

/** Raised whenever the same text would get other terms: stored indexes of other terms are built anew. */
export const TERMS_VERSION = 1

/** A token of the text: its lower-case form, and whether it begins with a capital. */
interface Token {
  readonly word: string
  readonly capital: boolean
  readonly capitals: boolean
}

const TOKEN = /[A-Za-z](?:\.[A-Za-z])+\b\.?|\d+(?:[.,:]\d+)*|[A-Za-z]+(?:'[A-Za-z]+)?|\p{L}+|[%$€£]/gu
const SYMBOLS = new Map([
  ['%', 'percent'],
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
])
/** Letters that follow a number at once and scale it ("$500bn", "3.4m"). */
const MAGNITUDES = new Map([
  ['m', 'million'],
  ['b', 'billion'],
  ['k', 'thousand'],
  ['t', 'trillion'],
])
/** Names of countries and peoples that are also everyday words when they are not capitalised. */
const EVERYDAY = new Set(['turkey', 'china', 'polish', 'jersey', 'guinea'])

let stops: ReadonlySet<string> | undefined
let phrases: PhraseIndex | undefined

/**
 * The content words of a text for matching, in order and with repeats: lower case, ASCII, stop words removed, stemmed,
 * number words as digits. Names that the gazetteer knows under several spellings become one term ("U.S.", "America",
 * "United States" → "united states"), and so do peoples ("Ukrainian" → the country's term).
 */
export function termsOf(text: string): string[] {
  return text.length <= LONGEST_WORD ? [...termsOfWord(text)] : readTerms(text)
}

/** Words are compared one by one with many others, so their terms are remembered. Emptied when full. */
const REMEMBERED = 20_000
const LONGEST_WORD = 24
const known = new Map<string, readonly string[]>()

function termsOfWord(word: string): readonly string[] {
  const before = known.get(word)
  if (before) return before
  if (known.size >= REMEMBERED) known.clear()
  const terms = readTerms(word)
  known.set(word, terms)
  return terms
}

function readTerms(text: string): string[] {
  stops ??= new Set(stopWords)
  phrases ??= new PhraseIndex()
  const tokens = tokensOf(text)
  const terms: string[] = []
  for (let at = 0; at < tokens.length;) {
    const phrase = phrases.longestAt(tokens, at)
    const { word = '', capital = false } = tokens[at] ?? {}
    if (phrase) terms.push(phrase.term)
    else if (!stops.has(word) && (word.length > 1 || /\d/.test(word)))
      terms.push(stemOf(capital ? canonicalPart(word) : word))
    at += phrase?.length ?? 1
  }
  return terms
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let numberEnd = -1
  for (const match of toAscii(text).matchAll(TOKEN)) {
    const raw = match[0]
    const afterNumber = match.index === numberEnd
    numberEnd = /\d$/.test(raw) ? match.index + raw.length : -1
    tokens.push({ word: wordOf(raw, afterNumber), capital: /^[A-Z]/.test(raw), capitals: !/[a-z]/.test(raw) })
  }
  return tokens
}

function wordOf(raw: string, afterNumber: boolean): string {
  if (/^\d/.test(raw)) return raw.replace(/,(?=\d{3})/g, '')
  const word = raw.toLowerCase().replaceAll('.', '')
  const magnitude = afterNumber ? MAGNITUDES.get(word) : undefined
  if (magnitude) return magnitude
  if (CONTRACTION.test(word)) return ''
  return SYMBOLS.get(word) ?? word.replace(/'(?:s|re|ve|ll|d|m|t)?$/, '')
}

/** "didn't" and its like: what is left is a function word. */
const CONTRACTION =
  /^(?:do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|might|ai|ca|wo)n't$/

/** Spellings of one or more words that are matched as one term. */
class PhraseIndex {
  readonly #bases = new Map<string, string>()
  readonly #longest = new Map<string, number>()

  constructor() {
    for (const [base, variants] of Object.entries(forms.phrases)) {
      for (const variant of variants) this.#bases.set(variant, base)
    }
    for (const spelling of [...this.#bases.keys(), ...gazetteer().keys()]) this.#count(spelling)
  }

  #count(spelling: string): void {
    const words = spelling.split(' ')
    const first = words[0] ?? ''
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, words.length))
  }

  /** The longest spelling that begins at a token: its term and how many tokens it takes. */
  longestAt(tokens: readonly Token[], at: number): { readonly term: string; readonly length: number } | null {
    const longest = this.#longest.get(tokens[at]?.word ?? '') ?? 0
    for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
      const term = this.#termOf(tokens.slice(at, at + length))
      if (term !== null) return { term, length }
    }
    return null
  }

  #termOf(stretch: readonly Token[]): string | null {
    const spelling = stretch.map((token) => token.word).join(' ')
    const entry = gazetteer().get(spelling)
    const base = entry?.key ?? this.#bases.get(spelling)
    if (base === undefined || (entry?.capitalsOnly && !stretch.every(({ capitals }) => capitals))) return null
    const written = (stretch[0]?.capital && stretch.at(-1)?.capital) ?? false
    if (!written && !this.#bases.has(spelling) && !(entry && isReadInLowerCase(spelling, entry))) return null
    const term = base.includes(' ') ? base : stemOf(base)
    // A name that falls together with its only spelling is a word like others.
    return stretch.length === 1 && term === stemOf(spelling) ? null : term
  }
}

/** Countries and peoples are known in lower case too, where that is no everyday word. */
function isReadInLowerCase(spelling: string, { sort }: GazetteerEntry): boolean {
  return (sort === 'country' || sort === 'demonym') && spelling.length > 4 && !EVERYDAY.has(spelling)
}
