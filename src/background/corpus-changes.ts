import type { CorpusDatabase } from '../corpus/database.ts'

/** Runs changes of the corpus one after the other, in the order in which they come. */
export class CorpusChanges {
  readonly #database: CorpusDatabase
  #last: Promise<unknown> = Promise.resolve()
  #revision = 0

  constructor(database: CorpusDatabase) {
    this.#database = database
  }

  /** The corpus's revision after the last change; 0 before the first of this life. */
  get revision(): number {
    return this.#revision
  }

  /** Runs a change when those before it are done, also those that failed. */
  take<T>(change: () => Promise<T>): Promise<T> {
    const changed = this.#last.then(async () => {
      const value = await change()
      this.#revision = (await this.#database.state()).revision
      return value
    })
    this.#last = changed.catch(() => undefined)
    return changed
  }
}
