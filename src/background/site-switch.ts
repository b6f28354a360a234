import { enabledOn } from '../settings/store.ts'
import type { PageStates } from './page-states.ts'
import type { Settings } from '../settings/settings.ts'

/** What bringing open pages in line with the switched-off sites needs. */
export interface SiteSwitchWorld {
  readonly states: PageStates
  scanAgain(tabId: number): Promise<unknown>
  clearMarks(tabId: number): Promise<unknown>
}

/** Clears the marks on open pages of sites that are now off, and scans those of sites that are on again. */
export async function applySites(settings: Settings, world: SiteSwitchWorld): Promise<void> {
  const { states } = world
  for (const [tabId, { host, url, state }] of await states.all()) {
    if (host === null) continue
    const enabled = enabledOn(settings, host)
    if (!enabled && state.kind !== 'disabled-here') {
      await states.set(tabId, { host, url, state: { kind: 'disabled-here', host } })
      await world.clearMarks(tabId)
    } else if (enabled && state.kind === 'disabled-here') {
      await states.clear(tabId)
      await world.scanAgain(tabId)
    }
  }
}
