import { Dexie } from 'dexie'
import { IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { corpusSession } from '../../src/background/corpus-session.ts'
import { SCHEMA_VERSIONS } from '../../src/corpus/schema.ts'
import { documentId } from '../../src/shared/ids.ts'
import { TEST_MODEL } from '../encoder/test-encoder.ts'
import version1 from './stored-examples/version-1.json' with { type: 'json' }
import version2 from './stored-examples/version-2.json' with { type: 'json' }
import version3 from './stored-examples/version-3.json' with { type: 'json' }
import { lineParser, TestProfile } from './test-corpus.ts'

describe('a database of an earlier version', () => {
  it.each([version1, version2, version3])('of version $version is read whole', async (example) => {
    const { version, stores, rows } = example
    const profile = new TestProfile()
    const old = new Dexie('countercheck', { indexedDB: profile.factory, IDBKeyRange })
    old.version(version).stores(stores)
    for (const [table, entries] of Object.entries<readonly object[]>(rows))
      await old.table(table).bulkAdd(entries)
    old.close()
    const session = corpusSession({ parser: lineParser(), starter: [], encoder: TEST_MODEL }, () =>
      profile.open(),
    )
    const corpus = await session.ready()
    const [row] = rows.documents
    const id = documentId(row?.id ?? '')
    expect(await corpus.read(id)).toMatchObject({ ok: true, value: { title: row?.title } })
    await corpus.settled()
    expect(corpus.building).toBe(false)
    expect(corpus.index.has(id)).toBe(true)
    expect(await corpus.totals()).toEqual({ documents: 1, indexed: 1, claims: 1 })
    expect((await corpus.load([id])).get(id)?.document.claims).toHaveLength(1)
  })

  it('has an example for every version', () => {
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(
      [version1, version2, version3].map(({ version }) => version),
    )
  })
})
