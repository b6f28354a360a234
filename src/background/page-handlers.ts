import { isAbout, LONGEST_SCAN } from './page-states.ts'
import { mendPageDocument } from '../corpus/document-check.ts'
import { enabledOn } from '../settings/store.ts'
import { failed, success } from '../shared/result.ts'
import type { CorpusSession } from './corpus-session.ts'
import type { PageRefiner } from './page-refiner.ts'
import type { PageStates, TabEntry } from './page-states.ts'
import type { Reached } from './scan-tab.ts'
import type { NewDocument } from '../corpus/document.ts'
import type { PageState, ScanAnswer } from '../messaging/protocol.ts'
import type { BackgroundHandlers, RequestContext } from '../messaging/server.ts'
import type { PageInput, PageReport } from '../pipeline/page-report.ts'
import type { SettingsStore } from '../settings/store.ts'
import type { Result } from '../shared/result.ts'

type PageRequestNames =
  | 'scanPage'
  | 'refinePage'
  | 'reportNoArticle'
  | 'reportFailure'
  | 'pageSettings'
  | 'openDocument'
  | 'pageState'
  | 'rescanPage'
  | 'addPage'

/** What the handlers of page requests need. */
export interface PageHandlersWorld {
  readonly session: CorpusSession
  readonly settings: SettingsStore
  readonly states: PageStates
  readonly refiner: PageRefiner
  /** Milliseconds since 1970. */
  now(): number
  /** Has a tab's page scanned, if the browser lets us. */
  reach(tabId: number, url: string | null): Promise<Reached>
  /** Address of a tab's page, or null where the browser does not tell: it needs a permission or a click on the icon. */
  urlOf(tabId: number): Promise<string | null>
  /** Asks a tab's content script for its article. */
  readArticle(tabId: number): Promise<Result<NewDocument | null>>
  /** Opens a page of the extension in a new tab, by its path. */
  openPage(path: string): Promise<unknown>
  /** Called when a page is about to be collected and checked. */
  pageComes(): void
  /** Called after a document was added. */
  corpusChanged(): void
}

const NOT_CHECKED = 'This page could not be checked. Reload it and try again.'

/** Answers requests of content scripts about their page, and of the popup about the page in a tab. */
export function pageHandlers(world: PageHandlersWorld): Pick<BackgroundHandlers, PageRequestNames> {
  const starting = new Map<number, Promise<PageState>>()
  /** Views ask again at every announcement, so a start that is under way answers those too. */
  const start = (tabId: number, url: string | null) => {
    const started =
      starting.get(tabId) ?? startScan(tabId, url, world).finally(() => void starting.delete(tabId))
    starting.set(tabId, started)
    return started
  }
  const followed = new Map<string, FollowedState>()
  return {
    scanPage: (context, page) => scan(context, page, { ...world, followed }),
    refinePage: (_, refinement) => refine(refinement, { ...world, followed }),
    reportNoArticle: async (context, host) => {
      await remember(context, { kind: 'no-article', host: context.host ?? host }, world)
      return success(null)
    },
    reportFailure: async (context, host) => {
      await remember(context, { kind: 'failed', host: context.host ?? host, message: NOT_CHECKED }, world)
      return success(null)
    },
    pageSettings: async (context, statedHost) => {
      const settings = await world.settings.read()
      const host = context.host ?? statedHost
      const enabled = enabledOn(settings, host)
      if (!enabled) await remember(context, { kind: 'disabled-here', host }, world)
      else world.pageComes()
      return success({ enabled, marks: settings.marks })
    },
    openDocument: async (_, id) => {
      await world.openPage(`/options.html#document=${encodeURIComponent(id)}`)
      return success(null)
    },
    pageState: async (_, tabId) => {
      const url = await world.urlOf(tabId)
      const known = await world.states.get(tabId)
      // Nothing tells when a tab goes to another page, so the address does.
      return success(known && isAbout(known, url) ? known.state : await start(tabId, url))
    },
    rescanPage: async (_, tabId) => success(await start(tabId, await world.urlOf(tabId))),
    addPage: (_, tabId) => addPage(tabId, world),
  }
}

/** The state that a tab is in while a better report for its page may come. */
interface FollowedState {
  readonly tabId: number
  readonly entry: TabEntry
}

/** What a scan works with: the states that later answers replace, by the names of these answers. */
interface ScanWorld extends PageHandlersWorld {
  readonly followed: Map<string, FollowedState>
}

/** At most so many; a page asks at once, so older ones are of pages that are gone. */
const MOST_FOLLOWED = 20

/** Remembers the state of the page that a message came from; a page that is rendered ahead is not in its tab yet. */
async function remember(
  { tabId, host, url, shown }: RequestContext,
  state: PageState,
  { states }: PageHandlersWorld,
): Promise<FollowedState | null> {
  if (tabId === null || !shown) return null
  const entry = { host, url, state }
  await states.set(tabId, entry)
  return { tabId, entry }
}

