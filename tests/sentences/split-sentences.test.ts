import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockId } from '../../src/shared/ids.ts'
import { LONGEST_SENTENCE, splitSentences } from '../../src/sentences/split-sentences.ts'
import type { Block } from '../../src/sentences/block.ts'

const block = (text: string): Block => ({ id: blockId('b0'), role: 'paragraph', text })
/** Sentences of a text in which `|` stands for the expected ends. */
const split = (text: string) => splitSentences([block(text)]).map((sentence) => sentence.text)

describe('splitSentences', () => {
  it.each([
    ['splits plain sentences', 'Rain fell.| Roads closed!| Who knew?'],
    ['keeps an acronym before a name', 'The U.S. Senate voted on it.| The U.K. Parliament did not.'],
    ['splits after an acronym before a function word', 'It left the U.S.| The move came late.'],
    [
      'keeps a title and its name',
      'Gen. Lloyd B. Carver met Sen. Ann Wu and Lt. Col. D. Ross.| They talked.',
    ],
    ['keeps a title in capitals', 'ST. JOSEPH (AP) — Rain fell.| GEN. ROSS AGREED.'],
    ['keeps a courtesy title', 'Mr. Ortiz told Mrs. Hale and Dr. Li so.'],
    ['keeps initials', 'J. K. Arden and T.S. Moore wrote it.| A. Petrov did not.'],
    ['splits after a letter that is no initial', 'They chose plan B.| Nobody minded.'],
    ['keeps a number after its sign', 'He lives at No. 10 Downing Street.| She won race No. 4.'],
    ['splits after a no', 'Her answer was no.| Then 10 people left.'],
    ['keeps a time and its day', 'It struck at 9 a.m. Monday.| It struck at 5:45 p.m. ET in town.'],
    ['splits after a time of day', 'It struck at 9 a.m.| Nobody was hurt.'],
    ['keeps a time before the name of its zone', 'It begins at 8 p.m. Kyiv time today.'],
    [
      'keeps a company and its officer',
      'Acme Inc. Chief Executive Jo Park and Bolt Corp. Chairman Al Ray agreed.',
    ],
    ['splits after a company', 'She works for Acme Inc.| The firm is new.'],
    ['keeps an abbreviated month', 'It opened on Sept. 30 and closed on Oct. 2, he said.'],
    ['keeps an abbreviated state', 'The centre in Golden, Colo., said so.| Rep. Ng (D-Minn.) agreed.'],
    ['keeps Latin abbreviations', 'It is Smith vs. Jones, i.e. Smith et al. Jones lost.'],
    ['keeps decimals', 'It rose 3.5 percent to $4.25.| It fell by .5 points.'],
    ['splits after a number', 'It happened in 2022.| Trade fell to 40.| Prices rose.'],
    ['keeps three dots before a small letter', 'He waited ... and waited.'],
    ['splits after an ellipsis before a capital', 'The villagers fled…| He stayed behind.'],
    ['keeps an ellipsis before a small letter', 'The villagers fled… and he stayed behind.'],
    ['keeps an ellipsis that stands alone with what precedes it', 'They are big. …'],
    [
      'splits after a quoted sentence',
      '“It is over.”| The minister left.| "It is over."| The minister left.',
    ],
    ['keeps a speaker after a quoted question', '“Is it over?” he asked.| “It is!” she said.'],
    ['keeps a named speaker after a quoted question', '“Is it over?” Jane Doe asked.| “No!” Ruiz said.'],
    [
      'splits inside a speech of several sentences',
      '“It is big.| It is very big,” he said.| "We won.| We did."',
    ],
    [
      'keeps a short quotation inside a sentence',
      'The “Stop. Look.” campaign began.| A "Stop. Look." sign fell.',
    ],
    ['splits where the space is missing', 'It was warranted.|Russia has agreed.'],
    ['splits where the space after a quotation is missing', 'He said “it was warranted.”|Russia has agreed.'],
    [
      'keeps host names, file names and versions',
      'See Example.com, www.bbc.co.uk, app.Js and Node.js 20.1 there.',
    ],
    ['keeps a name with an exclamation mark', 'The Yahoo! Finance page said so.'],
    ['leaves out the bullet of an item', '• Roads closed.| • Schools opened.'],
    ['splits at bullets within a line', 'Roads closed | • Schools opened | • Shops shut'],
    ['keeps the number of an item with its text', '1. Roads closed.| 2. Schools opened.'],
    ['reads a line break inside a block as a space', 'Roads in the\nnorth closed.| Schools\nopened.'],
    ['splits at a blank line inside a block', 'Roads closed\n\n|Schools opened'],
    ['splits after a bracketed sentence', 'Roads closed.| (Schools did not.)| Shops shut.'],
    ['splits other scripts', '政府は発表した。|道路は閉鎖された。'],
    ['splits Arabic', 'هل انتهى؟| نعم انتهى.'],
  ])('%s', (_, marked) => {
    expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|').map(bare))
  })

  it('numbers sentences over all blocks and keeps role and block', () => {
    const sentences = splitSentences([
      block('One. Two.'),
      { id: blockId('b1'), role: 'heading', text: 'Three' },
    ])
    expect(sentences).toEqual([
      { block: 'b0', role: 'paragraph', index: 0, start: 0, end: 4, text: 'One.' },
      { block: 'b0', role: 'paragraph', index: 1, start: 5, end: 9, text: 'Two.' },
      { block: 'b1', role: 'heading', index: 2, start: 0, end: 5, text: 'Three' },
    ])
  })

  const pieces = [
    'A',
    'b',
    ' ',
    '. ',
    '.',
    '… ',
    '“',
    '”',
    '"',
    'U.S. ',
    'Mr. ',
    '\n',
    '• ',
    '1. ',
    '😀',
    '\ud83d',
    'no',
    'ش',
    '?',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join('')),
  )

  it('gives exact, ordered spans that together hold every letter', () => {
    fc.assert(
      fc.property(text, (input) => {
        const sentences = splitSentences([block(input)])
        let end = 0
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(sentence.text).toBe(input.slice(sentence.start, sentence.end))
          expect(sentence.text).toBe(sentence.text.trim())
          expect(sentence.text).not.toBe('')
          end = sentence.end
        }
        const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '')
        expect(letters(sentences.map((sentence) => sentence.text).join(''))).toBe(letters(input))
      }),
    )
  })

  it.each([
    ['dots', '.'],
    ['letters', 'a'],
    ['numbers with stops', '1. '],
    ['acronyms', 'U.S. '],
    ['families of emoji', '👩‍👩‍👧'],
    ['Arabic', 'مرحبا '],
    ['opening marks', '“'],
    ['bullets', '• '],
    ['blank lines', '\n '],
  ])('cuts 200,000 characters of %s into sentences of bounded length', (_, unit) => {
    const long = unit.repeat(Math.ceil(200_000 / unit.length))
    for (const sentence of splitSentences([block(long)])) {
      expect(sentence.text.length).toBeLessThanOrEqual(LONGEST_SENTENCE)
    }
  })
})

function bare(text: string): string {
  return text.trim().replace(/^• /, '')
}
