import type { ParsedText } from '../claims/parsed-document.ts'
import type { StoryContext } from './claim-view.ts'
import type { SentenceVectors } from './sentence-vectors.ts'
import { storyMeanings } from './story-meanings.ts'
import { addCounts, storyWeight, type TermCounts } from './term-weights.ts'

/** A text of a story with its terms; a document of the index is one. */
export interface CountedText {
  readonly document: ParsedText
  /** How many of the text's claims hold each term. */
  readonly termCounts: ReadonlyMap<string, number>
}

/**
 * What the claims of a story's texts are read against: how much each term says within the story, over its share in the
 * corpus, and what each sentence means, where `vectors` has them.
 */
export function storyContext(
  texts: readonly CountedText[],
  corpus: TermCounts,
  vectors?: SentenceVectors,
): StoryContext {
  const counts = texts.map(({ document, termCounts }) => ({ claims: document.claims.length, termCounts }))
  const weight = storyWeight(addCounts(counts), corpus)
  if (!vectors) return { weight }
  const claims = texts.flatMap(({ document }) => document.claims)
  return { weight, meanings: storyMeanings(claims, vectors) }
}
