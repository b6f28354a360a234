import { once } from '../shared/once.ts'
import type { StoryProfile } from './story-text.ts'
import { containedMass, cosine, scalarProduct, termVector, type TermVector } from './term-vector.ts'
import type { TermWeight } from './term-weights.ts'

/** A text's profile with its terms weighed, ready to be compared with others of the same corpus. */
export interface WeighedStory {
  readonly profile: StoryProfile
  /** The weight² of each term. */
  readonly terms: TermVector
  /** The terms that tell most. */
  readonly telling: TermVector
  readonly names: TermVector
  readonly numbers: TermVector
  readonly sentences: readonly WeighedLine[]
  readonly opening: readonly WeighedLine[]
  readonly weight: TermWeight
}

/** A sentence with Σ weight² of its terms. */
interface WeighedLine {
  readonly terms: readonly string[]
  readonly squares: number
}

const TELLING_TERMS = 12

/** Weighs the parts of a profile by how rare their terms are. */
export function weighStory(profile: StoryProfile, weight: TermWeight): WeighedStory {
  const { counts } = profile
  const squared = (term: string) => weight(term) ** 2
  const names = once(() => termVector(profile.names, squared))
  return {
    profile,
    terms: termVector(counts.keys(), squared),
    telling: mostTelling(storyVector(counts, weight)),
    get names() {
      return names()
    },
    numbers: termVector([...counts.keys()].filter(isNumber), weight),
    sentences: profile.sentences.map((terms) => weighLine(terms, squared)),
    opening: profile.opening.map((terms) => weighLine(terms, squared)),
    weight,
  }
}

function weighLine(terms: readonly string[], squared: TermWeight): WeighedLine {
  return { terms, squares: terms.reduce((sum, term) => sum + squared(term), 0) }
}

/**
 * Term counts as weights: (1 + ln count) · inverse document frequency², squared because it is rare terms (names, places,
 * figures) that tell stories of one kind apart.
 */
export function storyVector(counts: ReadonlyMap<string, number>, weight: TermWeight): TermVector {
  return termVector(counts.keys(), (term) => (1 + Math.log(counts.get(term) ?? 1)) * weight(term) ** 2)
}

/** Terms of one weight are taken in alphabetical order, so that the choice does not hang on their order in the text. */
function mostTelling({ weights }: TermVector): TermVector {
  const best = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, TELLING_TERMS)
  const chosen = new Map(best)
  return termVector(chosen.keys(), (term) => chosen.get(term) ?? 0)
}

/** Years tell when, which is compared by itself. */
function isNumber(term: string): boolean {
  return /^\d/.test(term) && !/^(?:19|20)\d\d$/.test(term)
}

/** Corpora of fewer or more documents than it was learned from are taken for the nearest such. */
const FEWEST_DOCUMENTS = 5
const MOST_DOCUMENTS = 1000
/** So few terms are excused for sharing little, no fewer: a sentence or two say too little on what story they are of. */
const FEWEST_TERMS = 25

/**
 * How two texts of a corpus of so many documents are alike and where they speak of other times; every figure is symmetric.
 */
export function storyFeatures(a: WeighedStory, b: WeighedStory, documents: number) {
  return { ...wordedFeatures(a, b, documents), ...spelledFeatures(a, b) }
}

/** Those of the terms alone. */
export function wordedFeatures(a: WeighedStory, b: WeighedStory, documents: number) {
  return {
    /** The more documents, the more of them are like the page by chance. */
    corpus: Math.log1p(Math.max(FEWEST_DOCUMENTS, Math.min(documents, MOST_DOCUMENTS))),
    /** All that both share, without regard to their length. */
    evidence: Math.log1p(scalarProduct(a.terms, b.terms)),
    smaller: Math.log1p(Math.min(a.terms.squares, b.terms.squares)),
    few: Math.log1p(Math.max(FEWEST_TERMS, Math.min(a.terms.weights.size, b.terms.weights.size))),
    heldByEither: either(a, b, (x, y) => containedMass(x.terms, y.terms)),
    tellingHeld: either(a, b, (x, y) => containedMass(x.telling, y.terms)),
    /** The opening of each is found in sentences of the other. */
    opening: Math.min(openingFound(a, b), openingFound(b, a)),
    phrases: overlap(a.profile.phrases, b.profile.phrases),
    numbers: cosine(a.numbers, b.numbers),
    bothCount: a.numbers.mass > 0 && b.numbers.mass > 0 ? 1 : 0,
  }
}

/** Those of the names and dates, for which the texts are read as they are spelled. */
export function spelledFeatures(a: WeighedStory, b: WeighedStory) {
  return {
    names: cosine(a.names, b.names),
    fullNames: overlap(a.profile.fullNames, b.profile.fullNames),
    ...timeFeatures(a.profile.dates, b.profile.dates),
  }
}

function either(
  a: WeighedStory,
  b: WeighedStory,
  measure: (x: WeighedStory, y: WeighedStory) => number,
): number {
  return Math.max(measure(a, b), measure(b, a))
}

/** How well the opening of one text is found in single sentences of the other: mean of the best cosines (0–1). */
function openingFound(a: WeighedStory, b: WeighedStory): number {
  if (a.opening.length === 0) return 0
  let total = 0
  for (const line of a.opening) {
    const terms = new Set(line.terms)
    let best = 0
    for (const sentence of b.sentences) {
      let dot = 0
      for (const term of sentence.terms) if (terms.has(term)) dot += a.weight(term) ** 2
      if (dot > 0) best = Math.max(best, dot / Math.sqrt(line.squares * sentence.squares))
    }
    total += best
  }
  return total / a.opening.length
}

/** Cosine of two sets (0–1): what both have over the mean of their sizes; 0 when either is empty. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size > 0 && b.size > 0 ? shared(a, b) / Math.sqrt(a.size * b.size) : 0
}

type Dates = StoryProfile['dates']

/** Reports of one event may come out so many days apart before that speaks against it. */
const DAYS_APART = 7
/** Logarithm of the days from which more make no difference, about a year. */
const LONG_APART = 6
const MOST_YEARS = 2

function timeFeatures(a: Dates, b: Dates) {
  const days = a.published === null || b.published === null ? 0 : Math.abs(a.published - b.published)
  const otherWeekdays = a.weekdays.size > 0 && b.weekdays.size > 0 && shared(a.weekdays, b.weekdays) === 0
  return {
    /** Only a long time between them says something: on one day many stories are published. */
    daysApart: Math.min(1, Math.log1p(Math.max(0, days - DAYS_APART)) / LONG_APART),
    yearsApart: yearsApart(a.years, b.years),
    daysShared: Math.log1p(shared(a.days, b.days)),
    otherWeekdays: otherWeekdays ? 1 : 0,
  }
}

/** How far the latest year of one text is from any year of the other; a text looks back and ahead, so the lesser counts. */
function yearsApart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0
  const gap = (latest: number, years: ReadonlySet<number>) =>
    Math.min(...[...years].map((year) => Math.abs(year - latest)))
  return Math.min(MOST_YEARS, gap(Math.max(...a), b), gap(Math.max(...b), a))
}

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const value of few) if (many.has(value)) count++
  return count
}
