import { contentOf } from '../claims/claim-content.ts'
import type { ParsedDocument } from '../claims/parsed-document.ts'
import type { SentenceVector, SentenceVectors } from '../matching/sentence-vectors.ts'
import type { CorpusDatabase } from './database.ts'
import type { VectorsRow } from './schema.ts'

/** What vectors were made with: those of anything else are of no use. */
export interface VectorsVersion {
  /** Names the model; another for every change of it. */
  readonly encoder: string
  /** Components of one vector. */
  readonly dimensions: number
  /** Version of the parser that read the claims. */
  readonly parser: number
}

/** The stored vectors of the corpus: a row a document, so that each sentence of it is encoded once in its life. */
export class DocumentVectors {
  readonly #database: CorpusDatabase
  readonly #version: VectorsVersion

  constructor(database: CorpusDatabase, version: VectorsVersion) {
    this.#database = database
    this.#version = version
  }

  /** The vectors of those documents that have them, by sentence. Rows that do not fit are as if there were none. */
  async read(documents: readonly ParsedDocument[]): Promise<ReadonlyMap<string, SentenceVector>> {
    const rows = await this.#database.vectors.bulkGet(documents.map(({ id }) => id))
    const vectors = new Map<string, SentenceVector>()
    documents.forEach((document, at) => {
      const row = rows[at]
      if (row && this.#fits(row, document)) this.#take(row, document, vectors)
    })
    return vectors
  }

  /** Stores the vectors of a document, if there is one for each claim and the document was not removed meanwhile. */
  async store(document: ParsedDocument, vectors: SentenceVectors): Promise<void> {
    const { encoder, dimensions, parser } = this.#version
    const values = new Int8Array(document.claims.length * dimensions)
    for (const [at, claim] of document.claims.entries()) {
      const vector = vectors.of(contentOf(claim))
      if (vector?.length !== dimensions) return
      values.set(vector, at * dimensions)
    }
    const row: VectorsRow = { id: document.id, encoder, parser, values }
    await this.#database.change(async () => {
      const parse = await this.#database.claims.get(document.id)
      if (parse?.parser === parser) await this.#database.vectors.put(row)
    })
  }

  #fits({ encoder, parser, values }: VectorsRow, { claims }: ParsedDocument): boolean {
    const { encoder: wantedEncoder, parser: wantedParser, dimensions } = this.#version
    if (encoder !== wantedEncoder || parser !== wantedParser) return false
    // What is stored was written by us, but a profile may be damaged.
    return (values as unknown) instanceof Int8Array && values.length === claims.length * dimensions
  }

  #take({ values }: VectorsRow, { claims }: ParsedDocument, into: Map<string, SentenceVector>): void {
    const { dimensions } = this.#version
    for (const [at, claim] of claims.entries())
      into.set(contentOf(claim), values.slice(at * dimensions, (at + 1) * dimensions))
  }
}
