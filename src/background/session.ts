/** Opens something; calls `lost` when the browser takes it away later. */
export type Opener<T> = (lost: () => void) => Promise<T>

/**
 * Something that is opened at the first need and kept for as long as the background lives. Browsers stop the
 * background whenever it is idle, so nothing here is needed for the next life to go on.
 */
export class Session<T> {
  readonly #open: Opener<T>
  #opening: Promise<T> | null = null

  constructor(open: Opener<T>) {
    this.#open = open
  }

  /** The opened thing; requests that come in while it opens share the one opening. After a failure, tries again. */
  ready(): Promise<T> {
    this.#opening ??= this.#start()
    return this.#opening
  }

  #start(): Promise<T> {
    const forget = () => {
      if (this.#opening === opening) this.#opening = null
    }
    const opening = this.#open(forget).catch((error: unknown) => {
      forget()
      throw error
    })
    return opening
  }
}
