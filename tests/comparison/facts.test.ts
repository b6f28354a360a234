import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentsOf, factsOf } from '../../src/comparison/facts.ts'
import { documentOf } from '../matching/documents.ts'
import { viewsOf } from '../../src/matching/claim-view.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { termCountsOf } from '../../src/matching/term-counts.ts'
import { addCounts, storyWeight } from '../../src/matching/term-weights.ts'
import type { ParsedDocument } from '../../src/claims/parsed-document.ts'

const document = documentOf

/** The documents as one story, their words weighed by how much they say within it. */
const storyOf = (documents: readonly ParsedDocument[]) => {
  const counts = documents.map((one) => ({ claims: one.claims.length, termCounts: termCountsOf(one) }))
  const weight = storyWeight(addCounts(counts), new MemoryCorpus().index)
  return documents.map((one) => ({ document: one, views: viewsOf(one.claims, one, { weight }) }))
}

const GAZETTE = [
  'Flames gutted a warehouse full of timber at the port of Larvik on Tuesday.',
  'Nordvik Timber had insured the warehouse for 15 million euros.',
  'The mayor, Tor Haugen, promised to rebuild the quay by the spring.',
  'The oldest part of the building dated from 1931.',
]
const COURIER = [
  'A timber warehouse in the port of Larvik was gutted by flames on Tuesday.',
  'Tor Haugen, the mayor, promised that the quay would be rebuilt by the spring.',
  'A crane fell into the water and sank.',
]
const HERALD = [
  'The warehouse full of timber at the port of Larvik was gutted on Tuesday.',
  'The warehouse was insured for 12 million euros by Nordvik Timber.',
  'Schools near the port stayed closed.',
]
const STORY = [document('gazette', GAZETTE), document('courier', COURIER), document('herald', HERALD)]

const textsOf = (documents: readonly ParsedDocument[]) =>
  factsOf(storyOf(documents)).map(({ reports }) =>
    reports.map(({ claim }) => claim.claim.sentence.text).sort(),
  )

describe('factsOf', () => {
  it('takes together what documents report in other words, with other figures too', () => {
    expect(textsOf(STORY)).toEqual([
      [GAZETTE[0], COURIER[0], HERALD[0]].sort(),
      [GAZETTE[2], COURIER[1]].sort(),
      [GAZETTE[1], HERALD[1]].sort(),
    ])
  })

  it('finds no fact in a single document, in none, and in documents without claims', () => {
    expect(factsOf(storyOf([document('gazette', [...GAZETTE, ...COURIER])]))).toEqual([])
    expect(factsOf([])).toEqual([])
    expect(factsOf(storyOf([document('a', []), document('b', [])]))).toEqual([])
  })

  it('leaves out what is like one report of a fact but not like the others', () => {
    const half =
      'Tor Haugen promised at the funeral of the crane driver Olav Berg to look after his widow and children.'
    const facts = textsOf([...STORY, document('post', [half])])
    expect(facts.filter((texts) => texts.includes(half))).toEqual([])
  })

  it('keeps the same said of two subjects apart', () => {
    const facts = textsOf([
      document('a', ['Norway closed its border to lorries on Monday.']),
      document('b', ['Norway closed its border to lorries on Monday morning.']),
      document('c', ['Sweden closed its border to lorries on Monday.']),
    ])
    expect(facts).toEqual([
      [
        'Norway closed its border to lorries on Monday morning.',
        'Norway closed its border to lorries on Monday.',
      ],
    ])
  })

  it('names a fact by its earliest report', () => {
    const early = document('wire', COURIER, '2024-05-14')
    const [fact] = factsOf(storyOf([document('gazette', GAZETTE, '2024-05-15'), early]))
    expect(fact?.id).toBe('wire:b0:0')
    const [later] = factsOf(
      storyOf([document('gazette', GAZETTE, '2024-05-15'), early, document('herald', HERALD)]),
    )
    expect(later?.id).toBe('wire:b0:0')
  })

  const anyStory = fc
    .array(fc.shuffledSubarray([...GAZETTE, ...COURIER, ...HERALD]), { minLength: 2, maxLength: 5 })
    .map((texts) => storyOf(texts.map((sentences, at) => document(`d${at}`, sentences))))

  it('has each fact from two documents or more and each claim in one fact at most', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const facts = factsOf(story)
        for (const fact of facts) expect(documentsOf(fact).size).toBeGreaterThan(1)
        const claims = facts.flatMap(({ reports }) => reports.map(({ claim }) => claim))
        expect(new Set(claims).size).toBe(claims.length)
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
      }),
      { numRuns: 20 },
    )
  })

  it('does not depend on the order of the documents', () => {
    fc.assert(
      fc.property(anyStory, fc.infiniteStream(fc.nat()), (story, keys) => {
        const order = new Map(story.map((one) => [one, keys.next().value]))
        const shuffled = [...story].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
        expect(factsOf(shuffled)).toEqual(factsOf(story))
      }),
      { numRuns: 20 },
    )
  })
})
