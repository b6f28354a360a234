/** Runs changes one after the other, in the order in which they come. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs a change when those before it are done, also those that failed. */
  take<T>(change: () => Promise<T>): Promise<T> {
    const changed = this.#last.then(change)
    this.#last = changed.catch(() => undefined)
    return changed
  }
}
