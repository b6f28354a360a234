import { fileMeanings } from './meanings.ts'
import { learn } from '../encoder/vector-memory.ts'
import type { SentenceVectors } from '../matching/sentence-vectors.ts'

/** Vectors of all these texts, each encoded once; rejects where the project's model is missing. */
export async function encodeAll(texts: Iterable<string>): Promise<SentenceVectors> {
  const meanings = fileMeanings()
  if (!meanings) throw new Error('The sentence encoder is missing: assets/sentence-encoder/model.onnx')
  await learn(texts, meanings)
  return meanings.memory
}
