import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/matching/alignment.ts'
import { facetFeatures, type FacetFeatures } from '../../src/matching/facet-features.ts'
import { pairFeatures } from '../../src/matching/pair-features.ts'
import { sameFact } from '../../src/matching/same-fact.ts'
import { wordFeatures } from '../../src/matching/word-features.ts'
import { ALL_CASES } from '../comparison/all-cases.ts'
import { viewOf, viewsOfSentences } from './views.ts'

const SENTENCES = [...new Set(ALL_CASES.flatMap(({ page, report }) => [page, report]))]
const text = fc
  .shuffledSubarray(SENTENCES, { minLength: 1, maxLength: 5 })
  .map((some) => viewsOfSentences(...some))
/** Reading many sentences takes a while on a busy machine. */
const LONG = { timeout: 60_000 }

describe('facet features', () => {
  it.each<[string, string, Partial<FacetFeatures>]>([
    [
      'The plant made 249 cars on Monday.',
      'On Monday 249 cars left the plant.',
      { quantitiesEqual: 3, quantitiesClash: 0, datesAgree: 1, datesClash: 0 },
    ],
    [
      'The plant made 249 cars on Monday.',
      'On Tuesday 300 cars left the plant.',
      { quantitiesEqual: 0, quantitiesClash: 1, datesAgree: 0, datesClash: 1 },
    ],
    ['Two cars collided.', 'Two cars burned.', { quantitiesEqual: 0.5 }],
    ['The plant made 249 cars.', 'The plant has 249 workers.', { quantitiesEqual: 0, quantitiesClash: 0 }],
    [
      '“We lost everything but the dog,” she said.',
      '“We lost everything,” she said.',
      { quotationsShared: 1, oneQuotes: 0 },
    ],
    [
      '“We lost everything but the dog,” she said.',
      'The family lost everything.',
      { quotationsShared: 0, oneQuotes: 1, quotesApart: 0 },
    ],
    [
      '“We lost everything but the dog,” she said.',
      '“The water came at night,” she said.',
      { quotationsShared: 0, oneQuotes: 0, quotesApart: 1 },
    ],
  ])('reads what «%s» and «%s» have in common', (first, second, expected) => {
    const [a, b] = [viewOf(first), viewOf(second)]
    expect(facetFeatures(a, b)).toMatchObject(expected)
  })
})

describe('pair features', () => {
  it('are the same from either side', LONG, () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const back = align(b, a)
        for (const pair of align(a, b)) {
          const same = back.find(({ page, report }) => page === pair.report && report === pair.page)
          const [there, here] = [same && pairFeatures(same), pairFeatures(pair)]
          for (const [name, value] of Object.entries(here)) expect(there?.[name]).toBeCloseTo(value, 9)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('give the words of a claim and itself a likeness of 1', () => {
    const [view] = viewsOfSentences('The plant made 249 cars on Monday.')
    if (!view) throw new Error('no claim')
    expect(wordFeatures(view, view)).toMatchObject({
      cosine: expect.closeTo(1, 9) as number,
      coverageOfLonger: 1,
      inContext: expect.closeTo(1, 9) as number,
    })
  })
})

describe('sameFact', () => {
  it('gives a probability', LONG, () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const pair of align(a, b)) {
          expect(sameFact(pair)).toBeGreaterThan(0)
          expect(sameFact(pair)).toBeLessThan(1)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is surer of the same fact in other words than of another fact of the story', () => {
    const page = viewsOfSentences('The plant in Larvik made 249 cars on Monday.')
    const report = viewsOfSentences(
      'On Monday 249 cars left the plant in Larvik.',
      'The plant in Larvik has a canteen for its workers.',
    )
    const [same = 0, other = 0] = align(page, report).map((pair) => sameFact(pair))
    expect(same).toBeGreaterThan(0.8)
    expect(same).toBeGreaterThan(other)
  })
})
