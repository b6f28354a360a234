import { termsOfClaim } from '../claims/claim-terms.ts'
import type { ParsedText } from '../claims/parsed-document.ts'
import { termsOf } from '../claims/terms.ts'
import { once } from '../shared/once.ts'
import { readCapitals } from './capitals.ts'
import { readStoryDates, type StoryDates } from './story-dates.ts'

/** A page or document as far as its story is concerned. */
export interface StoryText extends ParsedText {
  readonly title: string
  /** ISO date, or null when unknown. */
  readonly publishedAt: string | null
}

/**
 * What a text's story shows in: its terms, how it opens, its names, phrases, figures and dates. Names and dates are read
 * when first asked for: they seldom matter, and cost as much as all else.
 */
export interface StoryProfile {
  /** In how many sentences each term stands, the headline taken for one. */
  readonly counts: ReadonlyMap<string, number>
  /** The terms of each sentence, in order. */
  readonly sentences: readonly (readonly string[])[]
  /** Those of the headline and of the first sentences. */
  readonly opening: readonly (readonly string[])[]
  /** Two terms that stand next to each other. */
  readonly phrases: ReadonlySet<string>
  /** Terms of words that are written with a capital within sentences and never without. */
  readonly names: ReadonlySet<string>
  /** Two capitalised words in a row. */
  readonly fullNames: ReadonlySet<string>
  readonly dates: StoryDates
}

/** News says what happened in its first sentences. */
const OPENING_SENTENCES = 3
/** Lines with fewer terms are datelines and by-lines. */
const FEWEST_TERMS = 3
/** The rest of a long text is background. */
const MOST_SENTENCES = 60

/** Profiles live as long as their text is in memory. */
const known = new WeakMap<StoryText, StoryProfile>()

/** Reads the profile of a text; once for each text. */
export function storyProfile(text: StoryText): StoryProfile {
  const before = known.get(text)
  if (before) return before
  const profile = readProfile(text)
  known.set(text, profile)
  return profile
}

function readProfile(text: StoryText): StoryProfile {
  const body = text.sentences.slice(0, MOST_SENTENCES)
  const read = new Map(text.claims.map((claim) => [claim.sentence, claim]))
  const sentences = body.map((sentence) => {
    const claim = read.get(sentence)
    return claim ? termsOfClaim(claim) : distinctTerms(sentence.text)
  })
  const headline = text.title === '' ? [] : [text.title]
  const lines = [...headline, ...body.map((sentence) => sentence.text)]
  const titleTerms = headline.map(distinctTerms)
  const capitals = once(() => readCapitals(lines))
  const names = once(() => new Set([...capitals().names].flatMap(termsOfName)))
  const dates = once(() => readStoryDates(lines, text.publishedAt))
  return {
    counts: countTerms([...titleTerms, ...sentences]),
    sentences,
    opening: [...titleTerms, ...sentences]
      .filter((terms) => terms.length >= FEWEST_TERMS)
      .slice(0, OPENING_SENTENCES),
    phrases: new Set(sentences.flatMap(neighbours)),
    get names() {
      return names()
    },
    get fullNames() {
      return capitals().fullNames
    },
    get dates() {
      return dates()
    },
  }
}

/** A name's terms, as they stand in the claims: names are kept in lower case, which the gazetteer does not know. */
function termsOfName(name: string): string[] {
  return termsOf(name.charAt(0).toUpperCase() + name.slice(1))
}

function distinctTerms(text: string): string[] {
  return [...new Set(termsOf(text))]
}

function countTerms(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const terms of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Between the two terms of a phrase; no term holds it. */
const PHRASE_GAP = '\n'

function neighbours(terms: readonly string[]): string[] {
  return terms.slice(1).map((term, i) => `${terms[i] ?? ''}${PHRASE_GAP}${term}`)
}
