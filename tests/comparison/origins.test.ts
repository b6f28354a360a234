import { describe, expect, it } from 'vitest'
import { originsOf } from '../../src/comparison/origins.ts'
import { documentOf } from '../matching/documents.ts'
import { viewsIn } from '../matching/views.ts'

const document = (id: string, sentences: readonly string[], publishedAt: string | null = null) => {
  const parsed = documentOf(id, sentences, publishedAt)
  return { document: parsed, views: viewsIn(parsed) }
}

const COPIED = [
  'Engineers found a crack as wide as a hand in the dam above the village of Torrel on Sunday night.',
  'Some two thousand people had to leave their homes and were taken to a sports hall by bus.',
]
const OWN = ['The dam was built in 1954.', 'Its owner is a power company from the capital.']
const REWRITTEN: readonly (readonly [string, string])[] = [
  ['A crack was found in the dam above Torrel.', 'In the dam above Torrel a crack was found.'],
  ['Two thousand residents slept in a sports hall.', 'In a sports hall slept two thousand residents.'],
  [
    'The power company lowered the reservoir by ten metres.',
    'By ten metres the power company lowered the reservoir.',
  ],
  ['Soldiers filled sandbags along the river.', 'Along the river, soldiers filled sandbags.'],
]

describe('originsOf', () => {
  it('finds none between documents that share no more than the story', () => {
    expect(originsOf([document('a', OWN), document('b', ['Torrel lies below the dam.'])])).toEqual([])
  })

  it('groups documents that give the same outlet as their source', () => {
    const origins = originsOf([
      document('a', ['The dam at Torrel has a crack, Reuters reported.']),
      document('b', ['A crack was found in the dam, according to Reuters.', ...OWN]),
      document('c', OWN),
    ])
    expect(origins).toEqual([
      { name: 'Reuters', documents: ['a', 'b'], evidence: '2 documents give Reuters as their source.' },
    ])
  })

  it('tells the outlet of a single document', () => {
    expect(originsOf([document('a', ['The dam has a crack, Reuters reported.'])])).toEqual([
      { name: 'Reuters', documents: ['a'], evidence: 'One document gives Reuters as its source.' },
    ])
  })

  it('counts the report of an outlet with those that cite it', () => {
    const own = document('wire', OWN)
    const origins = originsOf([
      document('a', ['The dam has a crack, Reuters reported.']),
      { ...own, document: { ...own.document, source: 'Reuters' } },
    ])
    expect(origins).toMatchObject([{ name: 'Reuters', documents: ['a', 'wire'] }])
  })

  it('groups documents that share passages word for word, under the name of the earlier one', () => {
    const origins = originsOf([
      document('late', [...COPIED, ...OWN], '2024-05-16'),
      document('early', [...COPIED, 'The mayor has ordered an inquiry.'], '2024-05-15'),
    ])
    expect(origins).toMatchObject([{ name: 'The early', documents: ['late', 'early'] }])
    expect(origins[0]?.evidence).toBe('The late and The early share passages word for word.')
  })

  it('groups documents of which one rewrites many sentences of the other', () => {
    const origins = originsOf([
      document(
        'a',
        REWRITTEN.map(([first]) => first),
      ),
      document(
        'b',
        REWRITTEN.map(([, second]) => second),
      ),
    ])
    expect(origins).toHaveLength(1)
    expect(origins[0]?.evidence).toBe('The a and The b have 4 sentences in much the same words.')
  })

  it('joins groups that meet in one document', () => {
    const origins = originsOf([
      document('a', ['The dam has a crack, Reuters reported.', ...COPIED]),
      document('b', ['A crack was found in the dam, according to Reuters.']),
      document('c', [...COPIED, ...OWN]),
    ])
    expect(origins).toHaveLength(1)
    expect([...(origins[0]?.documents ?? [])].sort()).toEqual(['a', 'b', 'c'])
    expect(origins[0]?.name).toBe('Reuters')
  })

  it('puts every document into one group at most', () => {
    const origins = originsOf([
      document('a', [
        'The dam has a crack, Reuters reported.',
        'Two thousand people fled, the BBC reported.',
      ]),
      document('b', ['Two thousand people fled, the BBC reported.']),
      document('c', ['The dam has a crack, Reuters reported.']),
    ])
    const grouped = origins.flatMap(({ documents }) => documents)
    expect(new Set(grouped).size).toBe(grouped.length)
  })
})
