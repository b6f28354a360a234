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
const RETOLD: readonly (readonly [string, string])[] = [
  [
    'Engineers found a crack as wide as a hand in the dam above Torrel on Sunday.',
    'On Sunday a crack as wide as a hand was found by engineers above Torrel, in the dam.',
  ],
  [
    'Two thousand residents of the valley slept in a sports hall near the motorway.',
    'In a sports hall near the motorway slept two thousand residents of the valley.',
  ],
  [
    'The power company lowered the reservoir by ten metres and opened the sluices.',
    'It opened the sluices, and by ten metres the power company lowered the reservoir.',
  ],
]
/** A speaker's words, which every reporter takes down. */
const SPEECH = [
  'The minister said: “We shall not rest until each and every family of this valley is back in its own home.”',
  'She said: “I promise that nobody is going to pay for this but the company which let the wall rot.”',
  'She said: “There will be an inquiry and its findings will be published before the end of the year.”',
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
      { name: 'Reuters', documents: ['a', 'b'], evidence: '2 documents name Reuters.' },
    ])
  })

  it('tells the outlet of a single document', () => {
    expect(originsOf([document('a', ['The dam has a crack, Reuters reported.'])])).toEqual([
      { name: 'Reuters', documents: ['a'], evidence: 'One document names Reuters.' },
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
    expect(origins[0]?.evidence).toBe('The late and The early share 2 near-identical sentences.')
  })

  it('groups documents of which one retells many sentences of the other', () => {
    const origins = originsOf([
      document(
        'a',
        RETOLD.map(([first]) => first),
      ),
      document(
        'b',
        RETOLD.map(([, second]) => second),
      ),
    ])
    expect(origins).toHaveLength(1)
    expect(origins[0]?.evidence).toBe('The a and The b have 3 sentences in much the same words.')
  })

  it('groups documents that quote the same unnamed source', () => {
    const origins = originsOf([
      document('a', ['“The wall was rotten in 2019,” a former dam inspector said.', ...OWN]),
      document('b', [
        'A retired inspector warned that the wall had been rotten since 2019.',
        'The river is rising.',
      ]),
    ])
    expect(origins).toMatchObject([{ documents: ['a', 'b'] }])
    expect(origins[0]?.evidence).toBe(
      'The a and The b quote the same unnamed source (a former dam inspector).',
    )
  })

  it.each([
    ['the words of a speaker', SPEECH, SPEECH],
    [
      'an outlet that somebody spoke to',
      ['“It holds,” he told Fox News.'],
      ['“It leaks,” she told Fox News.'],
    ],
    [
      'a source that there are many of',
      ['“The wall was rotten in 2019,” a former official said.'],
      ['“The wall was rotten in 2019,” a former official said.'],
    ],
  ])('does not take %s for a common origin', (_, first, second) => {
    expect(originsOf([document('a', first), document('b', second)])).toEqual([])
  })

  it('finds the same groups in any order of the documents', () => {
    const all = [
      document('a', ['The dam has a crack, Reuters reported.', ...COPIED]),
      document('b', ['A crack was found in the dam, according to Reuters.']),
      document('c', [...COPIED, ...OWN]),
      document('d', ['Torrel lies below the dam.']),
    ]
    const groups = (documents: typeof all) =>
      originsOf(documents).map((origin) => [...origin.documents].sort())
    expect(groups([...all].reverse())).toEqual(groups(all))
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
