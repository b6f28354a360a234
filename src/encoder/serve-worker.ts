import type { Encoder } from './encoder.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: WorkerRequest }) => unknown) | null
  postMessage(answer: WorkerAnswer): void
}

/** Encodes in a worker what its owner sends; the model is opened with the first sentences. Never throws. */
export function serveWorker(scope: WorkerScope, open: () => Promise<Encoder>): void {
  let opening: Promise<Encoder> | null = null
  scope.onmessage = async ({ data: { id, texts } }) => {
    try {
      opening ??= open()
      const encoder = await opening
      scope.postMessage({ id, vectors: await encoder.encode(texts) })
    } catch (error) {
      // WebAssembly throws numbers too.
      scope.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
    }
  }
}
