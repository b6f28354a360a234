import { CorpusChanges } from './corpus-changes.ts'
import { DocumentLoader } from './document-loader.ts'
import { IndexKeeper } from './index-keeper.ts'
import { tailRow } from '../corpus/bookkeeping.ts'
import { DocumentVectors } from '../corpus/document-vectors.ts'
import { summaryOf } from '../corpus/prepare.ts'
import { chunksOf } from '../corpus/chunks.ts'
import { CorpusRepository } from '../corpus/repository.ts'
import { searchDocuments } from '../corpus/search.ts'
import { completeStarter, restoreStarter, starterState } from '../corpus/starter-shelf.ts'
import { failed, success } from '../shared/result.ts'
import type { CorpusView } from '../matching/corpus-view.ts'
import type { ClaimIndex } from '../retrieval/claim-index.ts'
import type { CorpusDatabase } from '../corpus/database.ts'
import type {
  DocumentEdit,
  DocumentSummary,
  NewDocument,
  StarterState,
  StorageState,
} from '../corpus/document.ts'
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
  /** Called when documents that could not be found have become so without a change of the corpus. */
  readonly built?: () => void
  /** Documents are put into a stored segment of the index when they have so many claims; smaller numbers serve tests. */
  readonly sealedClaims?: number
}

/** How many documents at once are added. */
export interface BatchOptions {
  /** Stops between two chunks. */
  readonly signal?: AbortSignal
  /** Told after each chunk how many documents are done, those that failed included. */
  readonly progress?: (done: number) => void
}

/** The stored corpus together with its index in memory. Each change is stored first, then brought to the index. */
export class LiveCorpus {
  /** The stored vectors of its claims. */
  readonly vectors: DocumentVectors
  readonly #database: CorpusDatabase
  readonly #repository: CorpusRepository
  readonly #shelf: StarterShelf
  readonly #loader: DocumentLoader
  readonly #keeper: IndexKeeper
  /** Changes run one after the other, so that the index sees them in the order in which they were stored. */
  readonly #changes: CorpusChanges

  private constructor(
    { database, parser, starter, encoder }: CorpusSetup,
    changes: CorpusChanges,
    keeper: IndexKeeper,
  ) {
    this.#database = database
    this.#changes = changes
    this.#keeper = keeper
    this.#repository = new CorpusRepository(database, parser)
    this.#loader = new DocumentLoader(database, parser.version)
    this.vectors = new DocumentVectors(database, { ...encoder, parser: parser.version })
    this.#shelf = { database, parser, documents: starter, now: () => new Date() }
  }

  /**
   * Opens the database, restores the index, and puts in starter documents that were never offered. Documents that the
   * index lacks, as after an update, are brought to it afterwards, in slices.
   */
  static async open(setup: CorpusSetup): Promise<LiveCorpus> {
    const { database, parser, built, sealedClaims } = setup
    await database.open()
    const changes = new CorpusChanges(database)
    const keeper = await IndexKeeper.open({ database, parser, changes, sealedClaims })
    const corpus = new LiveCorpus(setup, changes, keeper)
    await corpus.#change(async () => corpus.#addToIndex(await completeStarter(corpus.#shelf)))
    if (keeper.building)
      void corpus.settled().then(
        () => built?.(),
        () => undefined,
      )
    return corpus
  }

  /** The index over all claims. */
  get index(): ClaimIndex {
    return this.#keeper.index
  }

  /** Whether there are documents that cannot be found yet, since the index is being built. */
  get building(): boolean {
    return this.#keeper.building
  }

  /** Another number after each change of the corpus or of what can be found in it, also over restarts. */
  get revision(): number {
    return this.#changes.revision
  }

  /** Resolves when the index holds all documents and nothing of it is left to be stored. */
  settled(): Promise<void> {
    return this.#keeper.settle()
  }

  /** The corpus with some of its documents at hand. */
  async load(ids: readonly DocumentId[]): Promise<CorpusView> {
    const documents = await this.#loader.load(ids)
    return { index: this.index, get: (id) => documents.get(id) }
  }

