import type { SentenceVector } from '../matching/sentence-vectors.ts'

/** How sentences are encoded. */
export interface EncodeOptions {
  /** Ends the work early: what was asked for is rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Says what sentences mean, as vectors; wherever the model runs. */
export interface Encoder {
  /** A vector for each text, in the same order. Rejects when the model cannot be run, and when it was ended early. */
  encode(texts: readonly string[], options?: EncodeOptions): Promise<SentenceVector[]>
}

/** Sentences of one step: few, so that an end comes soon, and many, so that sending them costs little beside. */
export const STEP = 16

/** Encodes step by step by a function that takes a few texts at once. */
export async function encodeInSteps(
  texts: readonly string[],
  encodeSome: (texts: readonly string[]) => Promise<readonly SentenceVector[]>,
  { signal }: EncodeOptions = {},
): Promise<SentenceVector[]> {
  const vectors: SentenceVector[] = []
  while (vectors.length < texts.length) {
    signal?.throwIfAborted()
    const some = texts.slice(vectors.length, vectors.length + STEP)
    const encoded = await encodeSome(some)
    if (encoded.length !== some.length) throw new Error('The encoder left a sentence out.')
    vectors.push(...encoded)
  }
  return vectors
}
