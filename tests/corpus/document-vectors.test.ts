import { describe, expect, it } from 'vitest'
import { parsedDocument } from '../../src/corpus/prepare.ts'
import { DocumentVectors } from '../../src/corpus/document-vectors.ts'
import { newDocument, testRepository } from './test-corpus.ts'
import { letterVector, TEST_MODEL } from '../encoder/test-encoder.ts'
import type { VectorsVersion } from '../../src/corpus/document-vectors.ts'
import type { SentenceVectors } from '../../src/matching/sentence-vectors.ts'

const VERSION: VectorsVersion = { ...TEST_MODEL, parser: 1 }
const letters: SentenceVectors = { of: letterVector }

/** A stored document with two claims, and its vectors as they are kept with it. */
async function storedDocument(version = VERSION) {
  const { database, repository } = testRepository()
  const added = await repository.add(newDocument({ text: 'One 1.\nNo digit.\nTwo 2.' }))
  if (!added.ok) throw new Error(added.failure.message)
  const { document: row, parse } = added.value
  const document = parsedDocument(row, parse)
  return { database, repository, document, vectors: new DocumentVectors(database, version) }
}

describe('DocumentVectors', () => {
  it('gives back what was stored, by sentence', async () => {
    const { document, vectors } = await storedDocument()
    expect(await vectors.read([document])).toEqual(new Map())
    await vectors.store(document, letters)
    expect([...(await vectors.read([document]))]).toEqual([
      ['One 1.', letterVector('One 1.')],
      ['Two 2.', letterVector('Two 2.')],
    ])
  })

  it.each([
    ['another model', { ...VERSION, encoder: 'other' }],
    ['another parser', { ...VERSION, parser: 2 }],
    ['another length', { ...VERSION, dimensions: 13 }],
  ])('knows nothing of vectors of %s', async (_, version) => {
    const { database, document, vectors } = await storedDocument()
    await vectors.store(document, letters)
    expect(await new DocumentVectors(database, version).read([document])).toEqual(new Map())
  })

  it.each([
    ['too short', new Int8Array(3)],
    ['no bytes', 'vectors'],
    ['missing', undefined],
  ])('knows nothing of a row that is %s', async (_, values) => {
    const { database, document, vectors } = await storedDocument()
    await database.vectors.put({ ...VERSION, id: document.id, values: values as Int8Array })
    expect(await vectors.read([document])).toEqual(new Map())
    await vectors.store(document, letters)
    expect((await vectors.read([document])).size).toBe(2)
  })

  it('stores nothing unless each claim has its vector', async () => {
    const { database, document, vectors } = await storedDocument()
    await vectors.store(document, { of: (text) => (text === 'One 1.' ? letterVector(text) : undefined) })
    expect(await database.vectors.count()).toBe(0)
  })

  it('goes with its document, and does not come back for one that was removed meanwhile', async () => {
    const { database, repository, document, vectors } = await storedDocument()
    await vectors.store(document, letters)
    await repository.remove([document.id])
    expect(await database.vectors.count()).toBe(0)
    await vectors.store(document, letters)
    expect(await database.vectors.count()).toBe(0)
  })

  it('stays when only the metadata change', async () => {
    const { repository, document, vectors } = await storedDocument()
    await vectors.store(document, letters)
    await repository.edit(document.id, { title: 'Other' })
    expect((await vectors.read([document])).size).toBe(2)
  })
})
