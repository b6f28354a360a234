import { STEP } from './encoder.ts'
import type { EncodeOptions, Encoder } from './encoder.ts'
import type { SentenceVector, SentenceVectors } from '../matching/sentence-vectors.ts'

/** Vectors that are kept at the utmost: with their sentences about 10 MB. */
const MOST = 20_000

/** Vectors of sentences in memory; when there are too many, those that were asked for longest ago go. */
export class VectorMemory implements SentenceVectors {
  readonly #vectors = new Map<string, SentenceVector>()
  readonly #most: number

  constructor(most = MOST) {
    this.#most = most
  }

  of(text: string): SentenceVector | undefined {
    const vector = this.#vectors.get(text)
    if (vector) this.set(text, vector)
    return vector
  }

  /** Keeps a vector. */
  set(text: string, vector: SentenceVector): void {
    this.#vectors.delete(text)
    this.#vectors.set(text, vector)
    if (this.#vectors.size <= this.#most) return
    const [oldest] = this.#vectors.keys()
    if (oldest !== undefined) this.#vectors.delete(oldest)
  }
}

/** Hands on known vectors, and notes what was asked for and which of it is not known. */
export class AskedVectors implements SentenceVectors {
  readonly asked = new Set<string>()
  readonly missing = new Set<string>()
  readonly #known: SentenceVectors

  constructor(known: SentenceVectors) {
    this.#known = known
  }

  of(text: string): SentenceVector | undefined {
    this.asked.add(text)
    const vector = this.#known.of(text)
    if (!vector) this.missing.add(text)
    return vector
  }
}

/** What sentences are encoded with, and where their vectors are kept. */
export interface Meanings {
  readonly encoder: Encoder
  readonly memory: VectorMemory
}

/** Encodes those of the texts that are not known yet. Rejects as the encoder does; what was encoded by then is kept. */
export async function learn(
  texts: Iterable<string>,
  { encoder, memory }: Meanings,
  options?: EncodeOptions,
): Promise<void> {
  const unknown = [...new Set(texts)].filter((text) => !memory.of(text))
  for (let start = 0; start < unknown.length; start += STEP) {
    const some = unknown.slice(start, start + STEP)
    const vectors = await encoder.encode(some, options)
    some.forEach((text, at) => {
      const vector = vectors[at]
      if (vector) memory.set(text, vector)
    })
  }
}

/**
 * Does something that compares sentences, once to see which it asks for, and again when those that were not known have
 * been encoded, unless `isFinal` says that the first result can become no better. So just the sentences are encoded that
 * matter.
 */
export async function withMeanings<T>(
  work: (vectors: SentenceVectors) => T,
  meanings: Meanings,
  isFinal: (result: T) => boolean = () => false,
): Promise<T> {
  const vectors = new AskedVectors(meanings.memory)
  const first = work(vectors)
  if (vectors.missing.size === 0 || isFinal(first)) return first
  await learn(vectors.missing, meanings)
  return work(meanings.memory)
}
