import { parsedDocument } from '../corpus/prepare.ts'
import { termCountsOf } from '../matching/term-counts.ts'
import type { ParsedDocument } from '../claims/parsed-document.ts'
import type { CorpusDatabase } from '../corpus/database.ts'
import type { IndexedDocument } from '../matching/corpus-view.ts'
import type { DocumentId } from '../shared/ids.ts'

/** Claims whose documents stay in memory: those of a few pages' stories, some 20 MB. */
const MOST_CLAIMS = 20_000

/** Reads documents when they are needed, and keeps those that were needed last. */
export class DocumentLoader {
  readonly #database: CorpusDatabase
  readonly #parser: number
  readonly #mostClaims: number
  /** The least recently used first. */
  readonly #kept = new Map<DocumentId, IndexedDocument>()
  #claims = 0
  #drops = 0

  /** `parser` is the version whose parses are of use. */
  constructor(database: CorpusDatabase, parser: number, mostClaims = MOST_CLAIMS) {
    this.#database = database
    this.#parser = parser
    this.#mostClaims = mostClaims
  }

  /** How many claims are kept in memory. */
  get claims(): number {
    return this.#claims
  }

  /** Those of the documents that are stored, and were read by this version of the parser. */
  async load(ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, IndexedDocument>> {
    const found = new Map<DocumentId, IndexedDocument>()
    for (const id of ids) {
      const kept = this.#kept.get(id)
      if (kept) found.set(id, kept)
    }
    const drops = this.#drops
    const missing = ids.filter((id) => !found.has(id))
    for (const document of await this.#read(missing)) found.set(document.document.id, document)
    // What was changed while it was read may have been read as it was before.
    if (drops === this.#drops) for (const document of found.values()) this.#keep(document)
    return found
  }

  /** Forgets documents that were changed or removed. */
  drop(ids: readonly DocumentId[]): void {
    this.#drops += 1
    for (const id of ids) this.#forget(id)
  }

  async #read(ids: readonly DocumentId[]): Promise<IndexedDocument[]> {
    if (ids.length === 0) return []
    const { documents, claims } = this.#database
    const [rows, parses] = await this.#database.transaction('r', [documents, claims], () =>
      Promise.all([documents.bulkGet([...ids]), claims.bulkGet([...ids])]),
    )
    return rows.flatMap((row, at) => {
      const parse = parses[at]
      return row && parse?.parser === this.#parser ? [new LoadedDocument(parsedDocument(row, parse))] : []
    })
  }

  #keep(document: IndexedDocument): void {
    this.#forget(document.document.id)
    this.#kept.set(document.document.id, document)
    this.#claims += document.document.claims.length
    for (const id of this.#kept.keys()) {
      if (this.#claims <= this.#mostClaims) return
      this.#forget(id)
    }
  }

  #forget(id: DocumentId): void {
    this.#claims -= this.#kept.get(id)?.document.claims.length ?? 0
    this.#kept.delete(id)
  }
}

/** Counts its terms only when they are asked for: of the documents that are looked at, few turn out to be compared. */
class LoadedDocument implements IndexedDocument {
  readonly document: ParsedDocument
  #termCounts: ReadonlyMap<string, number> | undefined

  constructor(document: ParsedDocument) {
    this.document = document
  }

  get termCounts(): ReadonlyMap<string, number> {
    this.#termCounts ??= termCountsOf(this.document)
    return this.#termCounts
  }
}
