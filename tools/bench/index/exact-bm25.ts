import type { Terms } from './index-case.ts'

/** Free parameters of BM25 at the values that Robertson & Zaragoza (2009) give as usual. */
const K1 = 1.2
const B = 0.75
/** Sums in another order may differ by so much. */
const TOLERANCE = 1e-9

/** BM25 as the formula stands, worked out for each claim in turn: slow, and plainly right. */
export class ExactBm25 {
  readonly #numbers = new Map<string, number>()
  readonly #holding: number[] = []
  readonly #claims: Uint32Array[] = []
  #words = 0

  constructor(claims: Iterable<Terms>) {
    for (const terms of claims) this.#add(terms)
  }

  #add(terms: Terms): void {
    const numbers = Uint32Array.from(terms, (term) => this.#numberOf(term))
    for (const number of new Set(numbers)) this.#holding[number] = (this.#holding[number] ?? 0) + 1
    this.#claims.push(numbers)
    this.#words += numbers.length
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term)
    if (known !== undefined) return known
    this.#numbers.set(term, this.#numbers.size)
    return this.#numbers.size - 1
  }

  /** The score of every claim, in the order in which they were given; 0 without a common term. */
  scores(query: Terms): Float64Array {
    const weights = new Map<number, number>()
    for (const term of query) {
      const number = this.#numbers.get(term)
      if (number !== undefined) weights.set(number, this.#rarity(this.#holding[number] ?? 0))
    }
    const mean = this.#words / this.#claims.length
    return Float64Array.from(this.#claims, (claim) => scoreOf(claim, weights, mean))
  }

  #rarity(holding: number): number {
    return Math.log(1 + (this.#claims.length - holding + 0.5) / (holding + 0.5))
  }
}

function scoreOf(claim: Uint32Array, weights: ReadonlyMap<number, number>, mean: number): number {
  let counts: Map<number, number> | null = null
  for (const number of claim) {
    if (!weights.has(number)) continue
    counts ??= new Map()
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  if (!counts) return 0
  const norm = K1 * (1 - B + (B * claim.length) / mean)
  let score = 0
  for (const [number, count] of counts)
    score += ((weights.get(number) ?? 0) * count * (K1 + 1)) / (count + norm)
  return score
}

/**
 * Which share (0–1) of the `top` best claims was found. Any claim that scores as much as the last of them counts, since
 * ties have no order; where fewer claims score at all, only those are asked for.
 */
export function recallAt(top: number, found: readonly number[], scores: Float64Array): number {
  const best = scores
    .filter((score) => score > 0)
    .sort()
    .reverse()
    .subarray(0, top)
  const least = best.at(-1)
  if (least === undefined) return 1
  const right = [...new Set(found.slice(0, top))].filter((claim) => (scores[claim] ?? 0) >= least - TOLERANCE)
  return right.length / best.length
}
