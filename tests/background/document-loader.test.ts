import { describe, expect, it } from 'vitest'
import { DocumentLoader } from '../../src/background/document-loader.ts'
import { documentId } from '../../src/shared/ids.ts'
import { newDocument, testRepository } from '../corpus/test-corpus.ts'

const ids = (...numbers: number[]) => numbers.map((n) => documentId(`d${String(n)}`))

async function fourDocuments() {
  const { database, repository } = testRepository()
  for (let n = 1; n <= 4; n++)
    await repository.add(newDocument({ text: `One ${String(n)}.\nTwo ${String(n)}.` }))
  return database
}

describe('DocumentLoader', () => {
  it('reads what it does not have, and passes over what is not stored', async () => {
    const loader = new DocumentLoader(await fourDocuments(), 1)
    const loaded = await loader.load(ids(3, 9, 1))
    expect([...loaded.keys()].sort()).toEqual(['d1', 'd3'])
    expect(loaded.get(documentId('d3'))?.termCounts.get('3')).toBe(2)
  })

  it('keeps what was used last, up to a number of claims', async () => {
    const database = await fourDocuments()
    const loader = new DocumentLoader(database, 1, 4)
    await loader.load(ids(1, 2))
    await loader.load(ids(1))
    await loader.load(ids(3))
    expect(loader.claims).toBe(4)
    await database.claims.clear()
    expect([...(await loader.load(ids(1, 2, 3))).keys()].sort()).toEqual(['d1', 'd3'])
  })

  it('gives all that it was asked for, also when that is more than it keeps', async () => {
    const loader = new DocumentLoader(await fourDocuments(), 1, 1)
    expect((await loader.load(ids(1, 2, 3, 4))).size).toBe(4)
    expect(loader.claims).toBe(0)
  })

  it('does not keep what was dropped while it was read', async () => {
    const database = await fourDocuments()
    const loader = new DocumentLoader(database, 1)
    const loading = loader.load(ids(1))
    loader.drop(ids(1))
    await loading
    expect(loader.claims).toBe(0)
  })

  it('leaves out what another version of the parser read', async () => {
    const loader = new DocumentLoader(await fourDocuments(), 2)
    expect((await loader.load(ids(1))).size).toBe(0)
  })
})
