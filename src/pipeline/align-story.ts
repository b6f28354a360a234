import { viewsOf, type ClaimView, type StoryContext } from '../matching/claim-view.ts'
import type { CorpusView, IndexedDocument } from '../matching/corpus-view.ts'
import { matchTexts, mayBeCopied } from '../matching/match-texts.ts'
import type { SentenceVectors } from '../matching/sentence-vectors.ts'
import { storyContext } from '../matching/story-context.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import { relatedDocuments } from '../matching/story.ts'
import { termCountsOf } from '../matching/term-counts.ts'
import type { DocumentMatch } from './findings.ts'
import type { PreparedPage } from './prepare-page.ts'
import { samePage } from './same-document.ts'

/** The page aligned with the corpus. */
export interface AlignedStory {
  readonly page: readonly ClaimView[]
  /** The documents about the page's story, the page itself left out, most alike first. */
  readonly documents: readonly StoryDocument[]
  /** All matches, also those in documents about other stories. */
  readonly matches: readonly DocumentMatch[]
  /** The page is itself a document of the corpus. */
  readonly inCorpus: boolean
}

/** Finds the documents about the page's story and aligns their claims with the page's. */
export function alignStory(
  { page, text }: PreparedPage,
  corpus: CorpusView,
  vectors?: SentenceVectors,
): AlignedStory {
  const isPage = samePage(page, text)
  const candidates = relatedDocuments(text, corpus)
  const related = candidates.filter(({ indexed }) => !isPage(indexed.document))
  const story = related.filter(({ sameStory }) => sameStory)
  const texts = [{ document: text, termCounts: termCountsOf(text) }, ...story.map(({ indexed }) => indexed)]
  const context = storyContext(texts, corpus.index, vectors)
  const pageViews = viewsOf(text.claims, text, context)
  const documents = story.map(({ indexed }) => viewsOfDocument(indexed, context))
  const others = related.filter(({ sameStory }) => !sameStory).map(({ indexed }) => indexed)
  return {
    page: pageViews,
    documents,
    matches: [
      ...documents.flatMap((document) => matchDocument(pageViews, document, true)),
      ...others.flatMap((indexed) => matchCopies(pageViews, indexed, context)),
    ],
    inCorpus: related.length < candidates.length,
  }
}

function viewsOfDocument({ document }: IndexedDocument, context: StoryContext): StoryDocument {
  return { document, views: viewsOf(document.claims, document, context) }
}

function matchDocument(
  page: readonly ClaimView[],
  { document, views }: StoryDocument,
  sameStory: boolean,
): DocumentMatch[] {
  return matchTexts(page, views, sameStory).map((match) => ({ ...match, document }))
}

/** Matches in a document about another story, where only near-identical claims count; few documents can hold any. */
function matchCopies(
  page: readonly ClaimView[],
  indexed: IndexedDocument,
  context: StoryContext,
): DocumentMatch[] {
  const copied = page.filter((claim) => mayBeCopied(claim, indexed.termCounts))
  return copied.length > 0 ? matchDocument(copied, viewsOfDocument(indexed, context), false) : []
}
