import { readSettings } from './read-settings.ts'
import type { Settings } from './settings.ts'

/** Name of the settings in the storage area. */
const KEY = 'settings'

/** The part of a `browser.storage` area that is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

/** What may be changed at once. */
export type SettingsChange = Partial<Omit<Settings, 'version'>>

/** The reader's settings in a storage area. */
export class SettingsStore {
  readonly #area: StorageArea
  /** Changes run one after the other, so that none overwrites what another has just stored. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(area: StorageArea) {
    this.#area = area
  }

  /** The settings; defaults for whatever is not stored or cannot be read. */
  async read(): Promise<Settings> {
    const stored = await this.#area.get(KEY)
    return readSettings(stored[KEY])
  }

  /** Changes some fields and gives the whole; unsound values take their defaults. */
  change(change: SettingsChange | ((before: Settings) => SettingsChange)): Promise<Settings> {
    const changed = this.#last.then(async () => {
      const before = await this.read()
      const wanted = typeof change === 'function' ? change(before) : change
      const after = readSettings({ ...before, ...wanted, version: before.version })
      await this.#area.set({ [KEY]: after })
      return after
    })
    this.#last = changed.catch(() => undefined)
    return changed
  }

  /** Switches a site off or on, and gives the whole. */
  setSite(host: string, enabled: boolean): Promise<Settings> {
    return this.change(({ disabledSites }) => {
      const others = disabledSites.filter((site) => site !== host.toLowerCase())
      return { disabledSites: enabled ? others : [...others, host] }
    })
  }
}

/** Whether the reader has left Countercheck on for a host. */
export function enabledOn(settings: Settings, host: string): boolean {
  return !settings.disabledSites.includes(host.toLowerCase())
}
