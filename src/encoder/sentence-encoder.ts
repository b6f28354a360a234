import { toSentenceVector } from '../matching/sentence-vectors.ts'
import { encodeInSteps } from './encoder.ts'
import { ModelSession } from './model-session.ts'
import { WordPieces } from './word-pieces.ts'
import type { EncodeOptions, Encoder } from './encoder.ts'
import type { ModelFiles } from './model-session.ts'
import type { SentenceVector } from '../matching/sentence-vectors.ts'

/** Pieces that are read of one sentence. Sentences of news are far shorter; longer ones are no sentences. */
const MOST_PIECES = 128

/** The files of the sentence encoder. */
export interface EncoderFiles extends ModelFiles {
  /** The model's vocab.txt. */
  readonly vocabulary: string
}

/**
 * The sentence encoder (Reimers and Gurevych 2019, arXiv:1908.10084) in this thread: a BERT of six layers whose output
 * is the mean over a sentence's pieces. Gives the same numbers in every browser and in Node.
 */
export class SentenceEncoder implements Encoder {
  readonly #pieces: WordPieces
  readonly #session: ModelSession

  private constructor(pieces: WordPieces, session: ModelSession) {
    this.#pieces = pieces
    this.#session = session
  }

  /** Loads the model; rejects as `ModelSession.open` and `WordPieces` do. */
  static async open(files: EncoderFiles): Promise<SentenceEncoder> {
    const pieces = new WordPieces(files.vocabulary)
    return new SentenceEncoder(pieces, await ModelSession.open(files))
  }

  encode(texts: readonly string[], options?: EncodeOptions): Promise<SentenceVector[]> {
    return encodeInSteps(texts, (some) => this.#encodeSome(some), options)
  }

  /** Gives the memory back. */
  close(): Promise<void> {
    return this.#session.close()
  }

  async #encodeSome(texts: readonly string[]): Promise<SentenceVector[]> {
    const vectors: SentenceVector[] = []
    for (const text of texts) {
      const pieces = this.#pieces.ofText(text, MOST_PIECES)
      vectors.push(toSentenceVector(await this.#session.run({ pieces })))
    }
    return vectors
  }
}
