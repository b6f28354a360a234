import { browser } from 'wxt/browser'
import { answer } from './answer.ts'
import { isRequest } from './envelope.ts'
import { onMessage } from './listener.ts'
import { isPageRequest, readPageArguments } from './page-messages.ts'
import { failed } from '../shared/result.ts'
import type { Identity, Listener, Sender } from './listener.ts'
import type { BackgroundRequests } from './protocol.ts'

/** From where a request comes, as far as the browser vouches for it. */
export interface RequestContext {
  /** The tab of the content script or extension page; null from the popup. */
  readonly tabId: number | null
  /** Address of the sending page, or null where the browser does not tell. */
  readonly url: string | null
  /** Host name of that address, or null where it has none. */
  readonly host: string | null
  /** False for a page that the browser renders ahead and may never show. */
  readonly shown: boolean
}

/** The background's end of the protocol. */
export type BackgroundHandlers = {
  readonly [Name in keyof BackgroundRequests]: (
    context: RequestContext,
    ...args: Parameters<BackgroundRequests[Name]>
  ) => ReturnType<BackgroundRequests[Name]>
}

/**
 * Makes the background's listener. It is no async function: one would answer every message, also those for others.
 * Messages from content scripts reach only what pages need, and only with arguments of the right shape, since a page
 * may have taken over its renderer.
 */
export function backgroundListener(handlers: BackgroundHandlers, self: Identity): Listener {
  return (message, sender) => {
    if (!isRequest(message, 'background') || sender.id !== self.id) return undefined
    const { name, args } = message
    const context = contextOf(sender)
    if (sender.url?.startsWith(self.origin)) return answer(handlers, name, [context, ...args])
    if (!isPageRequest(name)) return Promise.resolve(failed('not-allowed', 'Pages may not ask for this.'))
    const read = readPageArguments(name, args)
    return read.ok ? answer(handlers, name, [context, ...read.value]) : Promise.resolve(read)
  }
}

/** Answers requests in the background from now on; the one message listener there. Call it while the worker starts. */
export function serveBackground(handlers: BackgroundHandlers): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') }
  onMessage().addListener(backgroundListener(handlers, self))
}

function contextOf(sender: Sender): RequestContext {
  return {
    tabId: sender.tab?.id ?? null,
    url: sender.url ?? null,
    host: hostOf(sender.url),
    shown: sender.documentLifecycle === undefined || sender.documentLifecycle === 'active',
  }
}

function hostOf(url: string | undefined): string | null {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname || null : null
}
