import type { PageState } from '../messaging/protocol.ts'
import type { Result } from '../shared/result.ts'

/** The parts of the browser that are used to reach a tab's page. */
export interface TabWorld {
  /** Puts the content script into a tab's page; rejects where the browser does not let us. */
  inject(tabId: number): Promise<unknown>
  /** Asks the content script of a tab to collect and scan again; fails with `unreachable` where none runs. */
  scanAgain(tabId: number): Promise<Result<null>>
}

/** How a tab could be reached. `started`: its content script is at work, or has been put in and begins by itself. */
export type Reached = { readonly kind: 'started' } | Extract<PageState, { kind: 'not-allowed' }>

/** Stores of extensions, on whose pages browsers let no extension run. */
const STORES = [
  'https://chromewebstore.google.com/',
  'https://chrome.google.com/webstore',
  'https://microsoftedge.microsoft.com/addons',
  'https://addons.mozilla.org/',
]

/** Errors of browsers on pages that are closed to extensions whatever the reader allows. */
const CLOSED_PAGE =
  /\b(chrome|edge|brave|about|devtools|view-source|moz-extension|chrome-extension):|cannot be scripted|gallery|error page/i

/**
 * Has the page in a tab scanned: through its content script, or by putting that in where the reader's click on the
 * toolbar icon (`activeTab`) or a host permission lets us. `url` is the page's address, or null where it is not known.
 */
export async function reachTab(tabId: number, url: string | null, world: TabWorld): Promise<Reached> {
  if (url !== null && isClosedPage(url)) return { kind: 'not-allowed', origin: null, reason: 'browser-page' }
  const asked = await world.scanAgain(tabId)
  if (asked.ok || asked.failure.code !== 'unreachable') return { kind: 'started' }
  try {
    await world.inject(tabId)
    return { kind: 'started' }
  } catch (error) {
    return notAllowed(error, url)
  }
}

/** Whether this is one of the browser's own pages, or one that it keeps every extension out of. */
export function isClosedPage(url: string): boolean {
  if (!URL.canParse(url)) return true
  const known = /^(https?|file|ftp):$/.test(new URL(url).protocol)
  return !known || STORES.some((store) => url.startsWith(store))
}

function notAllowed(error: unknown, url: string | null): Reached {
  const message = error instanceof Error ? error.message : String(error)
  // The page's address may stand in the message; an ordinary site is not closed for having "about:" in its query.
  const closed = url === null && CLOSED_PAGE.test(message)
  const origin = url !== null && /^https?:/.test(url) ? new URL(url).origin : null
  return { kind: 'not-allowed', origin, reason: closed ? 'browser-page' : 'no-permission' }
}
