import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacets } from '../../src/claims/read-facets.ts'

const CONTEXT = { publishedAt: '2024-05-16' }

describe('readFacets', () => {
  it('reads every facet of a sentence', () => {
    const text =
      'Two Kenyan officials told Reuters on Monday that the bank may not pay “a single shilling” of the $40 million.'
    const facets = readFacets(text, CONTEXT)
    expect(facets.names.map((name) => name.key)).toEqual(['kenya', 'reuters'])
    expect(facets.attributions.map((attribution) => attribution.source)).toEqual([
      'Two Kenyan officials',
      'Reuters',
    ])
    expect(facets.dates.map((date) => date.from)).toEqual(['2024-05-13'])
    expect(facets.quantities.map((quantity) => quantity.low)).toContain(40_000_000)
    expect(facets.quotations.map((quotation) => quotation.text)).toEqual(['a single shilling'])
    expect(facets.polarity.negated).toBe(true)
    expect(facets.certainty.level).toBe('possible')
  })

  it.each([
    'not ',
    'Deputy ',
    'has ',
    'said ',
    'U.S. ',
    '“a” ',
    'may ',
    'A. ',
    'the ',
    '1 ',
    ',',
    'Anna Berg, ',
  ])('takes time in proportion to the length of a text of %j', (part) => {
    expect(readFacets(part.repeat(4000), CONTEXT).polarity.cues.length).toBeLessThanOrEqual(4000)
  })

  it('never throws and gives spans inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { quantities, dates, names, quotations, attributions } = readFacets(text, CONTEXT)
        for (const { start, end } of [...quantities, ...dates, ...names, ...quotations, ...attributions]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 50 },
    )
  })
})
