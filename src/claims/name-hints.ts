import stopWords from '../../assets/words/stop-words.json' with { type: 'json' }
import { nameLists } from './name-lists.ts'
import type { NameToken } from './name-token.ts'
import type { TaggedTerm } from './tagger.ts'

/** What the tagger says of words, asked where capitals and lists do not decide. */
export interface NameHints {
  /** A given name by the tagger's lexicon. */
  isFirstName(token: NameToken): boolean
  /** Tagged as a person or part of a person's name. */
  isPerson(token: NameToken): boolean
  /** A word of the language that is no name, so that a capital at the beginning of a sentence means nothing. */
  isCommonWord(token: NameToken): boolean
  /** Stands where a common noun would have a determiner, so that it is a name even as a sentence's first word. */
  isNameWithoutCapital(token: NameToken, text: string): boolean
  isSmallWord(folded: string): boolean
}

const NAME_TAGS = [
  'ProperNoun',
  'Person',
  'Place',
  'Organization',
  'Demonym',
  'FirstName',
  'LastName',
  'Honorific',
  'Acronym',
]
const COMMON_TAGS = [
  'Verb', 'Adjective', 'Adverb', 'Preposition', 'Conjunction', 'Determiner', 'Pronoun', 'Plural', 'Gerund',
  'QuestionWord', 'Value', 'Date', 'Uncountable', 'Negative', 'Expression',
] // prettier-ignore
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ing|ship|hood|age|ure|logy)$/

const stops: ReadonlySet<string> = new Set(stopWords)

/** Hints from tagged terms; a word without a term is neither. */
export function hintsOf(terms: readonly TaggedTerm[]): NameHints {
  const byStart = new Map(terms.filter((term) => term.end > term.start).map((term) => [term.start, term]))
  const has = (token: NameToken, tags: readonly string[]) => {
    const term = byStart.get(token.start)
    return term !== undefined && tags.some((tag) => term.tags.has(tag))
  }
  const isCommonWord = (token: NameToken) =>
    stops.has(token.folded) ||
    nameLists().massNouns.has(token.folded) ||
    (has(token, COMMON_TAGS) && !has(token, NAME_TAGS))
  return {
    isFirstName: (token) => has(token, ['FirstName']),
    isPerson: (token) =>
      has(token, ['Person', 'FirstName', 'LastName']) && !has(token, ['Actor', 'Honorific']),
    isCommonWord,
    isSmallWord: (folded) => stops.has(folded),
    isNameWithoutCapital: (token, text) => {
      if (has(token, NAME_TAGS)) return true
      if (isCommonWord(token) || ABSTRACT.test(token.folded)) return false
      const rest = text.slice(token.end, token.end + 30)
      const next = byStart.get(token.end + 1)
      const verb = next ? ['Verb', 'Auxiliary', 'Copula', 'Modal'].some((tag) => next.tags.has(tag)) : false
      return token.possessive || verb || /^(?:, (?:an?|the|who|which|whose) |,? and \p{Lu})/u.test(rest)
    },
  }
}
