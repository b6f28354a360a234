import { isAbout, LONGEST_SCAN } from './page-states.ts'
import { mendPageDocument } from '../corpus/document-check.ts'
import { documentsToScan, preparePage } from '../pipeline/prepare-page.ts'
import { scanPrepared } from '../pipeline/scan-page.ts'
import { enabledOn } from '../settings/store.ts'
import { failed, success } from '../shared/result.ts'
import type { CorpusSession } from './corpus-session.ts'
import type { LiveCorpus } from './live-corpus.ts'
import type { PageRefiner } from './page-refiner.ts'
import type { PageStates } from './page-states.ts'
import type { Reached } from './scan-tab.ts'
import type { NewDocument } from '../corpus/document.ts'
import type { PageState, ScanAnswer } from '../messaging/protocol.ts'
import type { BackgroundHandlers, RequestContext } from '../messaging/server.ts'
import type { PageInput, PageReport } from '../pipeline/page-report.ts'
import type { SettingsStore } from '../settings/store.ts'
import type { Result } from '../shared/result.ts'
import type { Sensitivity } from '../shared/sensitivity.ts'

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
  return {
    scanPage: (context, page) => scan(context, page, world),
    refinePage: (context, refinement) => refine(context, refinement, world),
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

/** Remembers the state of the page that a message came from; a page that is rendered ahead is not in its tab yet. */
async function remember(
  { tabId, host, url, shown }: RequestContext,
  state: PageState,
  { states }: PageHandlersWorld,
) {
  if (tabId !== null && shown) await states.set(tabId, { host, url, state })
}

async function scan(
  sender: RequestContext,
  page: PageInput,
  world: PageHandlersWorld,
): Promise<Result<ScanAnswer>> {
  // A page may have changed its address without a navigation since the browser noted the sender's.
  const context = { ...sender, url: page.url ?? sender.url }
  const host = context.host ?? ''
  const settings = await world.settings.read()
  if (!enabledOn(settings, host)) {
    await remember(context, { kind: 'disabled-here', host }, world)
    return failed('disabled-here', `Countercheck is switched off on ${host}.`)
  }
  await remember(context, { kind: 'working', since: world.now() }, world)
  const { sensitivity } = settings
  try {
    const corpus = await world.session.ready()
    const answer = settings.compareMeanings
      ? await world.refiner.scan(page, corpus, { sensitivity, tab: tabNameOf(context) })
      : { report: await scanByWords(page, corpus, sensitivity), refinement: null }
    await remember(context, { kind: 'done', host, report: answer.report }, world)
    return success(answer)
  } catch (error) {
    await remember(context, { kind: 'failed', host, message: NOT_CHECKED }, world)
    throw error
  }
}

async function scanByWords(
  input: PageInput,
  corpus: LiveCorpus,
  sensitivity: Sensitivity,
): Promise<PageReport> {
  const page = preparePage(input)
  return scanPrepared(page, await corpus.load(documentsToScan(page, corpus.index)), { sensitivity })
}

/** Names a tab's page; what is rendered ahead for the tab is another page than the one that it shows. */
const tabNameOf = ({ tabId, shown }: RequestContext) => `${String(tabId)} ${shown ? 'shown' : 'ahead'}`

async function refine(
  context: RequestContext,
  refinement: string,
  { session, settings, states, refiner }: PageHandlersWorld,
): Promise<Result<PageReport | null>> {
  const { compareMeanings, sensitivity } = await settings.read()
  if (!compareMeanings) return success(null)
  const { tabId } = context
  const before = tabId === null ? null : await states.get(tabId)
  let report: PageReport | null
  try {
    report = await refiner.refine(refinement, await session.ready(), sensitivity)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError')
      return failed('overtaken', 'The page was checked again meanwhile.')
    throw error
  }
  // Only the report that was refined is replaced: the tab may show another page by now, or the site may be switched off.
  if (report && before?.state.kind === 'done' && tabId !== null && (await states.get(tabId)) === before)
    if (!equal(before.state.report, report))
      await states.set(tabId, { ...before, state: { ...before.state, report } })
  return success(report)
}

const equal = (one: PageReport, other: PageReport) => JSON.stringify(one) === JSON.stringify(other)

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
