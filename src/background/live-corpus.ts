import { DocumentVectors } from '../corpus/document-vectors.ts'
import { readParsed } from '../corpus/read-parsed.ts'
import { parsedDocument, summaryOf } from '../corpus/prepare.ts'
import { CorpusRepository } from '../corpus/repository.ts'
import { searchDocuments } from '../corpus/search.ts'
import { completeStarter, restoreStarter, starterState } from '../corpus/starter-shelf.ts'
import { MemoryCorpus } from '../matching/memory-corpus.ts'
import { success } from '../shared/result.ts'
import type { CorpusView } from '../matching/corpus-view.ts'
import type { ClaimIndex } from '../retrieval/claim-index.ts'
import type { CorpusDatabase } from '../corpus/database.ts'
import type { DocumentEdit, DocumentSummary, NewDocument, StarterState } from '../corpus/document.ts'
import type { Parser } from '../corpus/prepare.ts'
import type { DocumentRows } from '../corpus/schema.ts'
import type { VectorsVersion } from '../corpus/document-vectors.ts'
import type { StarterDocument } from '../corpus/starter-corpus.ts'
import type { StarterShelf } from '../corpus/starter-shelf.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Result } from '../shared/result.ts'

/** What a corpus is opened with. */
export interface CorpusSetup {
  readonly database: CorpusDatabase
  readonly parser: Parser
  readonly starter: readonly StarterDocument[]
  /** The model whose vectors are stored with the documents. */
  readonly encoder: Omit<VectorsVersion, 'parser'>
}

/** The stored corpus together with its index in memory. Each change is stored first, then brought to the index. */
export class LiveCorpus {
  readonly #corpus = new MemoryCorpus()
  /** The stored vectors of its claims. */
  readonly vectors: DocumentVectors
  readonly #database: CorpusDatabase
  readonly #repository: CorpusRepository
  readonly #shelf: StarterShelf
  /** Changes run one after the other, so that the index sees them in the order in which they were stored. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor({ database, parser, starter, encoder }: CorpusSetup) {
    this.#database = database
    this.#repository = new CorpusRepository(database, parser)
    this.vectors = new DocumentVectors(database, { ...encoder, parser: parser.version })
    this.#shelf = { database, parser, documents: starter, now: () => new Date() }
  }

  /** Opens the database, puts in starter documents that were never offered, and fills the index. */
  static async open(setup: CorpusSetup): Promise<LiveCorpus> {
    const corpus = new LiveCorpus(setup)
    await setup.database.open()
    await completeStarter(corpus.#shelf)
    for await (const document of readParsed(setup.database, setup.parser)) corpus.#corpus.add(document)
    return corpus
  }

  /** The index over all claims. */
  get index(): ClaimIndex {
    return this.#corpus.index
  }

  /** The corpus with some of its documents at hand. */
  load(_ids: readonly DocumentId[]): Promise<CorpusView> {
    return Promise.resolve(this.#corpus)
  }

  /** Checks, parses and stores a document; fails as `CorpusRepository.add` does. */
  add(document: NewDocument): Promise<Result<DocumentSummary>> {
    return this.#inTurn(async () => {
      const added = await this.#repository.add(document)
      if (!added.ok) return added
      this.#addToIndex([added.value])
      return success(summaryOf(added.value.document))
    })
  }

  /** Changes metadata; fails as `CorpusRepository.edit` does. */
  edit(id: DocumentId, edit: DocumentEdit): Promise<Result<DocumentSummary>> {
    return this.#inTurn(async () => {
      const edited = await this.#repository.edit(id, edit)
      if (!edited.ok) return edited
      const parse = await this.#database.claims.get(id)
      if (parse) this.#corpus.add(parsedDocument(edited.value, parse))
      return success(summaryOf(edited.value))
    })
  }

  /** Removes documents; the token puts them back until the next removal. */
  remove(ids: readonly DocumentId[]): Promise<{ readonly undo: string; readonly removed: number }> {
    return this.#inTurn(async () => {
      const { undo, removed } = await this.#repository.remove(ids)
      for (const id of removed) this.#corpus.remove(id)
      return { undo, removed: removed.length }
    })
  }

  /** Puts removed documents back and gives how many; fails with `expired`. */
  undo(token: string): Promise<Result<number>> {
    return this.#inTurn(async () => {
      const restored = await this.#repository.undo(token)
      if (!restored.ok) return restored
      this.#addToIndex(restored.value)
      return success(restored.value.length)
    })
  }

  /** Puts missing starter documents back and gives how many. */
  restoreStarter(): Promise<number> {
    return this.#inTurn(async () => {
      const restored = await restoreStarter(this.#shelf)
      this.#addToIndex(restored)
      return restored.length
    })
  }

  /** One document with its text; fails with `not-found`. */
  read(id: DocumentId) {
    return this.#repository.read(id)
  }

  /** All documents, newest addition first. */
  async list(): Promise<readonly DocumentSummary[]> {
    const rows = await this.#repository.list()
    return rows.map(summaryOf)
  }

  /** Documents that contain all words of the query. */
  async search(query: string): Promise<readonly DocumentId[]> {
    return searchDocuments(this.#database, await this.#repository.list(), query)
  }

  /** Numbers of documents and claims. */
  totals() {
    return this.#repository.totals()
  }

  /** How many of the starter documents are in the corpus. */
  starterState(): Promise<StarterState> {
    return starterState(this.#shelf)
  }

  #addToIndex(rows: readonly DocumentRows[]): void {
    for (const { document, parse } of rows) this.#corpus.add(parsedDocument(document, parse))
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const changed = this.#last.then(change)
    this.#last = changed.catch(() => undefined)
    return changed
  }
}
