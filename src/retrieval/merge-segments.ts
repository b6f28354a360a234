import { copyPostings, LEFT_OUT } from './copy-postings.ts'
import { SegmentBuilder, type SegmentPlace } from './segment-builder.ts'
import type { Segment } from './segment.ts'
import { compareBytes, type ByteRange } from './utf8.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A segment to be merged, without some of its documents. */
export interface MergedSegment {
  readonly segment: Segment
  readonly removed: ReadonlySet<number>
}

/** So much is done between two pauses: postings copied, a term counted as several. */
const STEP = 60_000
const TERM_COST = 30

/** A segment in the course of a merge. */
interface Source {
  readonly segment: Segment
  /** The new number of each claim. */
  readonly renumbered: Uint16Array
  /** Position of the term that comes next, and the bytes of this term. */
  next: number
  term: ByteRange | null
}

/**
 * Merges segments that follow one another into one, in steps of a few milliseconds. Its documents are in the same order;
 * the removed ones are left out.
 */
export function* mergeSegments(
  merged: readonly MergedSegment[],
  place: SegmentPlace,
): Generator<undefined, Segment> {
  const sum = (value: (segment: Segment) => number) =>
    merged.reduce((all, { segment }) => all + value(segment), 0)
  const builder = new SegmentBuilder({
    claims: sum(({ header }) => header.claims),
    terms: sum(({ header }) => header.terms),
    termBytes: sum(({ header }) => header.termBytes),
    postings: sum(({ header }) => header.postings),
  })
  const sources: Source[] = []
  for (const one of merged) {
    sources.push(begin(one, builder))
    yield
  }
  let done = 0
  for (let term = firstTerm(sources); term; term = firstTerm(sources)) {
    for (const source of sources) {
      if (!source.term || compareBytes(source.term, term) !== 0) continue
      const postings = source.segment.postingsAt(source.next)
      copyPostings(postings, source.renumbered, builder)
      done += postings.end - postings.start + TERM_COST
      source.next += 1
      source.term = termAt(source.segment.terms, source.next)
    }
    builder.term(term)
    if (done < STEP) continue
    yield
    done = 0
  }
  yield
  return yield* builder.finishing(place)
}

function begin({ segment, removed }: MergedSegment, builder: SegmentBuilder): Source {
  const renumbered = new Uint16Array(segment.claims).fill(LEFT_OUT)
  for (let document = 0; document < segment.documents; document += 1) {
    if (removed.has(document)) continue
    const [start, end] = [segment.firstClaim(document), segment.firstClaim(document + 1)]
    const first = builder.document(segment.idOf(document), segment.lengths.subarray(start, end))
    for (let claim = start; claim < end; claim += 1) renumbered[claim] = first + claim - start
  }
  return { segment, renumbered, next: 0, term: termAt(segment.terms, 0) }
}

function termAt({ bytes, offsets, size }: Vocabulary, position: number): ByteRange | null {
  if (position >= size) return null
  return { bytes, start: offsets[position] ?? 0, end: offsets[position + 1] ?? 0 }
}

function firstTerm(sources: readonly Source[]): ByteRange | null {
  let first: ByteRange | null = null
  for (const { term } of sources) if (term && (!first || compareBytes(term, first) < 0)) first = term
  return first
}
