import { encodeInSteps } from '../encoder/encoder.ts'
import { vectorOfText } from '../encoder/vector-text.ts'
import type { EncodeOptions, Encoder } from '../encoder/encoder.ts'
import type { SentenceVector } from '../matching/sentence-vectors.ts'
import type { EncoderRequests } from '../messaging/protocol.ts'

/** The part of `chrome.offscreen` that is used. */
export interface OffscreenDocuments {
  createDocument(options: {
    readonly url: string
    readonly reasons: readonly string[]
    readonly justification: string
  }): Promise<void>
}

/** What the encoder needs of the world. */
export interface OffscreenWorld {
  readonly documents: OffscreenDocuments
  /** Asks the document; fails with `unreachable` while there is none. */
  readonly ask: EncoderRequests['encodeSentences']
}

const DOCUMENT = {
  url: '/offscreen.html',
  reasons: ['WORKERS'],
  justification:
    'Runs a small language model in a worker, which the extension’s service worker cannot start.',
}

/**
 * The sentence encoder of Chromium: a document out of sight that owns the worker. It is opened when it is needed and
 * closes by itself.
 */
export class OffscreenEncoder implements Encoder {
  readonly #world: OffscreenWorld
  #opening: Promise<void> | null = null

  constructor(world: OffscreenWorld) {
    this.#world = world
  }

  encode(texts: readonly string[], options?: EncodeOptions): Promise<SentenceVector[]> {
    return encodeInSteps(texts, (some) => this.#encodeSome(some), options)
  }

  async #encodeSome(texts: readonly string[]): Promise<SentenceVector[]> {
    let answer = await this.#world.ask(texts)
    if (!answer.ok && answer.failure.code === 'unreachable') {
      // Opened by an earlier life of the background, or just now by another request: then it is enough to ask again.
      await this.#open().catch(() => undefined)
      answer = await this.#world.ask(texts)
    }
    if (!answer.ok) throw new Error(answer.failure.message)
    return answer.value.map(vectorOfText)
  }

  #open(): Promise<void> {
    this.#opening ??= this.#world.documents.createDocument(DOCUMENT).finally(() => {
      this.#opening = null
    })
    return this.#opening
  }
}
