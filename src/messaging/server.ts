import { browser } from 'wxt/browser'
import { isRequest } from './envelope.ts'
import { isPageRequest, readPageArguments } from './page-messages.ts'
import { failed } from '../shared/result.ts'
import type { BackgroundRequests, PageRequests } from './protocol.ts'
import type { Result } from '../shared/result.ts'

/** What of a message's sender is looked at. */
export interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined
  readonly documentLifecycle?: string | undefined
}

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

/** A listener as the browser wants it: undefined for messages that are not its own, so that others may answer. */
export type Listener = (message: unknown, sender: Sender) => Promise<Result<unknown>> | undefined

/** Who we are: the extension's id, and its origin with a slash at the end. */
export interface Identity {
  readonly id: string
  readonly origin: string
}

type AnyHandlers = Readonly<Record<string, (...args: readonly unknown[]) => Promise<Result<unknown>>>>

/** The part of `runtime.onMessage` that is used; with the polyfill a listener may answer by a promise. */
interface Listening {
  addListener(listener: Listener): void
  removeListener(listener: Listener): void
}

const onMessage = () => browser.runtime.onMessage as unknown as Listening

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

/** Makes the content script's listener; it answers our own background and popup alone. */
export function pageListener(handlers: PageRequests, self: Pick<Identity, 'id'>): Listener {
  return (message, sender) => {
    if (!isRequest(message, 'page') || sender.id !== self.id) return undefined
    return answer(handlers, message.name, message.args)
  }
}

/** Answers requests in the background from now on; the one message listener there. Call it while the worker starts. */
export function serveBackground(handlers: BackgroundHandlers): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') }
  onMessage().addListener(backgroundListener(handlers, self))
}

/** Answers requests in a content script until the function it gives is called. */
export function servePage(handlers: PageRequests): () => void {
  const listener = pageListener(handlers, { id: browser.runtime.id })
  onMessage().addListener(listener)
  return () => onMessage().removeListener(listener)
}

async function answer(
  handlers: BackgroundHandlers | PageRequests,
  name: string,
  args: readonly unknown[],
): Promise<Result<unknown>> {
  const handler = Object.hasOwn(handlers, name) ? (handlers as unknown as AnyHandlers)[name] : undefined
  if (!handler) return failed('unknown-request', `There is no request called “${name}”.`)
  try {
    return await handler(...args)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed('internal', `Something went wrong inside Countercheck: ${reason}`)
  }
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
