import { browser } from 'wxt/browser'
import { OffscreenEncoder } from './offscreen-encoder.ts'
import { WorkerEncoder } from '../encoder/worker-encoder.ts'
import { askEncoder } from '../messaging/client.ts'
import type { OffscreenDocuments } from './offscreen-encoder.ts'
import type { Encoder } from '../encoder/encoder.ts'

/** Milliseconds without work after which the model's memory is given back. */
const IDLE = 60_000

/** The sentence encoder of this browser: in a worker of the background's page (Firefox), or out of sight (Chromium). */
export function localEncoder(): Encoder {
  const { chrome } = globalThis as { readonly chrome?: { readonly offscreen?: OffscreenDocuments } }
  if (chrome?.offscreen)
    return new OffscreenEncoder({
      documents: chrome.offscreen,
      ask: (texts) => askEncoder('encodeSentences', texts),
    })
  return new WorkerEncoder({ start: () => new Worker(browser.runtime.getURL('/encoder.js')), idle: IDLE })
}
