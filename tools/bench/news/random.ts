/** A source of random numbers that gives the same ones for the same seed. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number from 0 up to, not including, 1 (mulberry32, Tommy Ettinger 2017, public domain). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** True in that share (0–1) of the draws. */
  chance(share: number): boolean {
    return this.next() < share
  }

  /** One of the items; throws when there is none. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** A rank from 0 up to, not including, `ranks`; each as often as Zipf's law says, in proportion to 1 / (rank + 1). */
  rank(ranks: number): number {
    // The sum of 1/k up to n is about ln n + ½, so its inverse is an exponential.
    return Math.min(ranks - 1, Math.floor((ranks + 1) ** this.next()) - 1)
  }
}
