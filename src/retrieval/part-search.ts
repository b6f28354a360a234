import { saturation, SATURATION_LIMIT } from './bm25.ts'
import { GreatestScores } from './greatest-scores.ts'
import { WIDE } from './impact-code.ts'
import { wideCount, type Postings } from './postings.ts'
import { MOST_IN_SEGMENT } from './segment-layout.ts'
import type { TopHits } from './top-hits.ts'

/** Postings of a query's term in one part, with the term's rarity in the whole index. */
export interface WeightedPostings {
  readonly postings: Postings
  readonly rarity: number
}

/** How postings are scored, the same for all parts of an index. */
export interface Scoring {
  /** Mean number of terms of a claim. */
  readonly mean: number
  /** Saturation by impact code. */
  readonly saturations: Float64Array
  /** The greatest of them. */
  readonly greatest: number
}

/** The part that is searched. */
export interface SearchedPart {
  /** The place of its first claim among those of all parts. */
  readonly place: number
  readonly lengths: Uint16Array
  /** 1 for each claim that is not to be found; null where all are. */
  readonly removedClaims: Uint8Array | null
}

/** A sum of scores may exceed the sum of their bounds by rounding alone. */
const SLACK = 1 - 1e-9

/** Searches parts one after the other; keeps the room that this takes. */
export class PartSearch {
  /** The sum of each claim so far; all are zero between two searches. */
  readonly #sums = new Float64Array(MOST_IN_SEGMENT + 1)
  /** The claims with a sum. */
  readonly #touched = new Uint16Array(MOST_IN_SEGMENT + 1)
  #count = 0

  /**
   * Offers the best claims of a part by BM25, exactly. The terms come rarest first, and scores are summed up in this
   * order everywhere, so equal claims have equal scores to the last bit. Once the terms left over cannot lift another
   * claim among the best, they are only looked up in the claims found by then (MaxScore, Turtle & Flood 1995).
   */
  search(terms: readonly WeightedPostings[], part: SearchedPart, scoring: Scoring, best: TopHits): void {
    const bounds = boundsOf(terms, scoring)
    let threshold = best.threshold
    let next = 0
    for (const term of terms) {
      if (sizeOf(term.postings) > this.#count) threshold = Math.max(threshold, this.#reached(best.top, part))
      if ((bounds[next] ?? 0) < threshold * SLACK) break
      this.#add(term, part, scoring)
      next += 1
    }
    threshold = Math.max(threshold, this.#reached(best.top, part))
    let candidates = this.#candidates(part, threshold * SLACK - (bounds[next] ?? 0))
    for (; next < terms.length; next += 1) {
      const term = terms[next]
      if (term) this.#lookUp(term, candidates, part, scoring)
      candidates = this.#reaching(candidates, threshold * SLACK - (bounds[next + 1] ?? 0))
    }
    for (const claim of candidates) best.offer(part.place + claim, this.#sums[claim] ?? 0)
    best.settle()
    this.#clear()
  }

  /** Adds what a term is worth to the sums of all claims that hold it. */
  #add(
    { postings, rarity }: WeightedPostings,
    { lengths }: SearchedPart,
    { saturations, mean }: Scoring,
  ): void {
    const { claims, codes, end, wide } = postings
    const sums = this.#sums
    const touched = this.#touched
    let count = this.#count
    for (let at = postings.start; at < end; at += 1) {
      const claim = claims[at] ?? 0
      const sum = sums[claim] ?? 0
      if (sum === 0) {
        touched[count] = claim
        count += 1
      }
      sums[claim] = sum + rarity * (saturations[codes[at] ?? 0] ?? 0)
    }
    this.#count = count
    for (const { claim, count: times } of wide)
      sums[claim] = (sums[claim] ?? 0) + rarity * saturation(times, lengths[claim] ?? 0, mean)
  }

  /** What so many live claims have reached by now; 0 where fewer have a sum. */
  #reached(top: number, { removedClaims }: SearchedPart): number {
    if (top > this.#count) return 0
    const greatest = new GreatestScores(top)
    for (let i = 0; i < this.#count; i += 1) {
      const claim = this.#touched[i] ?? 0
      if (removedClaims?.[claim] !== 1) greatest.add(this.#sums[claim] ?? 0)
    }
    return greatest.least
  }

  /** The live claims whose sum is at least so great, rising. */
  #candidates({ removedClaims }: SearchedPart, least: number): Uint16Array {
    const candidates = new Uint16Array(this.#count)
    let count = 0
    for (let i = 0; i < this.#count; i += 1) {
      const claim = this.#touched[i] ?? 0
      if ((this.#sums[claim] ?? 0) < least || removedClaims?.[claim] === 1) continue
      candidates[count] = claim
      count += 1
    }
    return candidates.subarray(0, count).sort()
  }

  /** Adds what a term is worth to those of some claims that hold it. */
  #lookUp(
    { postings, rarity }: WeightedPostings,
    candidates: Uint16Array,
    { lengths }: SearchedPart,
    { saturations, mean }: Scoring,
  ): void {
    let at = postings.start
    for (const claim of candidates) {
      at = positionFrom(postings, at, claim)
      if (at >= postings.end) return
      if (postings.claims[at] !== claim) continue
      const code = postings.codes[at] ?? 0
      const worth =
        code === WIDE
          ? saturation(wideCount(postings, claim), lengths[claim] ?? 0, mean)
          : (saturations[code] ?? 0)
      this.#sums[claim] = (this.#sums[claim] ?? 0) + rarity * worth
    }
  }

  /** Those of some claims whose sum is at least so great. */
  #reaching(candidates: Uint16Array, least: number): Uint16Array {
    let count = 0
    for (const claim of candidates) {
      if ((this.#sums[claim] ?? 0) < least) continue
      candidates[count] = claim
      count += 1
    }
    return candidates.subarray(0, count)
  }

  #clear(): void {
    for (let i = 0; i < this.#count; i += 1) this.#sums[this.#touched[i] ?? 0] = 0
    this.#count = 0
  }
}

function sizeOf({ start, end }: Postings): number {
  return end - start
}

/** The most that a claim can get from each term and those after it; at last 0. */
function boundsOf(terms: readonly WeightedPostings[], { greatest }: Scoring): Float64Array {
  const bounds = new Float64Array(terms.length + 1)
  for (let i = terms.length - 1; i >= 0; i -= 1) {
    const { rarity = 0, postings } = terms[i] ?? {}
    bounds[i] = (bounds[i + 1] ?? 0) + rarity * (postings?.wide.length ? SATURATION_LIMIT : greatest)
  }
  return bounds
}

/** The first position from a given one on whose claim is at least a given one: steps that double, then halve. */
function positionFrom({ claims, end }: Postings, from: number, claim: number): number {
  let low = from
  let step = 1
  while (low + step < end && (claims[low + step] ?? 0) < claim) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, end)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((claims[middle] ?? 0) < claim) low = middle + 1
    else high = middle
  }
  return low
}
