import type { Retrieved } from './retrieved.ts'
import { similarity, type SentenceVector } from './sentence-vectors.ts'

/** Finds texts by meaning: exact, all of them are looked at. */
export class MeaningRetrieval {
  readonly #vectors: ReadonlyMap<string, SentenceVector>

  /** `vectors`: the vector of each text by its id. */
  constructor(vectors: ReadonlyMap<string, SentenceVector>) {
    this.#vectors = vectors
  }

  /** Cosine of a query and a text, −1 to 1; 0 for a text that is not there. */
  similarity(query: SentenceVector, id: string): number {
    const vector = this.#vectors.get(id)
    return vector ? similarity(query, vector) : 0
  }

  /** The `top` texts that are most alike in meaning, best first. */
  search(query: SentenceVector, top: number): Retrieved[] {
    const all = [...this.#vectors].map(([id, vector]) => ({ id, score: similarity(query, vector) }))
    return all.sort((a, b) => b.score - a.score).slice(0, top)
  }
}
