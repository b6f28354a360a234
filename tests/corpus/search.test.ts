import { describe, expect, it } from 'vitest'
import { searchDocuments } from '../../src/corpus/search.ts'
import { newDocument, testRepository } from './test-corpus.ts'

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
    expect(await searchDocuments(database, query)).toEqual(expected)
  })
})