  /** Checks, parses and stores a document; fails as `CorpusRepository.add` does. */
  add(document: NewDocument): Promise<Result<DocumentSummary>> {
    return this.#change(async () => {
      const added = await this.#repository.add(document)
      if (!added.ok) return added
      this.#addToIndex([added.value])
      return success(summaryOf(added.value.document))
    })
  }

  /**
   * Adds many documents, chunk by chunk, and gives an outcome for each: as with `add`, or `cancelled` for those that were
   * left out when the signal came. What was added stays; the same call again goes on, as the others are duplicates.
   */
  async addMany(
    documents: readonly NewDocument[],
    { signal, progress }: BatchOptions = {},
  ): Promise<readonly Result<DocumentSummary>[]> {
    const outcomes: Result<DocumentSummary>[] = []
    for (const chunk of chunksOf(documents)) {
      if (signal?.aborted) break
      const prepared = await this.#repository.prepareMany(chunk)
      outcomes.push(...(await this.#change(() => this.#addPrepared(prepared))))
      progress?.(outcomes.length)
    }
    const left = documents.slice(outcomes.length)
    return [
      ...outcomes,
      ...left.map(() => failed('cancelled', 'It was not added: adding was stopped before.')),
    ]
  }

  async #addPrepared(prepared: readonly Result<DocumentRows>[]): Promise<Result<DocumentSummary>[]> {
    const added = await this.#repository.addPrepared(prepared)
    await this.#keeper.addInSlices(added.flatMap((rows) => (rows.ok ? [tailRow(rows.value.parse)] : [])))
    return added.map((rows) => (rows.ok ? success(summaryOf(rows.value.document)) : rows))
  }

  /** Changes metadata; fails as `CorpusRepository.edit` does. */
  edit(id: DocumentId, edit: DocumentEdit): Promise<Result<DocumentSummary>> {
    return this.#change(async () => {
      const edited = await this.#repository.edit(id, edit)
      if (!edited.ok) return edited
      this.#loader.drop([id])
      return success(summaryOf(edited.value))
    })
  }

  /** Removes documents; the token puts them back until the next removal. */
  remove(ids: readonly DocumentId[]): Promise<{ readonly undo: string; readonly removed: number }> {
    return this.#change(async () => {
      const { undo, removed } = await this.#repository.remove(ids)
      this.#keeper.remove(removed)
      this.#loader.drop(removed)
      return { undo, removed: removed.length }
    })
  }

  /** Puts removed documents back and gives how many; fails with `expired`. */
  undo(token: string): Promise<Result<number>> {
    return this.#change(async () => {
      const restored = await this.#repository.undo(token)
      if (!restored.ok) return restored
      this.#addToIndex(restored.value)
      return success(restored.value.length)
    })
  }

  /** Puts missing starter documents back and gives how many. */
  restoreStarter(): Promise<number> {
    return this.#change(async () => {
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
  search(query: string): Promise<readonly DocumentId[]> {
    return searchDocuments(this.#database, query)
  }

  /** Numbers of documents, of those that can be found already, and of their claims. */
  async totals(): Promise<Pick<StorageState, 'documents' | 'indexed' | 'claims'>> {
    const { documents } = await this.#database.state()
    return { documents, indexed: this.index.size, claims: this.index.claims }
  }

  /** How many of the starter documents are in the corpus. */
  starterState(): Promise<StarterState> {
    return starterState(this.#shelf)
  }

  #addToIndex(rows: readonly DocumentRows[]): void {
    this.#keeper.add(rows.map(({ parse }) => tailRow(parse)))
  }

  #change<T>(change: () => Promise<T>): Promise<T> {
    const changed = this.#changes.take(change)
    // A failure is that of the database, which the next request finds too; what is left is done at the next opening.
    void changed.then(() => this.settled()).catch(() => undefined)
    return changed
  }
}
