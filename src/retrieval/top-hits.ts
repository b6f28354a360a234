/** The best of many scored places: those with the greatest scores, of equals the one with the lowest number. */
export class TopHits {
  /** How many are kept at most. */
  readonly top: number
  readonly #places: number[] = []
  readonly #scores: number[] = []
  #threshold: number

  /** `least`: what scores less is never kept. */
  constructor(top: number, least: number) {
    this.top = top
    this.#threshold = least
  }

  /** What scores less has no chance any more. */
  get threshold(): number {
    return this.#threshold
  }

  offer(place: number, score: number): void {
    if (score < this.#threshold) return
    this.#places.push(place)
    this.#scores.push(score)
    // Now and then a sort of twice as many is cheaper than to keep them in order.
    if (this.#places.length >= 2 * this.top + 64) this.settle()
  }

  /** Lets go of all but the best and raises the threshold. */
  settle(): void {
    const best = this.best()
    this.#places.length = 0
    this.#scores.length = 0
    for (const { place, score } of best) {
      this.#places.push(place)
      this.#scores.push(score)
    }
    if (best.length === this.top) this.#threshold = Math.max(this.#threshold, best.at(-1)?.score ?? 0)
  }

  /** The best, best first. */
  best(): { readonly place: number; readonly score: number }[] {
    return this.#places
      .map((place, i) => ({ place, score: this.#scores[i] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .slice(0, this.top)
  }
}
