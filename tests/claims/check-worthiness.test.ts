import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockId } from '../../src/shared/ids.ts'
import { isCheckWorthy } from '../../src/claims/check-worthiness.ts'
import type { BlockRole } from '../../src/sentences/block.ts'

const judge = (text: string, role: BlockRole = 'paragraph') =>
  isCheckWorthy({ block: blockId('b0'), role, index: 0, start: 0, end: text.length, text })

describe('isCheckWorthy', () => {
  it.each([
    'Ten people died when a dam broke in the north on Monday.',
    'The ministry denied that the talks had failed.',
    '“We are ready to talk,” the minister said.',
    'They are willing to come back,” she added.',
    '“We have what they need.',
    'Norway may sell gas to Poland, an official said.',
    'He rejected the first draft of the treaty.',
    'Seventy-eight percent of families rent their homes.',
    'The company, which makes pumps, operates two plants in Ohio.',
    'The deal gives Oslo a stake in the port.',
    'You are safe here, the mayor told 300 villagers on Tuesday.',
    'But the strike may spread if the port closes, people close to the union say.',
    'The guard did not respond to the alarm for 20 minutes.',
    'A spokeswoman for the port declined to comment on the report.',
  ])('takes the statement %j', (text) => {
    expect(judge(text)).toBe(true)
  })

  it.each([
    ['a question', 'Will the dam hold until the spring?'],
    ['a quoted question', '“What did they want from us?”'],
    ['a sentence without a verb', 'The old mill in the northern part of the valley.'],
    ['a short exclamation', 'What a day!'],
    ['a request', 'Check the list of shelters before leaving home.'],
    ['advice to the reader', 'You should always keep your papers with you.'],
    ['advice with a figure', 'If all you want is a seat, take the early train for $8.'],
    ['a request behind an adverb', 'Basically, don’t expect the bridge to last.'],
    ['what nobody by name says', 'Critics say the plan is a bold and cynical move.'],
    ['an opinion of the writer', 'I think we deserve a wiser and less cynical parliament!'],
    ['an evaluation', 'The bold move could ultimately reshape the geopolitical landscape.'],
    ['boilerplate', 'Sign up for our daily newsletter.'],
  ])('leaves out %s', (_, text) => {
    expect(judge(text)).toBe(false)
  })

  it.each([
    'Quake Kills Ten in Far North',
    'Norway Offers Poland Gas From New Field',
    'Minister proposes new talks with rebels',
    'Dozens injured as bridge collapses in Genoa',
    'Ten dead in northern floods, officials say',
    'Leaders Meet in Oslo After Week of Protests',
    'President to Sign Treaty on Friday',
    '3 Hospitalized After Crash on Coast Road',
    'Strong quake jolts the coast, felt in Oman',
    'Oil exports fall for third month as strikes hit ports',
  ])('takes the headline %j', (text) => {
    expect(judge(text, 'heading')).toBe(true)
  })

  it.each([
    'Background and Proposal',
    'Conclusion',
    'The Administration’s Response',
    'Norway’s Offer to Poland on Gas From the North',
    'How the Quake Killed Ten in the Far North',
    'Why oil prices fall every spring in Europe',
    'Five things we learned from the interview',
    'The Road Ahead for Oil Exports and Prices',
    'Challenges and Implications for the Region',
    'Will the Government Fall This Week?',
  ])('leaves out the heading %j', (text) => {
    expect(judge(text, 'heading')).toBe(false)
  })

  it.each(['caption', 'table-cell'] as const)('leaves out a %s', (role) => {
    expect(judge('Ten people died when a dam broke in the north on Monday.', role)).toBe(false)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom<BlockRole>('heading', 'paragraph'),
        (text, role) => {
          expect(typeof judge(text, role)).toBe('boolean')
        },
      ),
    )
  })
})
