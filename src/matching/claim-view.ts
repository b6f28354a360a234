import { contentOf } from '../claims/claim-content.ts'
import type { Claim, ClaimContext } from '../claims/claim.ts'
import { termsOfClaim } from '../claims/claim-terms.ts'
import type { Facets } from '../claims/facets.ts'
import { readClaim } from '../claims/read-claim.ts'
import { termsOf } from '../claims/terms.ts'
import { NO_MEANINGS, type Meaning, type StoryMeanings } from './story-meanings.ts'
import type { TermWeight } from './term-weights.ts'

/** A claim as weighted terms, ready to be aligned with others of the same story. */
export interface ClaimView {
  readonly claim: Claim
  /** Weight of each distinct term. */
  readonly weights: ReadonlyMap<string, number>
  /** Σ weight² over the distinct terms. */
  readonly squares: number
  /** Σ weight over the distinct terms. */
  readonly mass: number
  /** Weights of this claim's terms and, faded, of the sentence before: what a pronoun may stand for. */
  readonly inContext: ReadonlyMap<string, number>
  /** Σ weight² over `inContext`. */
  readonly squaresInContext: number
  /** What the claim means, as far as a model has encoded its sentence. */
  readonly meaning: Meaning | undefined
  /** The claim's facets; read when first asked for, since that is costly. */
  readonly facets: () => Facets
}

/** How much of a term's weight remains when it stands in the sentence before, or names the speaker alone. */
const FADED = 0.3

/** What the claims of a story are read against: how much each term says, and what each sentence means. */
export interface StoryContext {
  readonly weight: TermWeight
  readonly meanings?: StoryMeanings
}

/** Makes the views of a text's claims, in order; `context` is what their facets are read against. */
export function viewsOf(
  claims: readonly Claim[],
  context: ClaimContext,
  { weight, meanings = NO_MEANINGS }: StoryContext,
): ClaimView[] {
  const views: ClaimView[] = []
  for (const claim of claims) {
    const before = views.at(-1)
    const near = before && claim.sentence.index - before.claim.sentence.index <= 1 ? before : undefined
    const facets = () => readClaim(claim, context).facets
    views.push({ ...wordsOf(claim, near, weight), meaning: meanings(claim), facets })
  }
  return views
}

function wordsOf(
  claim: Claim,
  before: ClaimView | undefined,
  weight: TermWeight,
): Omit<ClaimView, 'facets' | 'meaning'> {
  const weights = weightsOf(claim, weight)
  const inContext = new Map(weights)
  for (const [term, value] of before?.weights ?? []) {
    if (!inContext.has(term)) inContext.set(term, value * FADED)
  }
  let mass = 0
  for (const value of weights.values()) mass += value
  return {
    claim,
    weights,
    squares: squaresOf(weights),
    mass,
    inContext,
    squaresInContext: squaresOf(inContext),
  }
}

/** Weight of each term; faded where it only says who is said to say so. */
function weightsOf(claim: Claim, weight: TermWeight): Map<string, number> {
  const content = contentOf(claim)
  const terms = termsOfClaim(claim)
  if (content === claim.sentence.text) return new Map(terms.map((term) => [term, weight(term)]))
  const said = new Set(termsOf(content))
  return new Map(terms.map((term) => [term, weight(term) * (said.has(term) ? 1 : FADED)]))
}

function squaresOf(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const value of vector.values()) sum += value * value
  return sum
}
