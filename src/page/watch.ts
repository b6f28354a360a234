/** What is watched for, and with what. */
export interface WatchOptions {
  readonly document: Document
  /** Ends the watching. */
  readonly signal: AbortSignal
  /** Called when the page's content has come to rest after a change. */
  onContent(): void
  /** Called when the page shows another address without having been loaded anew. */
  onAddress(): void
  /** Whether a change there is none of the page's own. */
  isOwn(node: Node): boolean
}

/** Quiet time in ms after which a change is reported, at first; it grows with each report. */
const FIRST_DELAY = 500
const LONGEST_DELAY = 20_000
const GROWTH = 1.6
/** Reports at one address after which a page is taken to be one that never settles. */
const MOST_REPORTS = 14
/** Longest wait for quiet, as a multiple of the delay. */
const PATIENCE = 4

/**
 * Watches a page for changes with one observer. Reports are debounced and get rarer, and end on a page that never
 * settles; a new address begins anew.
 */
export function watchPage(options: WatchOptions): void {
  if (options.signal.aborted) return
  const watch = new Watch(options)
  options.signal.addEventListener('abort', () => watch.stop(), { once: true })
}

class Watch {
  readonly #options: WatchOptions
  readonly #window: Window
  readonly #observer: MutationObserver
  #address: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #since = 0
  #delay = FIRST_DELAY
  #reports = 0

  constructor(options: WatchOptions) {
    const window = options.document.defaultView
    if (!window) throw new Error('A document without a window does not change.')
    this.#options = options
    this.#window = window
    this.#address = addressOf(window)
    this.#observer = new window.MutationObserver((records) => this.#onRecords(records))
    this.#observe()
    for (const type of ['popstate', 'hashchange', 'pageshow'])
      window.addEventListener(type, () => this.#checkAddress(), { signal: options.signal })
    navigationOf(window)?.addEventListener('currententrychange', () => this.#checkAddress(), {
      signal: options.signal,
    })
  }

  stop(): void {
    this.#observer.disconnect()
    clearTimeout(this.#timer)
  }

  #observe(): void {
    const { documentElement } = this.#options.document
    this.#observer.observe(documentElement, { childList: true, subtree: true, characterData: true })
  }

  #onRecords(records: readonly MutationRecord[]): void {
    this.#checkAddress()
    const now = Date.now()
    if (!records.some((record) => !this.#isOwn(record))) return
    this.#since ||= now
    clearTimeout(this.#timer)
    const left = this.#since + this.#delay * PATIENCE - now
    this.#timer = setTimeout(() => this.#report(), Math.max(0, Math.min(this.#delay, left)))
  }

  #isOwn(record: MutationRecord): boolean {
    const nodes = [...record.addedNodes, ...record.removedNodes]
    const isOwn = (node: Node) => this.#options.isOwn(node)
    return isOwn(record.target) || (nodes.length > 0 && nodes.every(isOwn))
  }

  #report(): void {
    const { document, signal } = this.#options
    if (document.hidden) {
      document.addEventListener('visibilitychange', () => this.#report(), { signal, once: true })
      return
    }
    this.#since = 0
    this.#delay = Math.min(this.#delay * GROWTH, LONGEST_DELAY)
    if (++this.#reports >= MOST_REPORTS) this.#observer.disconnect()
    this.#options.onContent()
  }

  #checkAddress(): void {
    const address = addressOf(this.#window)
    if (address === this.#address) return
    this.#address = address
    this.#delay = FIRST_DELAY
    if (this.#reports >= MOST_REPORTS) this.#observe()
    this.#reports = 0
    this.#options.onAddress()
  }
}

/** The address without its fragment: a link within the page leads to no other article. */
function addressOf(window: Window): string {
  return window.location.href.replace(/#(?!!).*$/, '')
}

/** The Navigation API, where the browser has it: it also tells of `pushState`, which fires no event. */
function navigationOf(window: Window): EventTarget | undefined {
  return 'navigation' in window ? (window.navigation as EventTarget) : undefined
}
