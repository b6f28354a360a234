import type { SentenceVector } from '../matching/sentence-vectors.ts'

/** To the worker: sentences to encode. */
export interface WorkerRequest {
  /** Told again in the answer. */
  readonly id: number
  readonly texts: readonly string[]
}

/** From the worker: their vectors, or why there are none. */
export type WorkerAnswer =
  | { readonly id: number; readonly vectors: readonly SentenceVector[] }
  | { readonly id: number; readonly failure: string }
