import { noteAdded, noteChange, noteRemoved, tailRow } from './bookkeeping.ts'
import { Breather } from './breather.ts'
import { checkDocument, checkEdit } from './document-check.ts'
import { duplicateOf, findTwin, isStored, withoutTwins } from './duplicates.ts'
import { currentParse, hashDocument, parseDocument } from './prepare.ts'
import { whileStoring } from './storage-failure.ts'
import { canonicalAddress } from '../shared/canonical-address.ts'
import { documentId } from '../shared/ids.ts'
import { failed, success } from '../shared/result.ts'
import type { CorpusDatabase } from './database.ts'
import type { CorpusDocument, NewDocument } from './document.ts'
import type { Parser } from './prepare.ts'
import type { DocumentRow, DocumentRows, RemovedRow } from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Result } from '../shared/result.ts'

/** What the repository takes from the world. */
export interface World {
  now(): Date
  /** A name that was not used before. */
  newId(): string
}

const REAL_WORLD: World = { now: () => new Date(), newId: () => crypto.randomUUID() }

/** Reads and changes the stored corpus. Each change is one transaction: all of it is stored, or nothing. */
export class CorpusRepository {
  readonly #database: CorpusDatabase
  readonly #parser: Parser
  readonly #world: World

  constructor(database: CorpusDatabase, parser: Parser, world: World = REAL_WORLD) {
    this.#database = database
    this.#parser = parser
    this.#world = world
  }

