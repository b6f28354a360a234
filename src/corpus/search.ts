import { toAscii } from '../claims/fold.ts'
import type { CorpusDatabase } from './database.ts'
import type { DocumentId } from '../shared/ids.ts'

/** Documents held in memory at once. */
const SLICE = 100

/**
 * Ids of the documents whose title, source or text together contain all words of the query, newest addition first. Case
 * and marks on letters do not count, and part of a word is enough; an empty query finds all.
 */
export async function searchDocuments(
  database: CorpusDatabase,
  query: string,
): Promise<readonly DocumentId[]> {
  const words = plain(query).split(/\s+/u).filter(Boolean)
  const ids = await database.documents.orderBy('retrievedAt').reverse().primaryKeys()
  if (words.length === 0) return ids
  const found: DocumentId[] = []
  for (let start = 0; start < ids.length; start += SLICE) {
    const slice = ids.slice(start, start + SLICE)
    const [rows, texts] = await Promise.all([
      database.documents.bulkGet(slice),
      database.texts.bulkGet(slice),
    ])
    slice.forEach((id, at) => {
      const haystack = plain(`${rows[at]?.title ?? ''}\n${rows[at]?.source ?? ''}\n${texts[at]?.text ?? ''}`)
      if (words.every((word) => haystack.includes(word))) found.push(id)
    })
  }
  return found
}

const plain = (text: string) => toAscii(text).toLowerCase()
