import type { DocumentId } from '../shared/ids.ts'
import { finish, type Steps } from '../shared/steps.ts'
import type { CorpusView, IndexedDocument, TermIndex } from './corpus-view.ts'
import { likelyStory, SAME_STORY } from './same-story.ts'
import { storyVector, weighStory } from './story-features.ts'
import { storyProfile, type StoryText } from './story-text.ts'
import type { TermVector } from './term-vector.ts'
import { documentWeight, type TermWeight } from './term-weights.ts'

/** A corpus document with how alike it is to the page as a whole. */
export interface RelatedDocument {
  readonly indexed: IndexedDocument
  /** Cosine (0–1) of the weighted terms of page and document. */
  readonly similarity: number
  /** Estimated probability (0–1) that both are about one story; 0 where it is too small to be looked at further. */
  readonly probability: number
  /** About the page's story; else it only shares telling words. */
  readonly sameStory: boolean
}

/** At most so many documents are aligned sentence by sentence. */
const MOST_DOCUMENTS = 60
/**
 * So many documents are laid beside the page as a whole, those that share most: documents of one story are among them
 * unless the story has more, and then they share at least so much of the page's weight.
 */
const LOOKED_AT = 40
const LEAST_SHARE = 0.05
const MOST_LOOKED_AT = 240
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
export function relatedDocuments(page: StoryText, corpus: CorpusView): RelatedDocument[] {
  return finish(relateSteps(page, corpus))
}

/** The same step by step, a document each. */
export function* relateSteps(page: StoryText, corpus: CorpusView): Steps<RelatedDocument[]> {
  const { index } = corpus
  const { weight, lengths } = weighing(index)
  const profile = storyProfile(page)
  const vector = storyVector(profile.counts, weight)
  const story = weighStory(profile, weight)
  const related: RelatedDocument[] = []
  for (const id of candidateDocuments(page, index)) {
    const indexed = corpus.get(id)
    if (!indexed) continue
    const other = storyProfile(indexed.document)
    const similarity = likeness(vector, { counts: other.counts, weight, lengths })
    const likely = similarity >= LEAST_SIMILARITY
    const probability = likely ? likelyStory(story, weighStory(other, weight), index.size) : 0
    related.push({ indexed, similarity, probability, sameStory: probability >= SAME_STORY })
    yield
  }
  return related
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

const weighings = new WeakMap<TermIndex, Weighing>()

/** Weights are kept until the index changes: a reader opens many pages between two changes of the corpus. */
function weighing(index: TermIndex): Weighing {
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

/** Candidates of a text in an index, as long as that does not change. */
interface Candidates {
  readonly index: TermIndex
  readonly version: number
  readonly ids: readonly DocumentId[]
}

const known = new WeakMap<StoryText, Candidates>()

/**
 * The documents that share telling terms with the page, those that share most first: all that `relatedDocuments` looks at,
 * and so all that have to be loaded.
 */
export function candidateDocuments(page: StoryText, index: TermIndex): readonly DocumentId[] {
  const before = known.get(page)
  if (before?.index === index && before.version === index.version) return before.ids
  const ids = findCandidates(storyVector(storyProfile(page).counts, weighing(index).weight), index)
  known.set(page, { index, version: index.version, ids })
  return ids
}

function findCandidates(page: TermVector, index: TermIndex): DocumentId[] {
  const most = Math.max(FEW_DOCUMENTS, COMMON_SHARE * index.size)
  const shared = new Float64Array(index.ordinals)
  const touched: number[] = []
  for (const [term, value] of page.weights) {
    if (index.documentsHolding(term) > most) continue
    index.forEachDocument(term, (document) => {
      const before = shared[document] ?? 0
      if (before === 0) touched.push(document)
      shared[document] = before + value
    })
  }
  const least = LEAST_SHARE * page.mass
  return mostOf(touched, (document) => shared[document] ?? 0, MOST_LOOKED_AT)
    .filter((document, at) => at < LOOKED_AT || (shared[document] ?? 0) >= least)
    .map((document) => index.idOf(document))
}

/** Those with the greatest values, greatest first; of equals the one that comes first in the corpus. */
function mostOf(documents: number[], value: (document: number) => number, most: number): number[] {
  return documents.sort((a, b) => value(b) - value(a) || a - b).slice(0, most)
}
