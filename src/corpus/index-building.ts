import { noteChange, tailRow } from './bookkeeping.ts'
import type { Breather } from './breather.ts'
import type { CorpusDatabase } from './database.ts'
import type { Parser } from './prepare.ts'
import type { DocumentRow, ParseRow, TailRow } from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'

/** Documents looked at in one go: a stop loses no more work than this. */
const SLICE = 100

/** Documents in the order of their ids that the index may lack. */
export interface BuildingSlice {
  readonly ids: readonly DocumentId[]
  /** The last of them, or null when there are none after these. */
  readonly next: string | null
}

/** The next documents to look at, or null when nothing is left to be built. */
export async function nextSlice(database: CorpusDatabase): Promise<BuildingSlice | null> {
  const entry = await database.meta.get('building')
  if (entry?.key !== 'building') return null
  const ids = await database.documents.where(':id').above(entry.after).limit(SLICE).primaryKeys()
  return { ids, next: ids.length < SLICE ? null : (ids.at(-1) ?? null) }
}

/** Parses of one version of the parser. */
export interface SliceParses {
  /** Stored so already. */
  readonly stored: readonly ParseRow[]
  /** Read again, since another version made what is stored. */
  readonly again: readonly ParseRow[]
}

/** The parses of documents by this parser. */
export async function readParses(
  database: CorpusDatabase,
  ids: readonly DocumentId[],
  { parser, breather }: { readonly parser: Parser; readonly breather: Breather },
): Promise<SliceParses> {
  const rows = await database.claims.bulkGet([...ids])
  const stale = ids.filter((_, at) => rows[at]?.parser !== parser.version)
  const again: ParseRow[] = []
  for (const row of await database.texts.bulkGet(stale)) {
    if (!row) continue
    again.push({ id: row.id, parser: parser.version, parsed: parser.parse(row.text) })
    await breather.breathe()
  }
  return { stored: rows.flatMap((row) => (row?.parser === parser.version ? [row] : [])), again }
}

/**
 * Stores what was read for a slice and that it is done, in one change, and gives what the index is to take. A document
 * that was removed meanwhile stays removed.
 */
export function storeSlice(
  database: CorpusDatabase,
  { next }: BuildingSlice,
  { stored, again }: SliceParses,
): Promise<readonly TailRow[]> {
  return database.change(async () => {
    const parses = [...stored, ...again]
    const documents = await database.documents.bulkGet(parses.map(({ id }) => id))
    const present = new Set(documents.map((row) => row?.id))
    const tail = parses.filter(({ id }) => present.has(id)).map(tailRow)
    await database.claims.bulkPut(again.filter(({ id }) => present.has(id)))
    await database.documents.bulkPut(documents.flatMap((row, at) => changedRow(row, parses[at])))
    await database.tail.bulkPut(tail)
    if (next === null) await database.meta.delete('building')
    else await database.meta.put({ key: 'building', after: next })
    if (tail.length > 0) await noteChange(database)
    return tail
  })
}

function changedRow(row: DocumentRow | undefined, parse: ParseRow | undefined): DocumentRow[] {
  const claims = parse?.parsed.claims.length
  return row && claims !== undefined && claims !== row.claims ? [{ ...row, claims }] : []
}
