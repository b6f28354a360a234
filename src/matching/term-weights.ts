import { commonness } from './word-commonness.ts'

/** How many claims hold each term, of how many. */
export interface TermCounts {
  readonly claims: number
  /** Number of claims that hold the term. */
  claimsHolding(term: string): number
}

/**
 * How many observed claims the general word frequencies are worth. A small corpus is about one or two stories, so its
 * own counts say little on how rare a word is elsewhere; a large one outweighs the list.
 */
const PRIOR_CLAIMS = 1000

/** Gives a term's weight: −ln of the share of claims that hold it, with a Dirichlet prior; always positive. */
export type TermWeight = (term: string) => number

/** Inverse document frequency of terms in a corpus, smoothed towards general English (Zhai & Lafferty 2004). */
export function corpusWeight(counts: TermCounts): TermWeight {
  return weightFrom(counts, PRIOR_CLAIMS, commonness)
}

/** Which documents hold a term, of how many. */
export interface DocumentCounts {
  readonly size: number
  documentsHolding(term: string): number
}

/** How many observed documents the general word frequencies are worth. */
const PRIOR_DOCUMENTS = 1000
/** A term of two texts to be compared stands in two, even if it does in no claim that the index knows. */
const FEWEST_HOLDING = 2
/** Claims of a typical document: turns "per claim" into "per document". */
const CLAIMS_PER_DOCUMENT = 20

/**
 * Weight of terms in telling documents apart, −ln of the share of documents that hold them. The prior is strong: the
 * words of its own story are common in a corpus of one story, and tell it from any other all the same.
 */
export function documentWeight(counts: DocumentCounts): TermWeight {
  const general = (term: string) => 1 - (1 - commonness(term)) ** CLAIMS_PER_DOCUMENT
  return weightFrom(
    {
      claims: counts.size,
      claimsHolding: (term) => Math.max(FEWEST_HOLDING, counts.documentsHolding(term)),
    },
    PRIOR_DOCUMENTS,
    general,
  )
}

/** How many observed claims the corpus-wide share is worth when terms are weighed within one story. */
const PRIOR_STORY_CLAIMS = 12

/**
 * Weight within one story: what every sentence of the story shares ("Russia", "minerals") says nothing about which
 * sentence reports which fact, so it is counted over the story's own claims.
 */
export function storyWeight(story: TermCounts, corpus: TermCounts): TermWeight {
  const general = shareFrom(corpus, PRIOR_CLAIMS, commonness)
  return weightFrom(story, PRIOR_STORY_CLAIMS, general)
}

function shareFrom(counts: TermCounts, prior: number, general: (term: string) => number) {
  return (term: string) => (counts.claimsHolding(term) + prior * general(term)) / (counts.claims + prior)
}

function weightFrom(counts: TermCounts, prior: number, general: (term: string) => number): TermWeight {
  const share = shareFrom(counts, prior, general)
  const known = new Map<string, number>()
  return (term) => {
    const cached = known.get(term)
    if (cached !== undefined) return cached
    const weight = Math.max(0.05, -Math.log(share(term)))
    known.set(term, weight)
    return weight
  }
}

/** The counts of several texts together, each term counted once a claim. */
export function addCounts(
  texts: Iterable<{ readonly claims: number; readonly termCounts: ReadonlyMap<string, number> }>,
): TermCounts {
  const sums = new Map<string, number>()
  let claims = 0
  for (const text of texts) {
    claims += text.claims
    for (const [term, count] of text.termCounts) sums.set(term, (sums.get(term) ?? 0) + count)
  }
  return { claims, claimsHolding: (term) => sums.get(term) ?? 0 }
}
