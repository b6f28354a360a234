import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOfText } from '../../src/sentences/blocks-of-text.ts'

describe('blocksOfText', () => {
  it.each([
    ['takes a line that ends like a sentence as a paragraph', 'It rained.', ['paragraph', 'It rained.']],
    ['takes a short line without a stop as a heading', 'What comes next', ['heading', 'What comes next']],
    [
      'takes a title that ends in an abbreviation as a paragraph',
      'Back in the U.S.',
      ['paragraph', 'Back in the U.S.'],
    ],
    ['takes the mark off a Markdown heading', '## What comes next', ['heading', 'What comes next']],
    ['takes the mark off a quoted line', '> It rained.', ['quote', 'It rained.']],
    ['takes the bullet off a list item', '• Two roads closed', ['list-item', 'Two roads closed']],
    ['takes the dash off a list item', '- Two roads closed', ['list-item', 'Two roads closed']],
    ['takes the number off a list item', '2) Two roads closed', ['list-item', 'Two roads closed']],
    [
      'does not take a number that begins a sentence for a list',
      '12 people left.',
      ['paragraph', '12 people left.'],
    ],
    [
      'takes a long line without a stop as a paragraph',
      'word '.repeat(40),
      ['paragraph', 'word '.repeat(40).trim()],
    ],
  ])('%s', (_, text, [role, line]) => {
    expect(blocksOfText(text)).toEqual([{ id: 'b0', role, text: line }])
  })

  it('numbers the blocks and leaves blank lines out, whatever ends a line', () => {
    const blocks = blocksOfText('One.\r\n\r\n  Two.\rThree.\u2028Four.\n\t\n')
    expect(blocks.map(({ id, text }) => `${id} ${text}`)).toEqual([
      'b0 One.',
      'b1 Two.',
      'b2 Three.',
      'b3 Four.',
    ])
  })

  it('joins lines that were broken at a fixed width', () => {
    const mail = [
      'Ten people died on Monday when a dam broke in the north of the',
      'country. Rescuers said that another forty were missing, and that',
      'the road was closed.',
      '',
      'What comes next',
    ].join('\n')
    const blocks = blocksOfText(mail)
    expect(blocks.map(({ role }) => role)).toEqual(['paragraph', 'heading'])
    expect(blocks[0]?.text).toContain('in the north of the country. Rescuers said')
  })

  it('keeps headlines in successive lines apart', () => {
    const lines = [
      'Ten people die as a dam breaks in the far north of Norway',
      'Forty people missing after a dam breaks in the north',
    ]
    expect(blocksOfText(lines.join('\n')).map(({ text }) => text)).toEqual(lines)
  })

  it('gives no block for no text', () => {
    expect(blocksOfText(' \n\t\n')).toEqual([])
  })

  it('never throws, and no block is blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        blocksOfText(text).every((block) => block.text.trim() !== ''),
      ),
    )
  })
})
