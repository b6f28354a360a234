import { GreatestScores } from './greatest-scores.ts'

/** A scored place. */
export interface TopHit {
  readonly place: number
  readonly score: number
}

/** The best of many scored places: those with the greatest scores, of equals those with the lowest numbers. */
export class TopHits {
  /** How many are kept at most, at least 1. */
  readonly top: number
  readonly #least: number
  readonly #greatest: GreatestScores
  #hits: TopHit[] = []

  /** `least`: what scores less is never kept. */
  constructor(top: number, least: number) {
    this.top = top
    this.#least = least
    this.#greatest = new GreatestScores(top)
  }

  /** What scores less has no chance any more. */
  get threshold(): number {
    return Math.max(this.#least, this.#greatest.least)
  }

  offer(place: number, score: number): void {
    if (score < this.threshold) return
    this.#greatest.add(score)
    this.#hits.push({ place, score })
    // Now and then a sort of twice as many is cheaper than to keep them in order.
    if (this.#hits.length >= 2 * this.top + 64) this.#hits = this.best()
  }

  /** The best, best first. */
  best(): TopHit[] {
    return this.#hits.sort((a, b) => b.score - a.score || a.place - b.place).slice(0, this.top)
  }
}
