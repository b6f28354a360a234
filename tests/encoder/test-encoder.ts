import { encodeInSteps } from '../../src/encoder/encoder.ts'
import { toSentenceVector } from '../../src/matching/sentence-vectors.ts'
import type { EncodeOptions, Encoder } from '../../src/encoder/encoder.ts'
import type { SentenceVector } from '../../src/matching/sentence-vectors.ts'

/** What stored vectors of the test encoder are marked with. */
export const TEST_MODEL = { encoder: 'letters', dimensions: 26 } as const

/** An encoder for tests: sentences are alike that share letters. Counts what it encodes, and can fail or be held up. */
export class TestEncoder implements Encoder {
  readonly encoded: string[] = []
  failure: string | null = null
  /** Awaited before each step. */
  hold: Promise<unknown> = Promise.resolve()

  encode(texts: readonly string[], options?: EncodeOptions): Promise<SentenceVector[]> {
    return encodeInSteps(texts, (some) => this.#some(some), options)
  }

  async #some(texts: readonly string[]): Promise<SentenceVector[]> {
    await this.hold
    if (this.failure !== null) throw new Error(this.failure)
    this.encoded.push(...texts)
    return texts.map(letterVector)
  }
}

/** How often each letter stands in a text, as a vector. */
export function letterVector(text: string): SentenceVector {
  const counts = new Float32Array(TEST_MODEL.dimensions)
  for (const letter of text.toLowerCase()) {
    const at = letter.charCodeAt(0) - 97
    counts[at] = (counts[at] ?? 0) + 1
  }
  return toSentenceVector(counts)
}
