import type { PageState } from '../messaging/protocol.ts'

/** The part of `browser.storage.session` that is used. It outlives the background, not the browser. */
export interface SessionArea {
  get(keys: string | null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
}

/** What is remembered of a tab. */
export interface TabEntry {
  readonly state: PageState
  /** Address of the page that the state is about, or null where it is not known. */
  readonly url: string | null
  /** Host name of the page, or null where it has none. */
  readonly host: string | null
}

/** What the states take from the world. */
export interface PageStatesWorld {
  readonly area: SessionArea
  /** Milliseconds since 1970. */
  now(): number
  /** Called after a tab's state has changed. */
  changed(tabId: number, state: PageState): void
}

/** A scan that has not ended after so many milliseconds never will. */
export const LONGEST_SCAN = 30_000

const PREFIX = 'page:'
const keyOf = (tabId: number) => `${PREFIX}${String(tabId)}`

/** What is known of the page in each tab. Kept in memory, and in the browser's session storage over stops. */
export class PageStates {
  readonly #world: PageStatesWorld
  readonly #entries = new Map<number, TabEntry>()

  constructor(world: PageStatesWorld) {
    this.#world = world
  }

  /**
   * What is known of a tab's page, or null. A scan that cannot end any more, since the background was stopped under it
   * or since it takes too long, is reported as failed.
   */
  async get(tabId: number): Promise<TabEntry | null> {
    const live = this.#entries.get(tabId)
    if (live) return this.#tooLong(live) ? interrupted(live) : live
    const stored = (await this.#world.area.get(keyOf(tabId)))[keyOf(tabId)]
    if (!isEntry(stored)) return null
    return stored.state.kind === 'working' ? interrupted(stored) : stored
  }

  /** All tabs of which something is known. */
  async all(): Promise<ReadonlyMap<number, TabEntry>> {
    const stored = await this.#world.area.get(null)
    const entries = new Map<number, TabEntry>()
    for (const [key, entry] of Object.entries(stored)) {
      if (key.startsWith(PREFIX) && isEntry(entry)) entries.set(Number(key.slice(PREFIX.length)), entry)
    }
    for (const [tabId, entry] of this.#entries) entries.set(tabId, entry)
    return entries
  }

  /** Remembers a state. */
  async set(tabId: number, entry: TabEntry): Promise<void> {
    this.#entries.set(tabId, entry)
    await this.#store(tabId, entry)
    this.#world.changed(tabId, entry.state)
  }

  /** Remembers a state unless one is known from this life; gives the one that holds. */
  async setUnlessKnown(tabId: number, entry: TabEntry): Promise<TabEntry> {
    const live = this.#entries.get(tabId)
    if (live) return live
    await this.set(tabId, entry)
    return entry
  }

  /** Remembers a state in the place of one that was set in this life and still holds; says whether it did. */
  async replace(tabId: number, before: TabEntry, entry: TabEntry): Promise<boolean> {
    if (this.#entries.get(tabId) !== before) return false
    await this.set(tabId, entry)
    return true
  }

  /** Forgets a tab's page, without a word: whoever shows it would only ask again. */
  async clear(tabId: number): Promise<void> {
    this.#entries.delete(tabId)
    await this.#world.area.remove(keyOf(tabId))
  }

  #tooLong({ state }: TabEntry): boolean {
    return state.kind === 'working' && this.#world.now() - state.since > LONGEST_SCAN
  }

  async #store(tabId: number, entry: TabEntry): Promise<void> {
    const items = { [keyOf(tabId)]: entry }
    try {
      await this.#world.area.set(items)
    } catch {
      // The session storage is small. Other tabs' states can be had again by a new scan, so they make room; should
      // even this one be too large for it, it stays in memory.
      const keys = Object.keys(await this.#world.area.get(null)).filter((key) => key.startsWith(PREFIX))
      await this.#world.area.remove(keys)
      await this.#world.area.set(items).catch(() => undefined)
    }
  }
}

/** Whether a state is about the page at this address; the fragment does not count. Unknown addresses are never equal. */
export function isAbout({ url }: TabEntry, address: string | null): boolean {
  return url !== null && address !== null && withoutFragment(url) === withoutFragment(address)
}

const withoutFragment = (url: string) => url.replace(/#.*$/s, '')

function interrupted(entry: TabEntry): TabEntry {
  const message = 'The check of this page was cut short. Check it again.'
  return { ...entry, state: { kind: 'failed', host: entry.host ?? '', message } }
}

function isEntry(value: unknown): value is TabEntry {
  return typeof value === 'object' && value !== null && 'state' in value && 'host' in value
}
