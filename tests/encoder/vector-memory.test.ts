import { describe, expect, it } from 'vitest'
import { letterVector, TestEncoder } from './test-encoder.ts'
import { AskedVectors, learn, VectorMemory, withMeanings } from '../../src/encoder/vector-memory.ts'
import type { SentenceVectors } from '../../src/matching/sentence-vectors.ts'

describe('VectorMemory', () => {
  it('forgets what was asked for longest ago', () => {
    const memory = new VectorMemory(2)
    memory.set('a', letterVector('a'))
    memory.set('b', letterVector('b'))
    expect(memory.of('a')).toEqual(letterVector('a'))
    memory.set('c', letterVector('c'))
    expect(['a', 'b', 'c'].map((text) => memory.of(text) !== undefined)).toEqual([true, false, true])
  })
})

describe('AskedVectors', () => {
  it('notes what was asked for and what of it is missing', () => {
    const memory = new VectorMemory()
    memory.set('a', letterVector('a'))
    const vectors = new AskedVectors(memory)
    expect(vectors.of('a')).toEqual(letterVector('a'))
    expect(vectors.of('b')).toBeUndefined()
    expect([...vectors.asked]).toEqual(['a', 'b'])
    expect([...vectors.missing]).toEqual(['b'])
  })
})

describe('learn', () => {
  it('encodes each unknown text once', async () => {
    const meanings = { encoder: new TestEncoder(), memory: new VectorMemory() }
    meanings.memory.set('a', letterVector('a'))
    await learn(['a', 'b', 'b', 'c'], meanings)
    expect(meanings.encoder.encoded).toEqual(['b', 'c'])
    expect(meanings.memory.of('c')).toEqual(letterVector('c'))
  })

  it('keeps what was encoded before it was ended', async () => {
    const ending = new AbortController()
    const meanings = { encoder: new TestEncoder(), memory: new VectorMemory() }
    const texts = Array.from({ length: 40 }, (_, at) => `text ${String(at)}`)
    const encode = meanings.encoder.encode.bind(meanings.encoder)
    meanings.encoder.encode = async (some, options) => {
      const vectors = await encode(some, options)
      ending.abort()
      return vectors
    }
    await expect(learn(texts, meanings, { signal: ending.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(meanings.memory.of('text 0')).toBeDefined()
    expect(meanings.memory.of('text 39')).toBeUndefined()
  })
})

describe('withMeanings', () => {
  /** Something that asks for two sentences and gives how many of them it got. */
  const work = (vectors: SentenceVectors) => ['a', 'b'].filter((text) => vectors.of(text)).length

  it('does it again with what was missing, and at once when nothing is', async () => {
    const meanings = { encoder: new TestEncoder(), memory: new VectorMemory() }
    expect(await withMeanings(work, meanings)).toBe(2)
    expect(await withMeanings(work, meanings)).toBe(2)
    expect(meanings.encoder.encoded).toEqual(['a', 'b'])
  })

  it('encodes nothing for a result that is final', async () => {
    const meanings = { encoder: new TestEncoder(), memory: new VectorMemory() }
    expect(await withMeanings(work, meanings, () => true)).toBe(0)
    expect(meanings.encoder.encoded).toEqual([])
  })
})
