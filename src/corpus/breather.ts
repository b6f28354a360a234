/** Milliseconds of work in one stretch; a request that comes in meanwhile waits no longer than about this. */
const STRETCH = 25

/** Lets others have their turn during long work. */
export class Breather {
  #since = performance.now()

  /** Gives way when a stretch of work is over; does nothing before that. */
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < STRETCH) return
    await new Promise((resolve) => setTimeout(resolve, 0))
    this.#since = performance.now()
  }
}
