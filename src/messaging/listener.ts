import { browser } from 'wxt/browser'
import type { Result } from '../shared/result.ts'

/** What of a message's sender is looked at. */
export interface Sender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined
  readonly documentLifecycle?: string | undefined
}

/** A listener as the browser wants it: undefined for messages that are not its own, so that others may answer. */
export type Listener = (message: unknown, sender: Sender) => Promise<Result<unknown>> | undefined

/** Who we are: the extension's id, and its origin with a slash at the end. */
export interface Identity {
  readonly id: string
  readonly origin: string
}

/** The part of `runtime.onMessage` that is used; with the polyfill a listener may answer by a promise. */
interface Listening {
  addListener(listener: Listener): void
  removeListener(listener: Listener): void
}

/** Where listeners are put. */
export const onMessage = () => browser.runtime.onMessage as unknown as Listening
