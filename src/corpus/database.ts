import { Dexie } from 'dexie'
import { SCHEMA_VERSIONS } from './schema.ts'
import type {
  DocumentRow,
  ParseRow,
  RemovedRow,
  SchemaVersion,
  StarterEntry,
  TextRow,
  VectorsRow,
} from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { DexieOptions, Table } from 'dexie'

/** Name of the database in the extension's own origin. */
const DATABASE_NAME = 'countercheck'

/** The reader's corpus in IndexedDB. Only the background opens it. */
export class CorpusDatabase extends Dexie {
  declare readonly documents: Table<DocumentRow, DocumentId>
  declare readonly texts: Table<TextRow, DocumentId>
  declare readonly claims: Table<ParseRow, DocumentId>
  declare readonly vectors: Table<VectorsRow, DocumentId>
  declare readonly removed: Table<RemovedRow, DocumentId>
  declare readonly meta: Table<StarterEntry, StarterEntry['key']>

  constructor(options: DexieOptions = {}, versions: readonly SchemaVersion[] = SCHEMA_VERSIONS) {
    // A document that was said to be stored must outlive a crash of the machine, which the browsers' default does not promise.
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict', ...options })
    for (const { version, stores, upgrade } of versions) {
      const declared = this.version(version).stores(stores)
      if (upgrade) declared.upgrade(upgrade)
    }
  }

  /** Runs a change of documents as one: all of it is stored, or nothing. Await nothing but the database inside. */
  change<T>(run: () => Promise<T>): Promise<T> {
    const tables = [this.documents, this.texts, this.claims, this.vectors, this.removed, this.meta]
    // Dexie carries the transaction through `await` only when the function itself is async, not one that returns a promise.
    return this.transaction('rw', tables, async () => await run())
  }
}
