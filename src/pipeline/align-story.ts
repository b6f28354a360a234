import { align, type AlignedPair } from '../matching/alignment.ts'
import { viewsOf, type ClaimView } from '../matching/claim-view.ts'
import type { CorpusView } from '../matching/corpus-view.ts'
import { byPageClaim } from '../matching/match-texts.ts'
import type { SentenceVectors } from '../matching/sentence-vectors.ts'
import { storyContext } from '../matching/story-context.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import { relateSteps } from '../matching/story.ts'
import { termCountsOf } from '../matching/term-counts.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Steps } from '../shared/steps.ts'
import type { PreparedPage } from './prepare-page.ts'
import { samePage } from './same-document.ts'

/** The page aligned with the corpus. */
export interface AlignedStory {
  readonly page: readonly ClaimView[]
  /** The documents about the page's story, the page itself left out, most alike first. */
  readonly documents: readonly StoryDocument[]
  /** For each of them the pairs of its claims with those of the page, by the page's claim. */
  readonly pairs: readonly ReadonlyMap<ClaimView, readonly AlignedPair[]>[]
  /** Documents that are the page itself. */
  readonly own: ReadonlySet<DocumentId>
}

/** Finds the documents about the page's story and aligns their claims with the page's, by words and meanings alone. */
export function* alignStory(
  { page, text }: PreparedPage,
  corpus: CorpusView,
  vectors?: SentenceVectors,
): Steps<AlignedStory> {
  const isPage = samePage(page, text)
  const related = yield* relateSteps(text, corpus)
  const own = related.filter(({ indexed }) => isPage(indexed.document)).map(({ indexed }) => indexed)
  const story = related
    .filter(({ indexed, sameStory }) => sameStory && !own.includes(indexed))
    .map(({ indexed }) => indexed)
  const texts = [{ document: text, termCounts: termCountsOf(text) }, ...story]
  const context = storyContext(texts, corpus.index, vectors)
  yield
  const views = viewsOf(text.claims, text, context)
  const documents: StoryDocument[] = []
  const pairs: ReadonlyMap<ClaimView, readonly AlignedPair[]>[] = []
  for (const { document } of story) {
    yield
    const theirs = viewsOf(document.claims, document, context)
    documents.push({ document, views: theirs })
    pairs.push(byPageClaim(align(views, theirs)))
  }
  return { page: views, documents, pairs, own: new Set(own.map(({ document }) => document.id)) }
}
