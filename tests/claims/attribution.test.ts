import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAttributions } from '../../src/claims/attribution.ts'

describe('readAttributions', () => {
  it.each([
    ['The dam broke, the mayor said.', [['mayor', 'said', false]]],
    ['The dam broke, Mayor Ann Cole said.', [['Mayor Ann Cole', 'said', true]]],
    ['“It broke,” said Ann Cole, the mayor.', [['Ann Cole', 'said', true]]],
    ['“It broke,” Cole told reporters.', [['Cole', 'told', true]]],
    ['Ann Cole, the mayor of Dover, said that it broke.', [['Ann Cole, the mayor of Dover', 'said', true]]],
    ['According to Reuters, the dam broke.', [['Reuters', 'according to', true]]],
    ['The dam broke, according to the U.S. Coast Guard.', [['U.S. Coast Guard', 'according to', true]]],
    ['The dam broke, according to three people who saw it.', [['three people', 'according to', false]]],
    [
      'The Post, citing two aides, reported on Sunday that he quit.',
      [
        ['Post', 'reported', true],
        ['two aides', 'citing', false],
      ],
    ],
    [
      'Citing two aides, AFP said he quit.',
      [
        ['two aides', 'citing', false],
        ['AFP', 'said', true],
      ],
    ],
    ['He quit, Sky News reported on Sunday.', [['Sky News', 'reported', true]]],
    [
      'An aide told Sky News that he quit.',
      [
        ['An aide', 'told', false],
        ['Sky News', 'told', true],
      ],
    ],
    ['Officials said he quit.', [['Officials', 'said', false]]],
    ['He said he quit.', [['He', 'said', false]]],
    ['Police warned that the dam may break.', [['Police', 'warned', false]]],
    ['Iran and Oman said they agreed.', [['Iran and Oman', 'said', true]]],
    ['It was reported that he quit.', []],
    ['The board announced a sale.', []],
    ['A woman in Oslo said it fell.', [['A woman in Oslo', 'said', false]]],
    ['The Bank of England said rates fell.', [['Bank of England', 'said', true]]],
    ['A spokesman for Ann Cole said it fell.', [['A spokesman for Ann Cole', 'said', false]]],
    ['The firm declined a request for comment.', []],
    ['She read the report.', []],
    ['Two officials and a diplomat said it fell.', [['Two officials and a diplomat', 'said', false]]],
    ['The bridge fell and a driver said it was old.', [['a driver', 'said', false]]],
    ['In an interview with the BBC, he spoke of rain.', [['BBC', 'in an interview with', true]]],
    ['In an interview with his mother he spoke of rain.', []],
    ['The army reported to the king.', []],
    ['The United States said it agreed.', [['United States', 'said', true]]],
    ['In several states reports are late.', []],
    ['He quit on Sunday.', []],
  ] as const)('reads the sources of %j', (text, sources) => {
    expect(readAttributions(text).map(({ source, verb, named }) => [source, verb, named])).toEqual(sources)
  })

  it('gives spans of the text that hold the source, whatever the text', () => {
    const words = [
      'said',
      'told',
      'according to',
      'citing',
      'Ann',
      'the',
      ',',
      '“',
      'BBC',
      'that',
      'reported',
      '.',
    ]
    const salad = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), salad), (text) => {
        for (const { start, end, text: whole, source } of readAttributions(text)) {
          expect(text.slice(start, end)).toBe(whole)
          expect(whole).toContain(source)
        }
      }),
    )
  })

  it('takes time in proportion to the length', () => {
    expect(readAttributions('said '.repeat(20_000)).length).toBeLessThan(3)
    expect(readAttributions('a, '.repeat(50_000))).toEqual([])
  })
})
