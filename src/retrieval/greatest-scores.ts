/** Keeps the greatest of many numbers in a binary heap, the least of them on top. */
export class GreatestScores {
  readonly #heap: Float64Array
  #size = 0

  /** `most`: how many are kept, at least 1. */
  constructor(most: number) {
    this.#heap = new Float64Array(most)
  }

  /** The least of the numbers kept; 0 as long as fewer were added than can be kept. */
  get least(): number {
    return this.#size < this.#heap.length ? 0 : (this.#heap[0] ?? 0)
  }

  add(score: number): void {
    if (this.#size < this.#heap.length) this.#rise(this.#size++, score)
    else if (score > (this.#heap[0] ?? 0)) this.#sink(score)
  }

  #rise(from: number, score: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.#heap[parent] ?? 0
      if (above <= score) break
      this.#heap[at] = above
      at = parent
    }
    this.#heap[at] = score
  }

  #sink(score: number): void {
    let at = 0
    for (let child = 1; child < this.#size; child = 2 * at + 1) {
      const right = this.#heap[child + 1]
      if (child + 1 < this.#size && right !== undefined && right < (this.#heap[child] ?? 0)) child += 1
      const below = this.#heap[child] ?? 0
      if (below >= score) break
      this.#heap[at] = below
      at = child
    }
    this.#heap[at] = score
  }
}
