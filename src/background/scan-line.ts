import type { ScanAnswer } from '../messaging/protocol.ts'

/** Answers that wait to be asked for; a page asks at once, so older ones are of pages that are gone. */
const MOST_WAITING = 20

/** The scan of a tab's page, over all its answers. */
export interface TabScan {
  readonly tab: string
  /** Aborted when a newer scan of the tab begins. */
  readonly signal: AbortSignal
}

/** What is to be done for the next answer; null when there is no better one. */
export type NextAnswer = () => Promise<ScanAnswer | null>

/** The scans of all tabs: of each tab one at a time, which a newer one ends. */
export class ScanLine {
  readonly #running = new Map<string, AbortController>()
  readonly #waiting = new Map<string, { readonly scan: TabScan; readonly next: NextAnswer }>()

  /** Begins a scan of a tab; ends what is done, or waits, for an older one, since nobody waits for that any more. */
  begin(tab: string): TabScan {
    this.#running.get(tab)?.abort()
    for (const [name, { scan }] of this.#waiting) if (scan.tab === tab) this.#waiting.delete(name)
    const running = new AbortController()
    this.#running.set(tab, running)
    return { tab, signal: running.signal }
  }

  /** Keeps what a scan has still to do, and names it. */
  keep(scan: TabScan, next: NextAnswer): string {
    scan.signal.throwIfAborted()
    const name = crypto.randomUUID()
    this.#waiting.set(name, { scan, next })
    const [oldest] = this.#waiting.keys()
    if (this.#waiting.size > MOST_WAITING && oldest !== undefined) this.#waiting.delete(oldest)
    return name
  }

  /** Takes what was kept under a name, which is known once and in no other life. */
  take(name: string): NextAnswer | null {
    const waiting = this.#waiting.get(name)
    this.#waiting.delete(name)
    return waiting?.next ?? null
  }
}
