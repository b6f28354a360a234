import { Dexie } from 'dexie'
import { IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { readParsed } from '../../src/corpus/read-parsed.ts'
import { searchDocuments } from '../../src/corpus/search.ts'
import { SCHEMA_VERSIONS } from '../../src/corpus/schema.ts'
import version1 from './stored-examples/version-1.json' with { type: 'json' }
import version2 from './stored-examples/version-2.json' with { type: 'json' }
import { lineParser, newDocument, testRepository, TestProfile } from './test-corpus.ts'
import type { CorpusDatabase } from '../../src/corpus/database.ts'
import type { Parser } from '../../src/corpus/prepare.ts'

async function allParsed(database: CorpusDatabase, parser: Parser) {
  const parsed = []
  for await (const document of readParsed(database, parser)) parsed.push(document)
  return parsed
}

describe('readParsed', () => {
  it('gives each document with its claims', async () => {
    const { database, repository } = testRepository()
    await repository.add(newDocument())
    expect(await allParsed(database, lineParser())).toMatchObject([
      { id: 'd1', source: 'The Courier', claims: [{ sentence: { text: 'It was built in 1931.' } }] },
    ])
  })

  it('reads texts again that another version of the parser read, and stores that', async () => {
    const { database, repository } = testRepository()
    for (let n = 0; n < 120; n++) await repository.add(newDocument({ text: `One ${String(n)}.` }))
    const silent: Parser = { version: 2, parse: () => ({ sentences: [], claims: [] }) }
    const parsed = await allParsed(database, silent)
    expect(parsed).toHaveLength(120)
    expect(parsed.every(({ claims }) => claims.length === 0)).toBe(true)
    expect(await database.claims.where('parser').equals(2).count()).toBe(120)
    expect((await repository.list()).map(({ claims }) => claims)).toEqual(
      Array.from({ length: 120 }, () => 0),
    )
  })

  it('does not read again what is current', async () => {
    const { database, repository } = testRepository()
    await repository.add(newDocument())
    const unused: Parser = {
      version: 1,
      parse: () => {
        throw new Error('read again')
      },
    }
    expect(await allParsed(database, unused)).toHaveLength(1)
  })
})

describe('a database of an earlier version', () => {
  it.each([version1, version2])('of version $version is read whole', async ({ version, stores, rows }) => {
    const profile = new TestProfile()
    const old = new Dexie('countercheck', { indexedDB: profile.factory, IDBKeyRange })
    old.version(version).stores(stores)
    for (const [table, entries] of Object.entries<readonly object[]>(rows))
      await old.table(table).bulkAdd(entries)
    old.close()
    const { database, repository } = testRepository(profile.open())
    const [row] = rows.documents
    expect(row && (await repository.read(row.id as never))).toMatchObject({
      ok: true,
      value: { title: row?.title },
    })
    expect(await allParsed(database, lineParser())).toHaveLength(rows.documents.length)
  })

  it('has an example for every version', () => {
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(
      [version1, version2].map(({ version }) => version),
    )
  })
})

describe('searchDocuments', () => {
  it.each([
    ['bridge', ['d2', 'd1']],
    ['BRIDGE 1931', ['d1']],
    ['courier zelenskyy', ['d2']],
    ['cafe', ['d2']],
    ['  ', ['d2', 'd1']],
    ['bridge nowhere', []],
  ])('finds %j', async (query, expected) => {
    const { database, repository } = testRepository()
    await repository.add(newDocument())
    await repository.add(newDocument({ text: 'Zelenskyy sat in a café.' }))
    expect(await searchDocuments(database, await repository.list(), query)).toEqual(expected)
  })
})
