import { describe, expect, it } from 'vitest'
import { copiedSentences } from '../../src/comparison/shingles.ts'
import { documentOf } from '../matching/documents.ts'

const LONG =
  'Engineers found a crack as wide as a hand in the dam above the village of Torrel on Sunday night after a week of rain.'
const TOUCHED_UP = LONG.replace('Sunday night', 'Sunday evening').replace('Engineers', 'Two engineers')
const QUOTE =
  '“We heard it crack like a whip across the whole of the valley and then we ran for our lives,” she said.'

describe('copiedSentences', () => {
  it.each([
    ['a long sentence', LONG, LONG, 1],
    ['a long sentence in other case and punctuation', LONG, LONG.toUpperCase().replace('.', '!'), 1],
    ['a long sentence with a word or two changed', LONG, TOUCHED_UP, 1],
    ['a short sentence', 'The dam is very old.', 'The dam is very old.', 0],
    ['the words of a speaker', QUOTE, QUOTE, 0],
    ['the same words in another order', LONG, LONG.split(' ').reverse().join(' '), 0],
    ['nothing', LONG, 'He declined to say more when he was asked about it by reporters.', 0],
    ['texts without words', '…', '…', 0],
  ])('of two documents with %s', (_, first, second, expected) => {
    const [a, b] = [documentOf('a', [first, 'The dam is old.']), documentOf('b', [second])]
    expect(copiedSentences(a, b)).toBe(expected)
    expect(copiedSentences(b, a)).toBe(expected)
  })
})
