/** What says whether a segment is worth a merge. */
export interface SegmentSize {
  /** Live claims and documents. */
  readonly claims: number
  readonly documents: number
  /** All claims and documents, the removed ones too. */
  readonly stored: number
}

/** Segments from one position up to, not with, another. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** Segments merged at once: each is read in turn, so many small ones take several merges. */
const MOST_MERGED = 16
/** A segment is rewritten alone when this share of it was removed. */
const REMOVED_SHARE = 0.25

/**
 * The segments that are best merged next, or null. Only neighbours are, so that documents stay in the order of addition;
 * together they hold at most `most` live claims and as many documents, and none holds more than all others together, so
 * that a claim is rewritten but a few times (a logarithmic merge policy, as in Lucene).
 */
export function runToMerge(segments: readonly SegmentSize[], most: number): Run | null {
  let best: Run | null = null
  for (let from = 0; from < segments.length; from += 1) {
    const to = endOfRun(segments, from, most)
    if (to - from > (best ? best.to - best.from : 1)) best = { from, to }
  }
  if (best) return best
  const worn = segments.findIndex(
    ({ claims, documents, stored }) => claims + documents < (1 - REMOVED_SHARE) * stored,
  )
  return worn < 0 ? null : { from: worn, to: worn + 1 }
}

/** Where the longest run ends that begins at a position and may be merged. */
function endOfRun(segments: readonly SegmentSize[], from: number, most: number): number {
  let [claims, documents, largest, end] = [0, 0, 0, from]
  for (const [i, segment] of segments.slice(from, from + MOST_MERGED).entries()) {
    claims += segment.claims
    documents += segment.documents
    largest = Math.max(largest, segment.claims + segment.documents)
    if (claims > most || documents > most) break
    if (2 * largest <= claims + documents) end = from + i + 1
  }
  return end
}
