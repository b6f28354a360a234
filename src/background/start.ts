import { browser } from 'wxt/browser'
import { showBadge } from './badge.ts'
import { cardHandlers } from './card-handlers.ts'
import { corpusHandlers } from './corpus-handlers.ts'
import { corpusSession } from './corpus-session.ts'
import { HostAccess } from './host-access.ts'
import { localEncoder } from './local-encoder.ts'
import { pageHandlers } from './page-handlers.ts'
import { PageRefiner } from './page-refiner.ts'
import { PageStates } from './page-states.ts'
import { pageRefresher } from './refresh-pages.ts'
import { rehearse } from './rehearsal.ts'
import { reachTab } from './scan-tab.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { applySites } from './site-switch.ts'
import { PARSER_VERSION, parseText } from '../claims/parse-text.ts'
import { starterCorpus } from '../corpus/starter-corpus.ts'
import { ENCODER } from '../encoder/encoder-version.ts'
import { announce } from '../messaging/announcements.ts'
import { askPage } from '../messaging/client.ts'
import { serveBackground } from '../messaging/server.ts'
import { SettingsStore } from '../settings/store.ts'
import type { CorpusSession } from './corpus-session.ts'
import type { Settings } from '../settings/settings.ts'

/**
 * Starts the background. All listeners are added before it returns, since browsers only wake a stopped background for
 * events that it listened to at once. `welcome`: open the welcome page after the installation.
 */
export function startBackground({ welcome }: { readonly welcome: boolean }): void {
  const session = corpusSession({
    parser: { version: PARSER_VERSION, parse: parseText },
    starter: starterCorpus(),
    encoder: ENCODER,
    built: () => corpusChanged(),
  })
  const refiner = new PageRefiner(localEncoder())
  const settings = new SettingsStore(browser.storage.local)
  const states = new PageStates({
    area: browser.storage.session,
    now: Date.now,
    changed: (tabId, state) => {
      announce('pageStateChanged', { tabId })
      void showBadge(browser.action, tabId, state)
    },
  })
  const scanAgain = (tabId: number) => askPage(tabId, 'scanAgain')
  const clearMarks = (tabId: number) => askPage(tabId, 'clearMarks')
  const put = (file: '/content-scripts/scan.js' | '/card.js') => (tabId: number) =>
    browser.scripting.executeScript({ target: { tabId }, files: [file] })
  const inject = put('/content-scripts/scan.js')
  const refreshPages = pageRefresher({ tabs: async () => (await states.all()).keys(), scanAgain })
  const corpusChanged = () => {
    void session
      .ready()
      .then(({ index }) => announce('corpusChanged', { documents: index.size }))
      .then(refreshPages)
  }
  const settingsChanged = async (after: Settings, before: Settings) => {
    announce('settingsChanged', after)
    if (after.disabledSites.join() !== before.disabledSites.join()) await access.reconcile()
    // A page that was opened while its site was off has no content script yet.
    const scan = (tabId: number) => reachTab(tabId, null, { inject, scanAgain })
    await applySites(after, { states, scanAgain: scan, clearMarks })
    const { disabledSites: _after, ...shown } = after
    const { disabledSites: _before, ...shownBefore } = before
    if (JSON.stringify(shown) !== JSON.stringify(shownBefore)) void refreshPages()
  }
  const access = new HostAccess({
    permissions: browser.permissions,
    scripting: browser.scripting,
    tabs: browser.tabs,
    inject,
    switchedOff: async () => (await settings.read()).disabledSites,
    hosts: async () => new Map([...(await states.all())].map(([tabId, { host }]) => [tabId, host])),
    leave: async (tabId) => {
      await Promise.all([states.clear(tabId), clearMarks(tabId), showBadge(browser.action, tabId, null)])
    },
  })

  serveBackground({
    ...corpusHandlers({ session, changed: corpusChanged, estimate: () => navigator.storage.estimate() }),
    ...cardHandlers({ put: put('/card.js') }),
    ...settingsHandlers({ settings, refiner, changed: settingsChanged }),
    ...pageHandlers({
      session,
      settings,
      states,
      refiner,
      now: Date.now,
      urlOf: async (tabId) => (await browser.tabs.get(tabId).catch(() => null))?.url ?? null,
      reach: (tabId, url) => reachTab(tabId, url, { inject, scanAgain }),
      readArticle: (tabId) => askPage(tabId, 'readArticle'),
      openPage: (path) => browser.tabs.create({ url: browser.runtime.getURL(path as '/options.html') }),
      pageComes: readiness(session),
      corpusChanged,
    }),
  })
  listenToBrowser({
    access,
    forget: (tabId) => states.clear(tabId),
    openCorpus: () => session.ready(),
    welcome,
  })
}

/** Opens the corpus and makes ready what a scan needs, once in this life, while the first page is being collected. */
function readiness(session: CorpusSession): () => void {
  let begun = false
  return () => {
    if (begun) return
    begun = true
    // Whatever goes wrong is met, and told, by the scan itself.
    const ignored = () => undefined
    void session.ready().catch(ignored)
    // Opening mostly waits for the database. Not at once: the page waits for its answer before it collects anything.
    setTimeout(() => void rehearse(new AbortController().signal).catch(ignored), 0)
  }
}

interface Wakers {
  readonly access: HostAccess
  readonly forget: (tabId: number) => Promise<void>
  readonly openCorpus: () => Promise<unknown>
  readonly welcome: boolean
}

/** What the background does unasked. */
function listenToBrowser({ access, forget, openCorpus, welcome }: Wakers): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void openCorpus()
    void access.installed()
    if (welcome && reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
  browser.runtime.onStartup.addListener(() => void access.reconcile())
  browser.permissions.onAdded.addListener(({ origins }) => void access.granted(origins ?? []))
  browser.permissions.onRemoved.addListener(({ origins }) => void access.withdrawn(origins ?? []))
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId))
}
