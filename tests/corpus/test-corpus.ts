import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { CorpusDatabase } from '../../src/corpus/database.ts'
import { CorpusRepository } from '../../src/corpus/repository.ts'
import { blockId } from '../../src/shared/ids.ts'
import type { NewDocument } from '../../src/corpus/document.ts'
import type { Parser } from '../../src/corpus/prepare.ts'

/** A parser for tests: each line is a sentence, each sentence with a digit is a claim. */
export const lineParser = (version = 1): Parser => ({
  version,
  parse(text) {
    const sentences = text.split('\n').map((line, index) => ({
      block: blockId(`b${String(index)}`),
      role: 'paragraph' as const,
      index,
      start: 0,
      end: line.length,
      text: line,
    }))
    const claims = sentences.filter((sentence) => /\d/.test(sentence.text)).map((sentence) => ({ sentence }))
    return { sentences, claims }
  },
})

/** One browser profile: databases opened on it share what is stored. */
export class TestProfile {
  readonly #factory = new IDBFactory()

  open(): CorpusDatabase {
    return new CorpusDatabase({ indexedDB: this.#factory, IDBKeyRange })
  }

  get factory() {
    return this.#factory
  }
}

/** A repository on a new profile, with ids d1, d2, … and a clock that moves a second with each look. */
export function testRepository(database = new TestProfile().open()) {
  let ids = 0
  let seconds = 0
  const repository = new CorpusRepository(database, lineParser(), {
    newId: () => `d${String(++ids)}`,
    now: () => new Date(Date.UTC(2025, 0, 1, 0, 0, seconds++)),
  })
  return { database, repository }
}

/** A document to add; each text is another unless it is given. */
export function newDocument(overrides: Partial<NewDocument> = {}): NewDocument {
  return {
    title: 'Bridge closes',
    source: 'The Courier',
    url: null,
    publishedAt: '2025-02-27',
    language: 'en',
    text: 'The bridge closed.\nIt was built in 1931.',
    addedBy: 'paste',
    ...overrides,
  }
}

/** Everything in the database, table by table, but for the count of changes. */
export async function contentsOf(database: CorpusDatabase): Promise<Record<string, unknown[]>> {
  const entries = await Promise.all(
    database.tables.map(async (table) => [table.name, (await table.toArray()).filter(isNoState)] as const),
  )
  return Object.fromEntries<unknown[]>(entries)
}

const isNoState = (row: unknown) => (row as { readonly key?: string }).key !== 'state'
