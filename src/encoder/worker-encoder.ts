import { encodeInSteps } from './encoder.ts'
import type { EncodeOptions, Encoder } from './encoder.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'
import type { SentenceVector } from '../matching/sentence-vectors.ts'

/** The part of a worker that is used. */
export type EncoderWorker = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>

/** How a worker is started and how long it is kept. */
export interface WorkerWorld {
  start(): EncoderWorker
  /** Milliseconds without a request after which the worker and its memory, some 150 MB, are given back. */
  readonly idle: number
  /** Called when that has happened. */
  onIdle?(): void
}

interface Waiting {
  readonly resolve: (vectors: readonly SentenceVector[]) => void
  readonly reject: (error: Error) => void
}

/** A sentence encoder in a worker, which is started when it is needed and ended when it is not. */
export class WorkerEncoder implements Encoder {
  readonly #world: WorkerWorld
  readonly #waiting = new Map<number, Waiting>()
  #worker: EncoderWorker | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #id = 0

  constructor(world: WorkerWorld) {
    this.#world = world
    this.#rest()
  }

  encode(texts: readonly string[], options?: EncodeOptions): Promise<SentenceVector[]> {
    return encodeInSteps(texts, (some) => this.#encodeSome(some), options)
  }

  async #encodeSome(texts: readonly string[]): Promise<readonly SentenceVector[]> {
    clearTimeout(this.#timer)
    const id = this.#id++
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject })
        this.#running().postMessage({ id, texts } satisfies WorkerRequest)
      })
    } finally {
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) this.#rest()
    }
  }

  #running(): EncoderWorker {
    if (this.#worker) return this.#worker
    const worker = this.#world.start()
    worker.addEventListener('message', (event) => {
      const data = event.data as WorkerAnswer
      const waiting = this.#waiting.get(data.id)
      if ('vectors' in data) waiting?.resolve(data.vectors)
      else waiting?.reject(new Error(data.failure))
    })
    worker.addEventListener('error', ({ message }) => {
      this.#end()
      for (const { reject } of this.#waiting.values())
        reject(new Error(message || 'The worker of the language model could not be started.'))
    })
    this.#worker = worker
    return worker
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#end()
      this.#world.onIdle?.()
    }, this.#world.idle)
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = null
  }
}
