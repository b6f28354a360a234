import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordPieces } from '../../src/encoder/word-pieces.ts'

const vocabulary = readFileSync(new URL('../../assets/sentence-encoder/vocab.txt', import.meta.url), 'utf8')
const names = vocabulary.split('\n')
const pieces = new WordPieces(vocabulary)
const piecesOf = (text: string, most = 128) => pieces.ofText(text, most).map((id) => names[id])

describe('WordPieces', () => {
  // As the tokenizers package for Python splits them; pieces of other scripts are left out of the vocabulary.
  it.each([
    ['The bridge closed on Monday.', 'the bridge closed on monday .'],
    ['The minister’s €1,250.50 bill — “unpaid”.', 'the minister ’ s € ##1 , 250 . 50 bill — “ unpaid ” .'],
    ['Zürich’s café re-opened in İzmir', 'zurich ’ s cafe re - opened in i ##z ##mir'],
    ['Kyiv (Київ) and 北京', 'kyiv ( [UNK] ) and [UNK] [UNK]'],
    ['antidisestablishmentarianism', 'anti ##dis ##est ##ab ##lish ##ment ##arian ##ism'],
    ['U.S.-led 50% 1/2', 'u . s . - led 50 % 1 / 2'],
    ['a\u200bb\tc\u00a0d', 'ab c d'],
    ['😀 ok', '[UNK] ok'],
    ['x'.repeat(101), '[UNK]'],
    ['', ''],
  ])('splits %j', (text, expected) => {
    expect(piecesOf(text).slice(1, -1).join(' ')).toBe(expected)
  })

  it('takes marks of the model in a text for ordinary words', () => {
    expect(piecesOf('[SEP]').slice(1, -1)).toEqual(['[', 'sep', ']'])
  })

  it('stands between the marks for beginning and end, and leaves out what goes beyond', () => {
    expect(piecesOf('one two three four', 4)).toEqual(['[CLS]', 'one', 'two', '[SEP]'])
  })

  it('gives some pieces of the vocabulary for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const ids = pieces.ofText(text, 64)
        expect(ids.length).toBeLessThanOrEqual(64)
        expect(ids.every((id) => names[id] !== undefined)).toBe(true)
      }),
    )
  })

  it('is done soon with a sentence of 200,000 characters', () => {
    expect(piecesOf('word '.repeat(40_000))).toHaveLength(128)
  })

  it('refuses a vocabulary without marks', () => {
    expect(() => new WordPieces('the\nbridge\n')).toThrow('vocabulary')
  })
})
