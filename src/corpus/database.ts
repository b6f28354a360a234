import { Dexie } from 'dexie'
import { SCHEMA_VERSIONS } from './schema.ts'
import type {
  DocumentRow,
  MetaEntry,
  ParseRow,
  RemovedRow,
  SchemaVersion,
  SegmentRow,
  StateEntry,
  TailRow,
  TextRow,
  TombstoneRow,
  VectorsRow,
} from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { DexieOptions, InsertType, Table } from 'dexie'

/** Name of the database in the extension's own origin. */
const DATABASE_NAME = 'countercheck'

/** The reader's corpus in IndexedDB. Only the background opens it. */
export class CorpusDatabase extends Dexie {
  declare readonly documents: Table<DocumentRow, DocumentId>
  declare readonly texts: Table<TextRow, DocumentId>
  declare readonly claims: Table<ParseRow, DocumentId>
  declare readonly vectors: Table<VectorsRow, DocumentId>
  declare readonly removed: Table<RemovedRow, DocumentId>
  declare readonly meta: Table<MetaEntry, MetaEntry['key']>
  declare readonly segments: Table<SegmentRow, number, InsertType<SegmentRow, 'id'>>
  declare readonly tail: Table<TailRow, DocumentId>
  declare readonly tombstones: Table<TombstoneRow, DocumentId>

  constructor(options: DexieOptions = {}, versions: readonly SchemaVersion[] = SCHEMA_VERSIONS) {
    // A document that was said to be stored must outlive a crash of the machine, which the browsers' default does not promise.
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict', ...options })
    for (const { version, stores, upgrade } of versions) {
      const declared = this.version(version).stores(stores)
      if (upgrade) declared.upgrade(upgrade)
    }
  }

  /** What is kept count of; zeros in a new corpus. Inside a change it is that change's. */
  async state(): Promise<StateEntry> {
    const entry = await this.meta.get('state')
    return entry?.key === 'state' ? entry : { key: 'state', documents: 0, revision: 0 }
  }

  /** Ids of the segments of the index, in their order. */
  async segmentIds(): Promise<readonly number[]> {
    const entry = await this.meta.get('segments')
    return entry?.key === 'segments' ? entry.ids : []
  }

  /** Runs a change of documents as one: all of it is stored, or nothing. Await nothing but the database inside. */
  change<T>(run: () => Promise<T>): Promise<T> {
    // Dexie carries the transaction through `await` only when the function itself is async, not one that returns a promise.
    return this.transaction('rw', this.tables, async () => await run())
  }
}
