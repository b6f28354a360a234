import type { ParsedText } from '../claims/parsed-document.ts'
import { viewsOf, type ClaimView } from '../matching/claim-view.ts'
import { termCountsOf, type CorpusIndex, type IndexedDocument } from '../matching/corpus-index.ts'
import { matchTexts, mayBeCopied } from '../matching/match-texts.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import { relatedDocuments } from '../matching/story.ts'
import { addCounts, corpusWeight, storyWeight, type TermWeight } from '../matching/term-weights.ts'
import type { DocumentMatch } from './findings.ts'
import type { PageInput } from './page-report.ts'
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
export function alignStory(page: PageInput, parsed: ParsedText, index: CorpusIndex): AlignedStory {
  const pageCounts = { claims: parsed.claims.length, termCounts: termCountsOf(parsed) }
  const isPage = samePage(page, parsed)
  const candidates = relatedDocuments(pageCounts.termCounts, index, corpusWeight(index))
  const related = candidates.filter(({ indexed }) => !isPage(indexed.document))
  const story = related.filter(({ sameStory }) => sameStory)
  const counts = [
    pageCounts,
    ...story.map(({ indexed }) => ({ ...indexed, claims: indexed.document.claims.length })),
  ]
  const weight = storyWeight(addCounts(counts), index)
  const pageViews = viewsOf(parsed.claims, { publishedAt: page.publishedAt }, weight)
  const documents = story.map(({ indexed }) => viewsOfDocument(indexed, weight))
  const others = related.filter(({ sameStory }) => !sameStory).map(({ indexed }) => indexed)
  return {
    page: pageViews,
    documents,
    matches: [
      ...documents.flatMap((document) => matchDocument(pageViews, document, true)),
      ...others.flatMap((indexed) => matchCopies(pageViews, indexed, weight)),
    ],
    inCorpus: related.length < candidates.length,
  }
}

function viewsOfDocument({ document }: IndexedDocument, weight: TermWeight): StoryDocument {
  return { document, views: viewsOf(document.claims, document, weight) }
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
  weight: TermWeight,
): DocumentMatch[] {
  const copied = page.filter((claim) => mayBeCopied(claim, indexed.termCounts))
  return copied.length > 0 ? matchDocument(copied, viewsOfDocument(indexed, weight), false) : []
}
