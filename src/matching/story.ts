import type { DocumentId } from '../shared/ids.ts'
import type { CorpusIndex, IndexedDocument } from './corpus-index.ts'
import { SAME_STORY, storyProbability } from './same-story.ts'
import { storyVector, weighStory } from './story-features.ts'
import { storyProfile, type StoryText } from './story-text.ts'
import type { TermVector } from './term-vector.ts'
import { documentWeight, type TermWeight } from './term-weights.ts'

/** A corpus document with how alike it is to the page as a whole. */
export interface RelatedDocument {
  readonly indexed: IndexedDocument
  /** Cosine (0–1) of the weighted terms of page and document. */
  readonly similarity: number
  /** Estimated probability (0–1) that both are about one story; 0 where they share too little to be looked at. */
  readonly probability: number
  /** About the page's story; else it only shares telling words. */
  readonly sameStory: boolean
}

/** At most so many documents are aligned sentence by sentence. */
const MOST_DOCUMENTS = 60
/** So many times as many are laid beside the page as a whole. */
const LOOKED_AT = 4
/** Terms that a larger share of documents holds find no document, unless they are in few. */
const COMMON_SHARE = 0.05
const FEW_DOCUMENTS = 50
/** Cosine under which two texts are about different stories. */
const LEAST_SIMILARITY = 0.04

/**
 * The documents that share telling words with the page, those about its story first, then the most alike first. Whether
 * two texts are about one story is symmetric and hangs on them and the corpus's word counts alone (`sameStory`), so a
 * grouping of documents is all pairs for which `relatedDocuments` of the one says `sameStory` of the other.
 */
export function relatedDocuments(page: StoryText, index: CorpusIndex): RelatedDocument[] {
  const { weight, lengths } = weighing(index)
  const profile = storyProfile(page)
  const vector = storyVector(profile.counts, weight)
  const story = weighStory(profile, weight)
  return candidates(vector, index)
    .map((indexed) => {
      const other = storyProfile(indexed.document)
      const similarity = likeness(vector, { counts: other.counts, weight, lengths })
      const likely = similarity >= LEAST_SIMILARITY
      const probability = likely ? storyProbability(story, weighStory(other, weight), index.size) : 0
      return { indexed, similarity, probability, sameStory: probability >= SAME_STORY }
    })
    .sort((a, b) => b.probability - a.probability || b.similarity - a.similarity)
    .slice(0, MOST_DOCUMENTS)
}

/** How the terms of a corpus are weighed, and what was computed with these weights. */
interface Weighing {
  readonly version: number
  readonly weight: TermWeight
  /** Lengths of documents' vectors by their counts. */
  readonly lengths: WeakMap<ReadonlyMap<string, number>, number>
}

const weighings = new WeakMap<CorpusIndex, Weighing>()

/** Weights are kept until the index changes: a reader opens many pages between two changes of the corpus. */
function weighing(index: CorpusIndex): Weighing {
  const before = weighings.get(index)
  if (before?.version === index.version) return before
  const now = { version: index.version, weight: documentWeight(index), lengths: new WeakMap() }
  weighings.set(index, now)
  return now
}

/** Cosine of the page's vector and that of a document, without making the latter. */
function likeness(
  page: TermVector,
  { counts, weight, lengths }: Omit<Weighing, 'version'> & { counts: ReadonlyMap<string, number> },
): number {
  let length = lengths.get(counts)
  if (length === undefined) {
    length = Math.sqrt(storyVector(counts, weight).squares)
    lengths.set(counts, length)
  }
  let dot = 0
  for (const [term, value] of page.weights) {
    const count = counts.get(term)
    if (count !== undefined) dot += value * (1 + Math.log(count)) * weight(term) ** 2
  }
  const both = length * Math.sqrt(page.squares)
  return both > 0 ? Math.min(1, dot / both) : 0
}

/** Documents that share telling terms with the page, those that share most first. */
function candidates(page: TermVector, index: CorpusIndex): IndexedDocument[] {
  const most = Math.max(FEW_DOCUMENTS, COMMON_SHARE * index.size)
  const shared = new Map<DocumentId, number>()
  for (const [term, value] of page.weights) {
    const holding = index.documentsWith(term)
    if (holding.size > most) continue
    for (const id of holding.keys()) shared.set(id, (shared.get(id) ?? 0) + value)
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, LOOKED_AT * MOST_DOCUMENTS)
    .flatMap(([id]) => index.get(id) ?? [])
}
