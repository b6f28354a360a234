import { failed } from '../shared/result.ts'
import type { CorpusDatabase } from './database.ts'
import type { DocumentRow, DocumentRows } from './schema.ts'
import type { Result } from '../shared/result.ts'

/** A stored document other than this one with the same address or the same text; call it inside a transaction. */
export async function findTwin(
  database: CorpusDatabase,
  document: Pick<DocumentRow, 'id' | 'address' | 'contentHash'>,
): Promise<DocumentRow | undefined> {
  const { address, contentHash, id } = document
  const [sameText, sameAddress] = await Promise.all([
    database.documents.get({ contentHash }),
    address === null ? undefined : database.documents.get({ address }),
  ])
  return [sameText, sameAddress].find((row) => row !== undefined && row.id !== id)
}

/**
 * The documents, but those that are stored already, or come before with the same text or address, as failures
 * `duplicate`; call it inside a transaction.
 */
export async function withoutTwins(
  database: CorpusDatabase,
  prepared: readonly Result<DocumentRows>[],
): Promise<readonly Result<DocumentRows>[]> {
  const stored = await Promise.all(
    prepared.map(async (rows) => (rows.ok ? findTwin(database, rows.value.document) : undefined)),
  )
  const seen = new Map<string, DocumentRow>()
  return prepared.map((rows, at) => {
    if (!rows.ok) return rows
    const { document } = rows.value
    const names = [`text ${document.contentHash}`, `address ${document.address ?? document.id}`]
    const twin = stored[at] ?? names.map((name) => seen.get(name)).find(Boolean)
    if (twin) return duplicateOf(twin)
    for (const name of names) seen.set(name, document)
    return rows
  })
}

/** Whether this document, or one with its address or text, is stored; call it inside a transaction. */
export async function isStored(database: CorpusDatabase, document: DocumentRow): Promise<boolean> {
  const same = await database.documents.get(document.id)
  return same !== undefined || (await findTwin(database, document)) !== undefined
}

/** The failure `duplicate`, which names the document that is there already. */
export function duplicateOf(twin: DocumentRow): Result<never> {
  const name = twin.title === '' ? 'a document without a title' : `“${twin.title}”`
  const source = twin.source === '' ? '' : ` (${twin.source})`
  return failed('duplicate', `It is in the corpus already, as ${name}${source}.`)
}
