import { termsOfClaim } from '../claims/claim-terms.ts'
import type { Claim } from '../claims/claim.ts'
import { viewsOf } from '../matching/claim-view.ts'
import type { CorpusView, TermIndex } from '../matching/corpus-view.ts'
import { matchTexts } from '../matching/match-texts.ts'
import { corpusWeight } from '../matching/term-weights.ts'
import { rarity } from '../retrieval/bm25.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Steps } from '../shared/steps.ts'
import type { AlignedStory } from './align-story.ts'
import type { DocumentMatch } from './findings.ts'
import type { PreparedPage } from './prepare-page.ts'
import { samePage } from './same-document.ts'

/** Claims of other documents that are looked at as possible copies of one page claim. */
const LOOKED_AT = 8
/** What stands in more documents about other stories is furniture of a site or a phrase that everybody uses. */
const MOST_DOCUMENTS = 3
/** A copy holds nearly all that the claim says: it scores at least so much of its terms' rarity, which long claims fall below. */
const LEAST_SCORE = 0.45
/** Fewer terms are shared by chance. */
const FEWEST_TERMS = 5

/** A request to whoever does the steps: these documents must be at hand before the next step. */
export interface DocumentsNeeded {
  readonly kind: 'load'
  readonly ids: readonly DocumentId[]
}

/**
 * Matches in documents about other stories, where only near-identical claims count: those that the index over all claims
 * finds for each claim of the page. Terms are weighed as they are in the corpus, since the names that all sentences of a
 * story share tell two stories apart.
 */
export function* findCopies(
  { page, text }: PreparedPage,
  story: AlignedStory,
  corpus: CorpusView,
): Steps<DocumentMatch[], DocumentsNeeded> {
  const known = new Set([...story.documents.map(({ document }) => document.id), ...story.own])
  const copied = new Map<DocumentId, Set<Claim>>()
  for (const claim of text.claims) {
    for (const id of documentsWithCopies(claim, corpus.index)) {
      if (!known.has(id)) copied.set(id, (copied.get(id) ?? new Set()).add(claim))
    }
    yield
  }
  if (copied.size === 0) return []
  yield { kind: 'load', ids: [...copied.keys()] }
  const isPage = samePage(page, text)
  const context = { weight: corpusWeight(corpus.index) }
  const views = viewsOf(text.claims, text, context)
  const matches: DocumentMatch[] = []
  for (const [id, claims] of copied) {
    const document = corpus.get(id)?.document
    if (!document || isPage(document)) continue
    const own = views.filter(({ claim }) => claims.has(claim))
    const theirs = viewsOf(document.claims, document, context)
    matches.push(...matchTexts(own, theirs, false).map((match) => ({ ...match, document })))
    yield
  }
  return matches.filter((match) => !isFurniture(match, matches))
}

function isFurniture({ page }: DocumentMatch, matches: readonly DocumentMatch[]): boolean {
  const documents = new Set(matches.filter((match) => match.page === page).map(({ document }) => document.id))
  return documents.size > MOST_DOCUMENTS
}

function documentsWithCopies(claim: Claim, index: TermIndex): ReadonlySet<DocumentId> {
  const terms = termsOfClaim(claim)
  if (terms.length < FEWEST_TERMS) return new Set()
  const whole = terms.reduce((sum, term) => sum + rarity(index.claims, index.claimsHolding(term)), 0)
  return new Set(index.search(terms, LOOKED_AT, LEAST_SCORE * whole).map(({ document }) => document))
}
