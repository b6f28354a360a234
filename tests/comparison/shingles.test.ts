import { describe, expect, it } from 'vitest'
import { commonPassages } from '../../src/comparison/shingles.ts'
import { documentOf } from '../matching/documents.ts'

const LONG =
  'Engineers found a crack as wide as a hand in the dam above the village of Torrel on Sunday night after a week of rain.'
const FORMULA = 'He declined to say more when he was asked about it by reporters.'

describe('commonPassages', () => {
  it.each([
    ['a long sentence', LONG, LONG, true],
    ['a long sentence in other case and punctuation', LONG, LONG.toUpperCase().replace('.', '!'), true],
    ['a single formula', FORMULA, FORMULA, false],
    ['the same words in another order', LONG, LONG.split(' ').reverse().join(' '), false],
    ['nothing', LONG, FORMULA, false],
    ['texts without words', '…', '…', false],
  ])('of two documents with %s', (_, first, second, expected) => {
    const [a, b] = [documentOf('a', [first, 'The dam is old.']), documentOf('b', [second])]
    expect(commonPassages(a, b)).toBe(expected)
    expect(commonPassages(b, a)).toBe(expected)
  })
})
