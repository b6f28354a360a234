import type { ParsedText } from '../claims/parsed-document.ts'
import { viewsOf, type ClaimView } from '../matching/claim-view.ts'
import { termCountsOf, type CorpusIndex } from '../matching/corpus-index.ts'
import { matchTexts } from '../matching/match-texts.ts'
import type { StoryDocument } from '../matching/story-document.ts'
import { relatedDocuments, type RelatedDocument } from '../matching/story.ts'
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
  const aligned = related.map((document) => alignDocument(pageViews, document, weight))
  return {
    page: pageViews,
    documents: aligned.filter(({ sameStory }) => sameStory),
    matches: aligned.flatMap(({ matches }) => matches),
    inCorpus: related.length < candidates.length,
  }
}

function alignDocument(
  page: readonly ClaimView[],
  { indexed, sameStory }: RelatedDocument,
  weight: TermWeight,
) {
  const { document } = indexed
  const views = viewsOf(document.claims, document, weight)
  const matches = matchTexts(page, views, sameStory).map((match) => ({ ...match, document }))
  return { document, views, sameStory, matches }
}
