import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { SAME_STORY, sameStory } from '../../src/matching/same-story.ts'
import { documentOf } from './documents.ts'

const EMPTY = new MemoryCorpus().index
const text = (sentences: readonly string[], publishedAt: string | null = null) => ({
  ...documentOf('text', sentences, publishedAt),
  title: '',
})

const QUAKE = [
  'A magnitude 6.1 earthquake struck Tarsik province on Tuesday, killing at least ten people.',
  'Seven villages were flattened near Odrin, governor Milan Kovar said.',
  'Aftershocks were felt as far as the port of Belgar.',
]
const SAME_QUAKE = [
  'At least ten people died when a magnitude 6.1 earthquake hit Tarsik on Tuesday.',
  'Governor Milan Kovar said that seven villages near Odrin had been flattened.',
  'Rescuers have set up tents.',
]
const OTHER_QUAKE = [
  'Two people were killed by an earthquake of magnitude 5.2 on the island of Lowen on Sunday.',
  'Houses collapsed in the old town of Castel, according to its mayor, Anna Ruiz.',
  'The tremor was felt on the mainland, where trains were stopped.',
]

describe('sameStory', () => {
  it('tells reports of one event from reports of another of the same kind', () => {
    expect(sameStory(text(QUAKE), text(SAME_QUAKE), EMPTY)).toBeGreaterThan(SAME_STORY)
    expect(sameStory(text(QUAKE), text(OTHER_QUAKE), EMPTY)).toBeLessThan(SAME_STORY)
  })

  it('is surer of texts published on one day than years apart', () => {
    const [page, near, far] = [
      text(QUAKE, '2019-04-02'),
      text(SAME_QUAKE, '2019-04-03'),
      text(SAME_QUAKE, '2013-04-03'),
    ]
    expect(sameStory(page, near, EMPTY)).toBeGreaterThan(sameStory(page, far, EMPTY))
  })

  it('takes nearness in time for no evidence', () => {
    const [page, dated, undated] = [
      text(QUAKE, '2019-04-02'),
      text(OTHER_QUAKE, '2019-04-02'),
      text(OTHER_QUAKE),
    ]
    expect(sameStory(page, dated, EMPTY)).toBeLessThanOrEqual(sameStory(page, undated, EMPTY) + 1e-9)
  })

  it('is symmetric and a probability for any texts', () => {
    const words = fc.constantFrom(
      ...[...QUAKE, ...OTHER_QUAKE].flatMap((line) => line.split(' ')),
      '…',
      '12',
      'É',
    )
    const lines = fc.array(
      fc.array(words, { maxLength: 20 }).map((line) => line.join(' ')),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const [a, b] = [text(first), text(second)]
        const there = sameStory(a, b, EMPTY)
        expect(sameStory(b, a, EMPTY)).toBeCloseTo(there, 12)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})