  /** Checks, parses and stores a document; fails as `checkDocument` does, or with `duplicate` or `no-room`. */
  async add(input: NewDocument): Promise<Result<DocumentRows>> {
    const [added] = await this.addPrepared([await this.#prepare(input, { again: false })])
    return added ?? notFound()
  }

  /**
   * Checks and parses documents, for `addPrepared`; gives way to others meanwhile. Each is judged by itself: it fails as
   * with `add`, and what is stored already is not even parsed.
   */
  async prepareMany(inputs: readonly NewDocument[]): Promise<readonly Result<DocumentRows>[]> {
    const breather = new Breather()
    const prepared: Result<DocumentRows>[] = []
    for (const input of inputs) {
      prepared.push(await this.#prepare(input, { again: true }))
      await breather.breathe()
    }
    return prepared
  }

  /** `again`: the document may well be stored already, which is looked up before it is parsed. */
  async #prepare(input: NewDocument, { again }: { readonly again: boolean }): Promise<Result<DocumentRows>> {
    const checked = checkDocument(input)
    if (!checked.ok) return checked
    const id = documentId(this.#world.newId())
    const retrievedAt = this.#world.now().toISOString()
    const hashed = await hashDocument({ ...checked.value, id, retrievedAt, licence: '' })
    const twin = again ? await findTwin(this.#database, hashed.row) : undefined
    if (twin) return duplicateOf(twin)
    const rows = parseDocument(hashed, this.#parser)
    // Read here, since nothing gives way inside the transaction.
    tailRow(rows.parse)
    return success(rows)
  }

  /** Stores prepared documents in one change: those that are no duplicates; without room none of them is. */
  async addPrepared(prepared: readonly Result<DocumentRows>[]): Promise<readonly Result<DocumentRows>[]> {
    const added = await whileStoring(() =>
      this.#database.change(async () => {
        const unique = await withoutTwins(this.#database, prepared)
        await insertRows(
          this.#database,
          unique.flatMap((rows) => (rows.ok ? [rows.value] : [])),
        )
        return success(unique)
      }),
    )
    return added.ok ? added.value : prepared.map((rows) => (rows.ok ? added : rows))
  }

  /** Changes metadata; fails as `checkEdit` does, or with `not-found` or `duplicate` (another has that address). */
  async edit(id: DocumentId, input: unknown): Promise<Result<DocumentRow>> {
    const checked = checkEdit(input)
    if (!checked.ok) return checked
    return whileStoring(() =>
      this.#database.change(async () => {
        const before = await this.#database.documents.get(id)
        if (!before) return notFound()
        const changed = { ...before, ...checked.value }
        const row: DocumentRow = { ...changed, address: canonicalAddress(changed.url) }
        const twin = await findTwin(this.#database, row)
        if (twin) return duplicateOf(twin)
        await this.#database.documents.put(row)
        await noteChange(this.#database)
        return success(row)
      }),
    )
  }

  /**
   * Removes documents and keeps them for `undo`, also when the browser is closed; those of the removal before are then
   * gone for good. Ids that are not there are passed over.
   */
  async remove(
    ids: readonly DocumentId[],
  ): Promise<{ readonly undo: string; readonly removed: DocumentId[] }> {
    const undo = this.#world.newId()
    const removed = await this.#database.change(async () => {
      const rows = await readRows(this.#database, [...new Set(ids)])
      if (rows.length === 0) return []
      const kept: RemovedRow[] = rows.map((row) => ({ id: row.document.id, undo, ...row }))
      const gone = kept.map(({ id }) => id)
      await this.#database.removed.clear()
      await this.#database.removed.bulkAdd(kept)
      await this.#database.documents.bulkDelete(gone)
      await this.#database.texts.bulkDelete(gone)
      await this.#database.claims.bulkDelete(gone)
      await this.#database.vectors.bulkDelete(gone)
      await noteRemoved(this.#database, gone)
      return gone
    })
    return { undo, removed }
  }

  /** Puts the documents of the last removal back as they were; those added anew meanwhile are passed over. */
  undo(token: string): Promise<Result<readonly DocumentRows[]>> {
    return whileStoring(() =>
      this.#database.change(async () => {
        const kept = await this.#database.removed.where('undo').equals(token).toArray()
        if (kept.length === 0) return failed('expired', 'This removal can no longer be undone.')
        const restored: DocumentRows[] = []
        for (const { document, text, parse } of kept) {
          if (await isStored(this.#database, document)) continue
          const rows = { document, text, parse: currentParse(parse, text, this.#parser) }
          await insertRows(this.#database, [rows])
          restored.push(rows)
        }
        await this.#database.removed.clear()
        return success(restored)
      }),
    )
  }

  /** One document with its text; fails with `not-found`. */
  async read(id: DocumentId): Promise<Result<CorpusDocument>> {
    const [rows] = await readRows(this.#database, [id])
    if (!rows) return notFound()
    const { address: _address, characters: _characters, claims: _claims, ...metadata } = rows.document
    return success({ ...metadata, text: rows.text.text })
  }

  /** All documents' rows, newest addition first; those of one moment in the order of their ids. */
  async list(): Promise<readonly DocumentRow[]> {
    const rows = await this.#database.documents.orderBy('id').toArray()
    return rows.sort((a, b) => b.retrievedAt.localeCompare(a.retrievedAt))
  }
}

/** Stores rows of documents that are not there yet. Call it inside a change. */
export async function insertRows(database: CorpusDatabase, rows: readonly DocumentRows[]): Promise<void> {
  const parses = rows.map(({ parse }) => parse)
  // All at once: each wait inside a transaction costs a way to the browser's own process and back.
  await Promise.all([
    database.documents.bulkAdd(rows.map(({ document }) => document)),
    database.texts.bulkAdd(rows.map(({ text }) => text)),
    database.claims.bulkAdd(parses),
    noteAdded(database, parses),
  ])
}

async function readRows(database: CorpusDatabase, ids: DocumentId[]): Promise<DocumentRows[]> {
  return database.transaction('r', [database.documents, database.texts, database.claims], async () => {
    const documents = await database.documents.bulkGet(ids)
    const texts = await database.texts.bulkGet(ids)
    const parses = await database.claims.bulkGet(ids)
    return documents.flatMap((document, at) => {
      const text = texts[at]
      const parse = parses[at]
      return document && text && parse ? [{ document, text, parse }] : []
    })
  })
}

function notFound(): Result<never> {
  return failed('not-found', 'This document is no longer in the corpus.')
}
