import type { ParsedDocument } from '../../src/claims/parsed-document.ts'
import { viewsOf, type ClaimView } from '../../src/matching/claim-view.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { corpusWeight } from '../../src/matching/term-weights.ts'
import { documentOf } from './documents.ts'

const WEIGHT = corpusWeight(new MemoryCorpus().index)

/** The claims of a document, weighed by general English. */
export function viewsIn(document: ParsedDocument): ClaimView[] {
  return viewsOf(document.claims, document, { weight: WEIGHT })
}

/** The same of sentences, which are the claims of one text of 16 May 2024. */
export function viewsOfSentences(...sentences: readonly string[]): ClaimView[] {
  return viewsIn(documentOf('text', sentences, '2024-05-16'))
}

/** The view of a single sentence. */
export function viewOf(sentence: string): ClaimView {
  const [view] = viewsOfSentences(sentence)
  if (!view) throw new Error('no claim')
  return view
}
