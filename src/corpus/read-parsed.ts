import { parsedDocument } from './prepare.ts'
import type { ParsedDocument } from '../claims/parsed-document.ts'
import type { CorpusDatabase } from './database.ts'
import type { Parser } from './prepare.ts'
import type { DocumentRow, ParseRow } from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'

/** Documents read at once, and read again in one transaction: a stop loses no more work than this. */
const SLICE = 50

/**
 * Gives every document as the pipeline sees it, slice by slice. Texts that another version of the parser read are read
 * again, and stored so.
 */
export async function* readParsed(database: CorpusDatabase, parser: Parser): AsyncGenerator<ParsedDocument> {
  const ids = await database.documents.toCollection().primaryKeys()
  for (let start = 0; start < ids.length; start += SLICE) {
    const slice = ids.slice(start, start + SLICE)
    const rows = await database.documents.bulkGet(slice)
    const parses = await currentParses(database, parser, slice)
    for (const row of rows) {
      const parse = row && parses.get(row.id)
      if (parse) yield parsedDocument(row, parse)
    }
  }
}

async function currentParses(
  database: CorpusDatabase,
  parser: Parser,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, ParseRow>> {
  const stored = await database.claims.bulkGet([...ids])
  const current = stored.filter((row) => row?.parser === parser.version)
  const parses = new Map(current.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  const stale = ids.filter((id) => !parses.has(id))
  if (stale.length === 0) return parses
  for (const parse of await parseAgain(database, parser, stale)) parses.set(parse.id, parse)
  return parses
}

async function parseAgain(
  database: CorpusDatabase,
  parser: Parser,
  ids: readonly DocumentId[],
): Promise<ParseRow[]> {
  const texts = await database.texts.bulkGet([...ids])
  const parses = texts.flatMap((row) =>
    row ? [{ id: row.id, parser: parser.version, parsed: parser.parse(row.text) }] : [],
  )
  await database.change(async () => {
    const rows = await database.documents.bulkGet(parses.map(({ id }) => id))
    // A document that was removed meanwhile stays removed.
    const present = parses.filter((_, at) => rows[at])
    await database.claims.bulkPut(present)
    await database.documents.bulkPut(rows.flatMap((row) => (row ? [withClaims(row, parses)] : [])))
  })
  return parses
}

function withClaims(row: DocumentRow, parses: readonly ParseRow[]): DocumentRow {
  const parse = parses.find(({ id }) => id === row.id)
  return parse ? { ...row, claims: parse.parsed.claims.length } : row
}
