import { describe, expect, it } from 'vitest'
import type { FactReport } from '../../src/comparison/facts.ts'
import { isBackground, prominence } from '../../src/pipeline/background.ts'
import { documentOf } from '../matching/documents.ts'
import { viewsIn } from '../matching/views.ts'

/** The report of a sentence that stands at a place in a document of so many sentences. */
const reportAt = (text: string, at: number, of: number): FactReport => {
  const sentences = Array.from({ length: of }, (_, index) => (index === at ? text : `Sentence ${index}.`))
  const document = documentOf('text', sentences, '2024-05-16')
  const claim = viewsIn(document)[at]
  if (!claim) throw new Error('no claim')
  return { document, claim, alike: new Map() }
}

const WINDOWS = 'Residents were told to keep their windows shut.'

describe('isBackground', () => {
  it.each([
    ['a year long ago', 'The warehouse was built in 1931.', true],
    ['a month long ago', 'The company bought the warehouse in January 2024.', true],
    ['this week', 'The fire broke out on Tuesday.', false],
    ['last week', 'The inspectors came on 8 May 2024.', false],
    ['a year long ago and this week', 'The warehouse, built in 1931, burned down on Tuesday.', false],
    ['no date', WINDOWS, false],
  ])('tells by %s', (_, text, background) => {
    expect(isBackground([reportAt(text, 1, 20)], '2024-05-16')).toBe(background)
  })

  it('does not go by dates when the story has none', () => {
    expect(isBackground([reportAt('The warehouse was built in 1931.', 1, 20)], null)).toBe(false)
  })

  it.each([
    [[[18, 20]], true],
    [
      [
        [18, 20],
        [30, 40],
      ],
      true,
    ],
    [
      [
        [18, 20],
        [10, 40],
      ],
      false,
    ],
    [[[5, 6]], false],
  ])('takes for background what all reports have at the end (%j)', (places, background) => {
    const reports = places.map(([at = 0, of = 1]) => reportAt(WINDOWS, at, of))
    expect(isBackground(reports, '2024-05-16')).toBe(background)
  })
})

describe('prominence', () => {
  it('is the least depth of the reports', () => {
    expect(prominence([reportAt(WINDOWS, 18, 20), reportAt(WINDOWS, 10, 40)])).toBe(0.25)
  })
})