async function scan(sender: RequestContext, page: PageInput, world: ScanWorld): Promise<Result<ScanAnswer>> {
  // A page may have changed its address without a navigation since the browser noted the sender's.
  const context = { ...sender, url: page.url ?? sender.url }
  const host = context.host ?? ''
  const settings = await world.settings.read()
  if (!enabledOn(settings, host)) {
    await remember(context, { kind: 'disabled-here', host }, world)
    return failed('disabled-here', `Countercheck is switched off on ${host}.`)
  }
  const working = await remember(context, { kind: 'working', since: world.now() }, world)
  const { sensitivity, compareMeanings: meanings } = settings
  try {
    const corpus = await world.session.ready()
    const answer = await world.refiner.scan(page, corpus, { sensitivity, meanings, tab: tabNameOf(context) })
    await follow(answer, working, world)
    return success(answer)
  } catch (error) {
    if (isOvertaken(error)) return OVERTAKEN
    await remember(context, { kind: 'failed', host, message: NOT_CHECKED }, world)
    throw error
  }
}

/** Names a tab's page; what is rendered ahead for the tab is another page than the one that it shows. */
const tabNameOf = ({ tabId, shown }: RequestContext) => `${String(tabId)} ${shown ? 'shown' : 'ahead'}`

const OVERTAKEN = failed('overtaken', 'The page was checked again meanwhile.')

const isOvertaken = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

async function refine(refinement: string, world: ScanWorld): Promise<Result<ScanAnswer | null>> {
  const before = world.followed.get(refinement) ?? null
  world.followed.delete(refinement)
  try {
    const answer = await world.refiner.refine(refinement)
    if (answer) await follow(answer, before, world)
    return success(answer)
  } catch (error) {
    if (isOvertaken(error)) return OVERTAKEN
    throw error
  }
}

/**
 * Remembers the report of an answer once the whole page is compared. Only the state that the scan began with or left is
 * replaced: the tab may show another page by now, or the site may be switched off.
 */
async function follow(
  { report, complete, refinement }: ScanAnswer,
  before: FollowedState | null,
  { states, followed }: ScanWorld,
): Promise<void> {
  if (!before) return
  const { tabId, entry } = before
  const after = complete ? withReport(entry, report) : entry
  if (after !== entry && !(await states.replace(tabId, entry, after))) return
  if (refinement === null) return
  followed.set(refinement, { tabId, entry: after })
  const [oldest] = followed.keys()
  if (followed.size > MOST_FOLLOWED && oldest !== undefined) followed.delete(oldest)
}

/** The state of a page that is checked; the same where nothing changes. */
function withReport(entry: TabEntry, report: PageReport): TabEntry {
  const { state, host } = entry
  if (state.kind === 'done' && JSON.stringify(state.report) === JSON.stringify(report)) return entry
  return { ...entry, state: { kind: 'done', host: host ?? '', report } }
}

/** Starts a scan of a tab's page and gives what is known right after: its end is announced. */
async function startScan(tabId: number, url: string | null, world: PageHandlersWorld): Promise<PageState> {
  const host = hostOf(url)
  if (host !== null && !enabledOn(await world.settings.read(), host)) {
    const state: PageState = { kind: 'disabled-here', host }
    await world.states.set(tabId, { host, url, state })
    return state
  }
  await world.states.clear(tabId)
  const reached = await Promise.race([world.reach(tabId, url), silence()])
  if (reached.kind === 'not-allowed') return reached
  if (reached.kind === 'silent') {
    const state: PageState = { kind: 'failed', host: host ?? '', message: NOT_CHECKED }
    await world.states.set(tabId, { host, url, state })
    return state
  }
  // Put in just now, the content script may not have reported yet. Remembered, so that one that never does is noticed.
  const working: PageState = { kind: 'working', since: world.now() }
  return (await world.states.setUnlessKnown(tabId, { host, url, state: working })).state
}

/** A page whose own script never pauses answers nothing; it is waited for only as long as a scan may take. */
function silence(): Promise<{ readonly kind: 'silent' }> {
  return new Promise((resolve) => setTimeout(() => resolve({ kind: 'silent' }), LONGEST_SCAN))
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname || null : null
}

async function addPage(tabId: number, world: PageHandlersWorld) {
  const article = await world.readArticle(tabId)
  if (!article.ok) return article
  if (article.value === null)
    return failed('no-article', 'There is no article on this page that could be added.')
  const corpus = await world.session.ready()
  const added = await corpus.add({ ...mendPageDocument(article.value), addedBy: 'page' })
  if (added.ok) world.corpusChanged()
  return added
}
