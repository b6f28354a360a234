import { toAscii } from '../claims/fold.ts'
import type { CorpusDatabase } from './database.ts'
import type { DocumentRow } from './schema.ts'
import type { DocumentId } from '../shared/ids.ts'

/** Texts held in memory at once. */
const SLICE = 100

/**
 * Ids of the rows whose title, source or text together contain all words of the query, in the rows' order. Case and
 * marks on letters do not count, and part of a word is enough; an empty query finds all.
 */
export async function searchDocuments(
  database: CorpusDatabase,
  rows: readonly DocumentRow[],
  query: string,
): Promise<readonly DocumentId[]> {
  const words = plain(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return rows.map(({ id }) => id)
  const found: DocumentId[] = []
  for (let start = 0; start < rows.length; start += SLICE) {
    const slice = rows.slice(start, start + SLICE)
    const texts = await database.texts.bulkGet(slice.map(({ id }) => id))
    slice.forEach(({ id, title, source }, at) => {
      const haystack = plain(`${title}\n${source}\n${texts[at]?.text ?? ''}`)
      if (words.every((word) => haystack.includes(word))) found.push(id)
    })
  }
  return found
}

const plain = (text: string) => toAscii(text).toLowerCase()
