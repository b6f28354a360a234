import { browser } from 'wxt/browser'
import { failed } from '../shared/result.ts'
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

type AnyHandlers = Readonly<Record<string, (...args: readonly unknown[]) => Promise<Result<unknown>>>>

/** The part of `runtime.onMessage` that is used; with the polyfill a listener may answer by a promise. */
interface Listening {
  addListener(listener: Listener): void
  removeListener(listener: Listener): void
}

/** Where listeners are put. */
export const onMessage = () => browser.runtime.onMessage as unknown as Listening

/** Has one of the handlers answer; a thrown error becomes the failure `internal`. */
export async function answer(
  handlers: object,
  name: string,
  args: readonly unknown[],
): Promise<Result<unknown>> {
  const handler = Object.hasOwn(handlers, name) ? (handlers as AnyHandlers)[name] : undefined
  if (!handler) return failed('unknown-request', `There is no request called “${name}”.`)
  try {
    return await handler(...args)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed('internal', `Something went wrong inside Countercheck: ${reason}`)
  }
}
