import { describe, expect, it } from 'vitest'
import { fuseRankings } from '../../src/matching/fused-ranking.ts'
import { MeaningRetrieval } from '../../src/matching/meaning-retrieval.ts'
import { toSentenceVector } from '../../src/matching/sentence-vectors.ts'

const ids = (ranking: readonly { readonly id: string }[]) => ranking.map(({ id }) => id)

describe('fuseRankings', () => {
  it('puts a text that both find before texts that one finds', () => {
    const words = [
      { id: 'words', score: 9 },
      { id: 'both', score: 8 },
    ]
    const meaning = [
      { id: 'meaning', score: 0.8 },
      { id: 'both', score: 0.7 },
    ]
    const meaningOf = (id: string) => ({ words: 0.1, both: 0.7 })[id] ?? 0
    expect(ids(fuseRankings(words, meaning, meaningOf))).toEqual(['both', 'meaning', 'words'])
  })

  it('ranks by meaning alone when no word is shared', () => {
    const meaning = [
      { id: 'unrelated', score: 0.2 },
      { id: 'far', score: 0.4 },
      { id: 'near', score: 0.6 },
    ]
    expect(ids(fuseRankings([], meaning, () => 0))).toEqual(['near', 'far'])
  })

  it('keeps the order of words where meanings are equal', () => {
    const words = [
      { id: 'first', score: 3 },
      { id: 'second', score: 2 },
    ]
    expect(ids(fuseRankings(words, [], () => 0.4))).toEqual(['first', 'second'])
  })
})

describe('MeaningRetrieval', () => {
  const retrieval = new MeaningRetrieval(
    new Map([
      ['east', toSentenceVector([1, 0])],
      ['north', toSentenceVector([0, 1])],
      ['north-east', toSentenceVector([1, 1])],
    ]),
  )

  it('finds the nearest directions first', () => {
    expect(ids(retrieval.search(toSentenceVector([1, 0.2]), 2))).toEqual(['east', 'north-east'])
  })

  it('gives no likeness to a text that is not there', () => {
    expect(retrieval.similarity(toSentenceVector([1, 0]), 'south')).toBe(0)
  })
})
