import { saturation, SATURATION_LIMIT } from './bm25.ts'
import { GreatestScores } from './greatest-scores.ts'
import { WIDE } from './impact-code.ts'
import { positionFrom, sizeOf, wideCount, type Postings } from './postings.ts'
import { MOST_IN_SEGMENT } from './segment-layout.ts'
import type { TopHits } from './top-hits.ts'

/** Postings of a query's term in one part, with the term's rarity in the whole index. */
export interface WeightedPostings {
  readonly postings: Postings
  readonly rarity: number
  /** The greatest saturation among the postings. */
  readonly peak: number
}

/** How postings are scored, the same for all parts of an index. */
export interface Scoring {
  /** Mean number of terms of a claim. */
  readonly mean: number
  /** Saturation by impact code. */
  readonly saturations: Float64Array
}

/** The part that is searched. */
export interface SearchedPart {
  /** The place of its first claim among those of all parts. */
  readonly place: number
  readonly claims: number
  readonly lengths: Uint16Array
  /** 1 for each claim that is not to be found; null where all are. */
  readonly removedClaims: Uint8Array | null
  readonly scoring: Scoring
}

/** A sum of scores may exceed the sum of their bounds by rounding alone. */
const SLACK = 1 - 1e-9
/** To look a claim up in a list costs about as much as to read so many postings. */
const LOOK_UP_COST = 24

/** Searches parts one after the other; keeps the room that this takes. */
export class PartSearch {
  /** The sum of each claim so far; all are zero between two searches. */
  readonly #sums = new Float64Array(MOST_IN_SEGMENT + 1)
  /** The claims with a sum, and of these then the ones that may be among the best. */
  readonly #found = new Uint16Array(MOST_IN_SEGMENT + 1)
  #count = 0

