import { isStored } from './duplicates.ts'
import { prepareRows } from './prepare.ts'
import { insertRows } from './repository.ts'
import type { CorpusDatabase } from './database.ts'
import type { StarterState } from './document.ts'
import type { Parser } from './prepare.ts'
import type { DocumentRows } from './schema.ts'
import type { StarterDocument } from './starter-corpus.ts'
import type { DocumentId } from '../shared/ids.ts'

/** What putting starter documents in needs. */
export interface StarterShelf {
  readonly database: CorpusDatabase
  readonly parser: Parser
  readonly documents: readonly StarterDocument[]
  now(): Date
}

/**
 * Puts in the starter documents that this corpus was never offered, all in one transaction; run at each opening, so
 * that an installation that was cut short is completed at the next. What the reader removed does not come back.
 */
export async function completeStarter(shelf: StarterShelf): Promise<readonly DocumentRows[]> {
  const offered = await offeredIds(shelf.database)
  const fresh = shelf.documents.filter(({ id }) => !offered.has(id))
  if (fresh.length === 0) return []
  const rows = await prepareAll(shelf, fresh)
  return shelf.database.change(async () => {
    // Read again: another opening may have come first while the rows were made.
    const already = await offeredIds(shelf.database)
    const stored = await insertMissing(
      shelf.database,
      rows.filter(({ document }) => !already.has(document.id)),
    )
    const all = new Set([...already, ...shelf.documents.map(({ id }) => id)])
    await shelf.database.meta.put({ key: 'starter', offered: [...all] })
    return stored
  })
}

/** Puts back the starter documents that are not in the corpus, in one transaction; gives those that were missing. */
export async function restoreStarter(shelf: StarterShelf): Promise<readonly DocumentRows[]> {
  const rows = await prepareAll(shelf, shelf.documents)
  return shelf.database.change(() => insertMissing(shelf.database, rows))
}

/** How many of the starter documents are in the corpus. */
export async function starterState({ database, documents }: StarterShelf): Promise<StarterState> {
  const found = await database.documents.bulkGet(documents.map(({ id }) => id))
  return { present: found.filter(Boolean).length, total: documents.length }
}

async function offeredIds(database: CorpusDatabase): Promise<ReadonlySet<DocumentId>> {
  const entry = await database.meta.get('starter')
  return new Set(entry?.key === 'starter' ? entry.offered : [])
}

function prepareAll(shelf: StarterShelf, documents: readonly StarterDocument[]): Promise<DocumentRows[]> {
  const retrievedAt = shelf.now().toISOString()
  return Promise.all(documents.map((document) => prepareRows({ ...document, retrievedAt }, shelf.parser)))
}

async function insertMissing(
  database: CorpusDatabase,
  rows: readonly DocumentRows[],
): Promise<readonly DocumentRows[]> {
  const missing: DocumentRows[] = []
  for (const row of rows) {
    if (!(await isStored(database, row.document))) missing.push(row)
  }
  await insertRows(database, missing)
  return missing
}
