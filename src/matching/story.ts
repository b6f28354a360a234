import type { CorpusIndex, IndexedDocument } from './corpus-index.ts'
import type { TermWeight } from './term-weights.ts'

/** A corpus document with how alike it is to the page as a whole. */
export interface RelatedDocument {
  readonly indexed: IndexedDocument
  /** Cosine (0–1) of the weighted terms of page and document. */
  readonly similarity: number
  /** About the page's story; else it only shares telling words. */
  readonly sameStory: boolean
}

/** Cosine from which a document counts as about the page's story. */
export const SAME_STORY = 0.14
/** A page's most telling terms, which decide which documents are looked at. */
const TELLING_TERMS = 60
/** At most so many documents are aligned sentence by sentence. */
const MOST_DOCUMENTS = 60

/**
 * The documents that share telling words with the page, most alike first, and which of them are about its story:
 * tf-idf cosine over all claims, the usual first step of story detection (Allan 2002, "Topic Detection and Tracking").
 */
export function relatedDocuments(
  pageTerms: ReadonlyMap<string, number>,
  index: CorpusIndex,
  weight: TermWeight,
): RelatedDocument[] {
  const page = vector(pageTerms, weight)
  return candidates(page, index)
    .map((indexed) => {
      const similarity = cosine(page, vector(indexed.termCounts, weight))
      return { indexed, similarity, sameStory: similarity >= SAME_STORY }
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST_DOCUMENTS)
}

/** Documents that share telling terms with the page, those that share most first. */
function candidates(page: ReadonlyMap<string, number>, index: CorpusIndex): IndexedDocument[] {
  const telling = [...page].sort((a, b) => b[1] - a[1]).slice(0, TELLING_TERMS)
  const shared = new Map<IndexedDocument, number>()
  for (const [term, value] of telling) {
    for (const id of index.documentsWith(term).keys()) {
      const indexed = index.get(id)
      if (indexed) shared.set(indexed, (shared.get(indexed) ?? 0) + value)
    }
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4 * MOST_DOCUMENTS)
    .map(([indexed]) => indexed)
}

/**
 * Term counts as weights: (1 + ln count) · inverse document frequency², squared because it is rare terms (names, places,
 * figures) that tell stories of one kind apart.
 */
function vector(counts: ReadonlyMap<string, number>, weight: TermWeight): Map<string, number> {
  const values = new Map<string, number>()
  for (const [term, count] of counts) values.set(term, (1 + Math.log(count)) * weight(term) ** 2)
  return values
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0
  for (const [term, value] of a) dot += value * (b.get(term) ?? 0)
  const length = Math.sqrt(squares(a) * squares(b))
  return length > 0 ? dot / length : 0
}

function squares(values: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const value of values.values()) sum += value * value
  return sum
}
