/** A scored place. */
export interface TopHit {
  readonly place: number
  readonly score: number
}

/**
 * The best of many scored places: those with the greatest scores, of equals those with the lowest numbers. They lie in a
 * binary heap, the worst on top, as two lists of plain numbers, so that an offer leaves nothing to collect.
 */
export class TopHits {
  /** How many are kept at most, at least 1. */
  readonly top: number
  readonly #least: number
  readonly #scores: number[] = []
  readonly #places: number[] = []
  #threshold: number

  /** `least`: what scores less is never kept. */
  constructor(top: number, least: number) {
    this.top = top
    this.#least = least
    this.#threshold = least
  }

  /** What scores less has no chance any more. */
  get threshold(): number {
    return this.#threshold
  }

  offer(place: number, score: number): void {
    if (!(score >= this.#threshold)) return
    if (this.#scores.length < this.top) this.#rise(place, score)
    else if (this.#isWorse(0, place, score)) this.#sink(place, score)
    else return
    if (this.#scores.length === this.top) this.#threshold = Math.max(this.#least, this.#scores[0] ?? 0)
  }

  /** Whether what lies at a position of the heap is worse than another. */
  #isWorse(at: number, place: number, score: number): boolean {
    const here = this.#scores[at] ?? 0
    return here < score || (here === score && (this.#places[at] ?? 0) > place)
  }

  #rise(place: number, score: number): void {
    let at = this.#scores.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isWorse(parent, place, score)) {
        this.#move(parent, at)
        at = parent
      } else break
    }
    this.#put(at, place, score)
  }

  #sink(place: number, score: number): void {
    const size = this.#scores.length
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1
      if (right < size && this.#isWorse(right, this.#places[child] ?? 0, this.#scores[child] ?? 0))
        child = right
      if (!this.#isWorse(child, place, score)) break
      this.#move(child, at)
      at = child
    }
    this.#put(at, place, score)
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#places[from] ?? 0, this.#scores[from] ?? 0)
  }

  #put(at: number, place: number, score: number): void {
    this.#scores[at] = score
    this.#places[at] = place
  }

  /** The best, best first. */
  best(): TopHit[] {
    return this.#scores
      .map((score, i) => ({ place: this.#places[i] ?? 0, score }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
  }
}
