import { TERMS_VERSION, termsOf } from '../claims/terms.ts'
import type { CorpusDatabase } from './database.ts'
import type { ParseRow, TailRow } from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'

/** Names what the terms of a document were read with, given the version of the parser. */
export const termsVersion = (parser: number) => `${String(TERMS_VERSION)}.${String(parser)}`

/** Terms are read for what is stored and for the index in memory, right after each other. */
const known = new WeakMap<ParseRow, TailRow>()

/** What the index takes of a document. */
export function tailRow(parse: ParseRow): TailRow {
  const before = known.get(parse)
  if (before) return before
  const claims = parse.parsed.claims.map(({ sentence }) => termsOf(sentence.text))
  const row = { id: parse.id, version: termsVersion(parse.parser), claims }
  known.set(parse, row)
  return row
}

/** Has the next opening index documents that are being stored; call it inside their change. */
export async function noteAdded(database: CorpusDatabase, parses: readonly ParseRow[]): Promise<void> {
  if (parses.length === 0) return
  await Promise.all([database.tail.bulkPut(parses.map(tailRow)), noteChange(database, parses.length)])
}

/** Keeps removed documents out of the index at the next opening; call it inside their change. */
export async function noteRemoved(database: CorpusDatabase, ids: readonly DocumentId[]): Promise<void> {
  await database.tail.bulkDelete([...ids])
  const segments = await database.segmentIds()
  // A mark too many does no harm: a document that is put back goes to the tail, and to another segment from there.
  if (segments.length > 0) await database.tombstones.bulkPut(ids.map((id) => ({ id, segments })))
  await noteChange(database, -ids.length)
}

/** Counts a change that brings this many documents (removes them, when below zero); call it inside the change. */
export async function noteChange(database: CorpusDatabase, documents = 0): Promise<void> {
  const state = await database.state()
  await database.meta.put({
    ...state,
    documents: state.documents + documents,
    revision: state.revision + 1,
  })
}
