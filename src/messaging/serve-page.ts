import { browser } from 'wxt/browser'
import { answer } from './answer.ts'
import { isRequest } from './envelope.ts'
import type { Identity, Listener, Sender } from './listener.ts'
import type { PageRequests } from './protocol.ts'
import type { Result } from '../shared/result.ts'

/** Makes the content script's listener; it answers our own background and popup alone. */
export function pageListener(handlers: PageRequests, self: Pick<Identity, 'id'>): Listener {
  return (message, sender) => {
    if (!isRequest(message, 'page') || sender.id !== self.id) return undefined
    return answer(handlers, message.name, message.args)
  }
}

/** A listener as all browsers know it: true keeps the way open for an answer that comes later. */
type NativeListener = (
  message: unknown,
  sender: Sender,
  respond: (reply: Result<unknown>) => void,
) => true | undefined

/** The part of `runtime.onMessage` that is used. */
interface NativeListening {
  addListener(listener: NativeListener): void
  removeListener(listener: NativeListener): void
}

/**
 * Answers requests in a content script until the function it gives is called. Content scripts are built without the
 * polyfill, and older versions of Chrome take no promise from a listener, so it answers by the callback.
 */
export function servePage(handlers: PageRequests): () => void {
  const listen = pageListener(handlers, { id: browser.runtime.id })
  const listener: NativeListener = (message, sender, respond) => {
    const answering = listen(message, sender)
    void answering?.then(respond)
    return answering && true
  }
  const listening = browser.runtime.onMessage as unknown as NativeListening
  listening.addListener(listener)
  return () => listening.removeListener(listener)
}
