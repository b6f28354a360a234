import { termsOfClaim } from '../claims/claim-terms.ts'
import { viewsOf, type ClaimView } from '../matching/claim-view.ts'
import type { CorpusView, TermIndex } from '../matching/corpus-view.ts'
import { matchTexts } from '../matching/match-texts.ts'
import { rarity } from '../retrieval/bm25.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Steps } from '../shared/steps.ts'
import type { AlignedStory } from './align-story.ts'
import type { DocumentMatch } from './findings.ts'
import type { PreparedPage } from './prepare-page.ts'
import { samePage } from './same-document.ts'

/** Claims of other documents that are looked at as possible copies of one page claim. */
const MOST_COPIES = 8
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
 * finds for each claim of the page.
 */
export function* findCopies(
  { page, text }: PreparedPage,
  story: AlignedStory,
  corpus: CorpusView,
): Steps<DocumentMatch[], DocumentsNeeded> {
  const known = new Set([...story.documents.map(({ document }) => document.id), ...story.own])
  const copied = new Map<DocumentId, ClaimView[]>()
  for (const claim of story.page) {
    for (const id of documentsWithCopies(claim, corpus.index)) {
      if (!known.has(id)) copied.set(id, [...(copied.get(id) ?? []), claim])
    }
    yield
  }
  if (copied.size === 0) return []
  yield { kind: 'load', ids: [...copied.keys()] }
  const isPage = samePage(page, text)
  const matches: DocumentMatch[] = []
  for (const [id, claims] of copied) {
    const document = corpus.get(id)?.document
    if (!document || isPage(document)) continue
    const views = viewsOf(document.claims, document, story.context)
    matches.push(...matchTexts(claims, views, false).map((match) => ({ ...match, document })))
    yield
  }
  return matches
}

function documentsWithCopies({ claim }: ClaimView, index: TermIndex): ReadonlySet<DocumentId> {
  const terms = termsOfClaim(claim)
  if (terms.length < FEWEST_TERMS) return new Set()
  const whole = terms.reduce((sum, term) => sum + rarity(index.claims, index.claimsHolding(term)), 0)
  return new Set(index.search(terms, MOST_COPIES, LEAST_SCORE * whole).map(({ document }) => document))
}
