import { browser } from 'wxt/browser'
import { vectorText } from '../encoder/vector-text.ts'
import { WorkerEncoder } from '../encoder/worker-encoder.ts'
import { serveEncoder } from '../messaging/serve-encoder.ts'
import { success } from '../shared/result.ts'

/** Milliseconds without work after which the document closes, and the model's memory is free again. */
const IDLE = 60_000

/**
 * Starts the document that Chromium keeps out of sight for the sentence encoder: the extension's background there is a
 * service worker, which may start no worker of its own. It encodes for the background until it has been idle for a while.
 */
export function startOffscreen({ window }: { readonly window: Window }): void {
  const encoder = new WorkerEncoder({
    start: () => new Worker(browser.runtime.getURL('/encoder.js')),
    idle: IDLE,
    onIdle: () => window.close(),
  })
  serveEncoder({
    encodeSentences: async (texts) => success((await encoder.encode(texts)).map(vectorText)),
  })
}