  /**
   * Offers the best claims of a part by BM25, exactly. The terms come rarest first, and scores are summed up in this
   * order everywhere, so equal claims have equal scores to the last bit. Once the terms left over cannot lift another
   * claim among the best, only the claims found by then are scored on (MaxScore, Turtle & Flood 1995).
   */
  search(terms: readonly WeightedPostings[], part: SearchedPart, best: TopHits): void {
    const bounds = boundsOf(terms)
    const from = this.#find(terms, bounds, part, best)
    let threshold = Math.max(best.threshold, this.#reached(best.top, part))
    this.#keep(threshold * SLACK - (bounds[from] ?? 0), part)
    for (let i = from; i < terms.length && this.#count > 0; i += 1) {
      const term = terms[i]
      if (!term) continue
      if (sizeOf(term.postings) > LOOK_UP_COST * this.#count) this.#lookUp(term, part)
      else this.#addAll(term, part)
      threshold = Math.max(threshold, this.#reached(best.top, part))
      this.#keep(threshold * SLACK - (bounds[i + 1] ?? 0), part)
    }
    for (let i = 0; i < this.#count; i += 1) {
      const claim = this.#found[i] ?? 0
      best.offer(part.place + claim, this.#sums[claim] ?? 0)
    }
    this.#sums.fill(0, 0, part.claims)
    this.#count = 0
  }

  /** Finds all claims that may be among the best; gives the position of the first term that was not needed for it. */
  #find(terms: readonly WeightedPostings[], bounds: Float64Array, part: SearchedPart, best: TopHits): number {
    let threshold = best.threshold
    for (const [i, term] of terms.entries()) {
      if (sizeOf(term.postings) > 2 * this.#count)
        threshold = Math.max(threshold, this.#reached(best.top, part))
      if ((bounds[i] ?? 0) < threshold * SLACK) return i
      this.#findIn(term, part)
    }
    return terms.length
  }

  /** Adds what a term is worth to the sums of all claims that hold it, and these to those found. */
  #findIn({ postings, rarity }: WeightedPostings, part: SearchedPart): void {
    const { claims, codes, end } = postings
    const { saturations } = part.scoring
    const sums = this.#sums
    const found = this.#found
    let count = this.#count
    for (let at = postings.start; at < end; at += 1) {
      const claim = claims[at] ?? 0
      const sum = sums[claim] ?? 0
      if (sum === 0) {
        found[count] = claim
        count += 1
      }
      sums[claim] = sum + rarity * (saturations[codes[at] ?? 0] ?? 0)
    }
    this.#count = count
    this.#addWide(postings, rarity, part)
  }

  /** Adds what a term is worth to the sums of all claims that hold it, found or not. */
  #addAll({ postings, rarity }: WeightedPostings, part: SearchedPart): void {
    const { claims, codes, end } = postings
    const { saturations } = part.scoring
    const sums = this.#sums
    for (let at = postings.start; at < end; at += 1) {
      const claim = claims[at] ?? 0
      sums[claim] = (sums[claim] ?? 0) + rarity * (saturations[codes[at] ?? 0] ?? 0)
    }
    this.#addWide(postings, rarity, part)
  }

  #addWide({ wide }: Postings, rarity: number, { lengths, scoring }: SearchedPart): void {
    for (const { claim, count } of wide)
      this.#sums[claim] =
        (this.#sums[claim] ?? 0) + rarity * saturation(count, lengths[claim] ?? 0, scoring.mean)
  }

  /** Adds what a term is worth to the claims found that hold it. */
  #lookUp({ postings, rarity }: WeightedPostings, { lengths, scoring }: SearchedPart): void {
    this.#found.subarray(0, this.#count).sort()
    let at = postings.start
    for (let i = 0; i < this.#count; i += 1) {
      const claim = this.#found[i] ?? 0
      at = positionFrom(postings, at, claim)
      if (at >= postings.end) return
      if (postings.claims[at] !== claim) continue
      const code = postings.codes[at] ?? 0
      const worth =
        code === WIDE
          ? saturation(wideCount(postings, claim), lengths[claim] ?? 0, scoring.mean)
          : (scoring.saturations[code] ?? 0)
      this.#sums[claim] = (this.#sums[claim] ?? 0) + rarity * worth
    }
  }

  /** What `top` live claims have reached by now; 0 where fewer were found. */
  #reached(top: number, { removedClaims }: SearchedPart): number {
    if (top > this.#count) return 0
    const greatest = new GreatestScores(top)
    for (let i = 0; i < this.#count; i += 1) {
      const claim = this.#found[i] ?? 0
      const sum = this.#sums[claim] ?? 0
      if (sum > greatest.least && removedClaims?.[claim] !== 1) greatest.add(sum)
    }
    return greatest.least
  }

  /** Keeps of the claims found the live ones whose sum is at least so great. */
  #keep(least: number, { removedClaims }: SearchedPart): void {
    const sums = this.#sums
    const found = this.#found
    let count = 0
    for (let i = 0; i < this.#count; i += 1) {
      const claim = found[i] ?? 0
      if ((sums[claim] ?? 0) < least || removedClaims?.[claim] === 1) continue
      found[count] = claim
      count += 1
    }
    this.#count = count
  }
}

/** The most that a claim can get from each term and those after it; at last 0. */
function boundsOf(terms: readonly WeightedPostings[]): Float64Array {
  const bounds = new Float64Array(terms.length + 1)
  for (let i = terms.length - 1; i >= 0; i -= 1) {
    const { rarity = 0, peak = 0 } = terms[i] ?? {}
    bounds[i] = (bounds[i + 1] ?? 0) + rarity * peak
  }
  return bounds
}

/** The greatest saturation among postings; a bound where some are wide. */
export function peakOf({ codes, start, end, wide }: Postings, { saturations }: Scoring): number {
  if (wide.length > 0) return SATURATION_LIMIT
  let peak = 0
  for (let at = start; at < end; at += 1) {
    const now = saturations[codes[at] ?? 0] ?? 0
    if (now > peak) peak = now
  }
  return peak
}
