import { success } from '../shared/result.ts'
import type { PageRefiner } from './page-refiner.ts'
import type { BackgroundHandlers } from '../messaging/server.ts'
import type { Settings } from '../settings/settings.ts'
import type { SettingsStore } from '../settings/store.ts'

/** What the handlers of settings requests need. */
export interface SettingsHandlersWorld {
  readonly settings: SettingsStore
  readonly refiner: Pick<PageRefiner, 'failure'>
  /** Called after settings have changed, with those of before. */
  readonly changed: (after: Settings, before: Settings) => Promise<void>
}

/** Answers requests about the reader's settings. */
export function settingsHandlers(
  world: SettingsHandlersWorld,
): Pick<BackgroundHandlers, 'meaningState' | 'readSettings' | 'changeSettings' | 'setSiteEnabled'> {
  const { settings, refiner, changed } = world
  return {
    meaningState: () => Promise.resolve(success({ failure: refiner.failure })),
    readSettings: async () => success(await settings.read()),
    changeSettings: async (_, change) => {
      const before = await settings.read()
      const after = await settings.change(change)
      await changed(after, before)
      return success(after)
    },
    setSiteEnabled: async (_, host, enabled) => {
      const before = await settings.read()
      await changed(await settings.setSite(host, enabled), before)
      return success(null)
    },
  }
}
