import { saturation, SATURATION_LIMIT } from './bm25.ts'
import { sharedSums, type ClaimSums, type Copy } from './claim-sums.ts'
import { WIDE } from './impact-code.ts'
import { positionFrom, sizeOf, wideCount, type Postings } from './postings.ts'
import { MOST_IN_SEGMENT } from './segment-layout.ts'
import type { TopHits } from './top-hits.ts'

/** Postings of a query's term in one part, with the term's rarity in the whole index. */
export interface WeightedPostings {
  readonly postings: Postings
  readonly copy: Copy
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
/**
 * Terms are left over once all of them are worth less than this share of the threshold: by then few claims are still
 * among the best, and to look up these few pays.
 */
const LEFT_OVER = 0.5
/** To look a claim up in a list costs about as much as to read so many postings. */
const LOOK_UP_COST = 24

/** A threshold to begin with is taken from so many groups of at most so many claims. */
const GROUPS = 32
const GROUP = 256

/** Searches parts one after the other; keeps the room that this takes. */
export class PartSearch {
  readonly #sums: ClaimSums
  /** The claims that may be among the best, rising. */
  readonly #found = new Uint16Array(MOST_IN_SEGMENT + 1)
  #count = 0

  constructor(sums = sharedSums()) {
    this.#sums = sums
  }

  /**
   * Offers the best claims of a part by BM25, exactly. The terms come rarest first, and scores are summed up in this
   * order everywhere, so equal claims have equal scores to the last bit. Once the terms left over cannot lift another
   * claim among the best, only the claims found by then are scored on (MaxScore, Turtle & Flood 1995).
   */
  search(terms: readonly WeightedPostings[], part: SearchedPart, best: TopHits): void {
    this.#sums.begin(part.claims, part.scoring.saturations)
    const least = best.threshold * SLACK
    const bounds = boundsOf(terms)
    let needed = 0
    for (const term of terms) {
      if ((bounds[needed] ?? 0) < LEFT_OVER * least) break
      this.#add(term, part)
      needed += 1
    }
    if (needed === terms.length) {
      this.#offerAll(part, best)
      return
    }
    this.#find(least - (bounds[needed] ?? 0), part)
    for (; needed < terms.length && this.#count > 0; needed += 1) {
      const term = terms[needed]
      if (term) this.#scoreOn(term, part)
      this.#keep(least - (bounds[needed + 1] ?? 0))
    }
    for (let i = 0; i < this.#count; i += 1) {
      const claim = this.#found[i] ?? 0
      best.offer(part.place + claim, this.#sums.sums[claim] ?? 0)
    }
  }

  /** Adds what a term is worth to the sums of all claims that hold it. */
  #add({ postings, copy, rarity }: WeightedPostings, { lengths, scoring }: SearchedPart): void {
    this.#sums.add(postings, copy, rarity)
    const { sums } = this.#sums
    for (const { claim, count } of postings.wide)
      sums[claim] = (sums[claim] ?? 0) + rarity * saturation(count, lengths[claim] ?? 0, scoring.mean)
  }

  /** Offers all live claims that hold a term and may be among the best. */
  #offerAll(part: SearchedPart, best: TopHits): void {
    const { place, claims, removedClaims } = part
    const least = best.threshold > 0 ? best.threshold : this.#surelyReached(best.top, part)
    for (let from = 0; ; from += 1) {
      from = this.#sums.next(from, claims, Math.max(best.threshold, least))
      if (from >= claims) return
      if (removedClaims?.[from] !== 1) best.offer(place + from, this.#sums.sums[from] ?? 0)
    }
  }

  /** What `top` claims have certainly reached, over 0: so many of the groups of claims hold one that has. */
  #surelyReached(top: number, { claims, removedClaims }: SearchedPart): number {
    if (removedClaims || top > GROUPS / 2) return Number.MIN_VALUE
    const size = Math.min(GROUP, Math.floor(claims / GROUPS))
    const greatest = new Float64Array(GROUPS)
    for (let i = 0; i < GROUPS; i += 1) greatest[i] = this.#sums.greatest(i * size, (i + 1) * size)
    return Math.max(greatest.sort()[GROUPS - top] ?? 0, Number.MIN_VALUE)
  }

  /** Finds the live claims whose sum is at least so great, over 0. */
  #find(least: number, { claims, removedClaims }: SearchedPart): void {
    this.#count = 0
    for (let from = 0; ; from += 1) {
      from = this.#sums.next(from, claims, least)
      if (from >= claims) return
      if (removedClaims?.[from] === 1) continue
      this.#found[this.#count] = from
      this.#count += 1
    }
  }

  /** Adds what a term is worth to the claims found that hold it. */
  #scoreOn({ postings, rarity }: WeightedPostings, { lengths, scoring }: SearchedPart): void {
    const { claims, codes, end } = postings
    const { sums } = this.#sums
    const leaps = sizeOf(postings) > LOOK_UP_COST * this.#count
    let at = postings.start
    for (let i = 0; i < this.#count; i += 1) {
      const claim = this.#found[i] ?? 0
      if (leaps) at = positionFrom(postings, at, claim)
      else while (at < end && (claims[at] ?? 0) < claim) at += 1
      if (at >= end) return
      if (claims[at] !== claim) continue
      const code = codes[at] ?? 0
      const worth =
        code === WIDE
          ? saturation(wideCount(postings, claim), lengths[claim] ?? 0, scoring.mean)
          : (scoring.saturations[code] ?? 0)
      sums[claim] = (sums[claim] ?? 0) + rarity * worth
    }
  }

  /** Keeps of the claims found those whose sum is at least so great. */
  #keep(least: number): void {
    const { sums } = this.#sums
    const found = this.#found
    let count = 0
    for (let i = 0; i < this.#count; i += 1) {
      const claim = found[i] ?? 0
      if ((sums[claim] ?? 0) < least) continue
      found[count] = claim
      count += 1
    }
    this.#count = count
  }
}

/** The most that a claim can get from each term and those after it; at last 0. */
function boundsOf(terms: readonly WeightedPostings[]): readonly number[] {
  const bounds = new Array<number>(terms.length + 1).fill(0)
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
