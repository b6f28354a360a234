import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/claims/terms.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { addCounts, corpusWeight, storyWeight } from '../../src/matching/term-weights.ts'
import { termCountsOf } from '../../src/matching/term-counts.ts'
import { documentOf } from './documents.ts'

const term = (word: string) => termsOf(word)[0] ?? ''

describe('corpusWeight', () => {
  it('weighs rare words above common ones before the corpus has any claim', () => {
    const weight = corpusWeight(new MemoryCorpus().index)
    expect(weight(term('people'))).toBeLessThan(weight(term('mineral')))
    expect(weight(term('mineral'))).toBeLessThan(weight(term('chelyuskintsev')))
  })

  it('lets a corpus that is full of a word make it common', () => {
    const corpus = new MemoryCorpus()
    for (let i = 0; i < 300; i++)
      corpus.add(documentOf(`d${i}`, ['Lithium lies here.', 'The lithium mine grew.']))
    expect(corpusWeight(corpus.index)(term('lithium'))).toBeLessThan(
      corpusWeight(new MemoryCorpus().index)(term('lithium')),
    )
  })
})

describe('storyWeight', () => {
  it('weighs what every claim of the story says below what one claim says', () => {
    const story = documentOf('a', [
      'Lithium prices fell.',
      'Lithium exports to Chile halted.',
      'Lithium miners struck.',
    ])
    const corpus = new MemoryCorpus()
    corpus.add(story)
    const weight = storyWeight(addCounts([{ claims: 3, termCounts: termCountsOf(story) }]), corpus.index)
    expect(weight(term('lithium'))).toBeLessThan(weight(term('export')))
  })
})
