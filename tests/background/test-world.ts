import { corpusSession } from '../../src/background/corpus-session.ts'
import { PageRefiner } from '../../src/background/page-refiner.ts'
import { PageStates } from '../../src/background/page-states.ts'
import { SettingsStore } from '../../src/settings/store.ts'
import { lineParser, TestProfile } from '../corpus/test-corpus.ts'
import { TEST_MODEL, TestEncoder } from '../encoder/test-encoder.ts'
import type { SessionArea } from '../../src/background/page-states.ts'
import type { RequestContext } from '../../src/messaging/server.ts'
import type { PageState } from '../../src/messaging/protocol.ts'
import type { PageInput, PageReport } from '../../src/pipeline/page-report.ts'

/** A storage area in memory that refuses items over `room` characters in all; as browsers do, it keeps copies. */
export class MemoryArea implements SessionArea {
  readonly items = new Map<string, string>()
  readonly #room: number

  constructor(room = Infinity) {
    this.#room = room
  }

  get(keys: string | null): Promise<Record<string, unknown>> {
    const found = [...this.items].filter(([key]) => keys === null || key === keys)
    return Promise.resolve(Object.fromEntries(found.map(([key, json]) => [key, JSON.parse(json) as unknown])))
  }

  set(items: Record<string, unknown>): Promise<void> {
    const added = Object.entries(items).map(([key, item]) => [key, JSON.stringify(item)] as const)
    const after = new Map([...this.items, ...added])
    const size = [...after.values()].reduce((sum, json) => sum + json.length, 0)
    if (size > this.#room) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
    for (const [key, json] of added) this.items.set(key, json)
    return Promise.resolve()
  }

  remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key)
    return Promise.resolve()
  }
}

/** What survives a stop of the background: the database, the storage areas and the clock. */
export class TestBrowser {
  readonly profile = new TestProfile()
  readonly local = new MemoryArea()
  readonly sessionArea = new MemoryArea()
  readonly encoder = new TestEncoder()
  readonly changes: { tabId: number; state: PageState }[] = []
  time = 1_000_000

  /** A life of the background: everything in memory is new. */
  life() {
    const session = corpusSession({ parser: lineParser(), starter: [], encoder: TEST_MODEL }, () =>
      this.profile.open(),
    )
    const states = new PageStates({
      area: this.sessionArea,
      now: () => this.time,
      changed: (tabId, state) => this.changes.push({ tabId, state }),
    })
    const refiner = new PageRefiner(this.encoder)
    return { session, states, refiner, settings: new SettingsStore(this.local), now: () => this.time }
  }
}

/** A message from the content script of tab 7. */
export const fromPage: RequestContext = {
  tabId: 7,
  url: 'https://news.example/bridge',
  host: 'news.example',
  shown: true,
}

/** A message from the popup. */
export const fromPopup: RequestContext = {
  tabId: null,
  url: 'chrome-extension://us/popup.html',
  host: 'us',
  shown: true,
}

/** A page without blocks. */
export const emptyPage: PageInput = {
  url: 'https://news.example/bridge',
  canonicalUrl: null,
  title: 'Bridge closes',
  siteName: null,
  publishedAt: null,
  language: 'en',
  blocks: [],
  truncated: false,
}

/** A report with findings of these statuses. */
export function reportWith(statuses: readonly ('agreed' | 'varied' | 'disputed')[]): PageReport {
  const findings = statuses.map((status, at) => ({ id: String(at), status }))
  return { page: {}, findings, possible: [], origins: [], omissions: [] } as unknown as PageReport
}
