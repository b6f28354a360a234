import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWords, spanOf, wordsOf } from '../../src/matching/word-alignment.ts'

const lower = (word: string) => word.toLowerCase()
const words = (text: string) => wordsOf(text, lower)
const word = fc.constantFrom('a', 'b', 'c', 'd')
const text = fc.array(word, { maxLength: 12 }).map((list) => list.join(' '))

describe('alignWords', () => {
  it.each([
    ['we want peace', 'we need peace', ['=we', '-want/need', '=peace']],
    ['a very good thing', 'a good thing', ['=a', '-very/', '=good thing']],
    ['peace', 'world peace', ['-/world', '=peace']],
    ['', 'peace', ['-/peace']],
  ])('aligns «%s» with «%s»', (a, b, expected) => {
    const shown = alignWords(words(a), words(b)).map((stretch) => {
      const [left, right] = [stretch.a, stretch.b].map((side) => side.map((one) => one.text).join(' '))
      return stretch.same ? `=${left ?? ''}` : `-${left ?? ''}/${right ?? ''}`
    })
    expect(shown).toEqual(expected)
  })

  it('keeps every word of both sides in order, and equal stretches equal', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const stretches = alignWords(words(a), words(b))
        expect(stretches.flatMap((stretch) => stretch.a)).toEqual(words(a))
        expect(stretches.flatMap((stretch) => stretch.b)).toEqual(words(b))
        for (const { same, a: left, b: right } of stretches) {
          if (same) expect(left.map((one) => one.form)).toEqual(right.map((one) => one.form))
        }
      }),
    )
  })

  it('finds as many equal words from either side', () => {
    const equal = (a: string, b: string) =>
      alignWords(words(a), words(b))
        .filter((stretch) => stretch.same)
        .flatMap((stretch) => stretch.a).length
    fc.assert(fc.property(text, text, (a, b) => equal(a, b) === equal(b, a)))
  })
})

describe('wordsOf', () => {
  it('gives spans that hold the very words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        for (const { text: shown, start, end } of wordsOf(any, lower))
          expect(any.slice(start, end)).toBe(shown)
      }),
    )
  })
})

describe('spanOf', () => {
  it('reaches from the first to the last word', () => {
    expect(spanOf(words('one two three').slice(1))).toEqual({ start: 4, end: 13 })
    expect(spanOf([])).toBeNull()
  })
})
