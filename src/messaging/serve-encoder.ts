import { browser } from 'wxt/browser'
import { answer } from './answer.ts'
import { isRequest } from './envelope.ts'
import { onMessage } from './listener.ts'
import type { Identity, Listener } from './listener.ts'
import type { EncoderRequests } from './protocol.ts'

/** Makes the encoder's listener; it answers our own contexts alone, and none that belong to a web page. */
export function encoderListener(handlers: EncoderRequests, self: Identity): Listener {
  return (message, sender) => {
    if (!isRequest(message, 'encoder') || sender.id !== self.id) return undefined
    if (!sender.url?.startsWith(self.origin)) return undefined
    return answer(handlers, message.name, message.args)
  }
}

/** Answers requests to the encoder from now on. */
export function serveEncoder(handlers: EncoderRequests): void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') }
  onMessage().addListener(encoderListener(handlers, self))
}
