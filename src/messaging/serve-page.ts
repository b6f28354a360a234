import { browser } from 'wxt/browser'
import { isRequest } from './envelope.ts'
import { answer, onMessage } from './listener.ts'
import type { Identity, Listener } from './listener.ts'
import type { PageRequests } from './protocol.ts'

/** Makes the content script's listener; it answers our own background and popup alone. */
export function pageListener(handlers: PageRequests, self: Pick<Identity, 'id'>): Listener {
  return (message, sender) => {
    if (!isRequest(message, 'page') || sender.id !== self.id) return undefined
    return answer(handlers, message.name, message.args)
  }
}

/** Answers requests in a content script until the function it gives is called. */
export function servePage(handlers: PageRequests): () => void {
  const listener = pageListener(handlers, { id: browser.runtime.id })
  onMessage().addListener(listener)
  return () => onMessage().removeListener(listener)
}
