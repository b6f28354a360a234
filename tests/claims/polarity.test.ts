import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { antonymous } from '../../src/claims/antonyms.ts'
import { readPolarity } from '../../src/claims/polarity.ts'
import { stemOf } from '../../src/claims/stem.ts'

describe('readPolarity', () => {
  it.each([
    ['The council approved the budget.', false, []],
    ['The council did not approve the budget.', true, ['not']],
    ['The council didn’t approve the budget.', true, ['n’t']],
    ['The minister never met the rebels.', true, ['never']],
    ['No troops crossed the river.', true, ['No']],
    ['Neither side won the vote.', true, ['Neither']],
    ['The union rejected the offer.', true, ['rejected']],
    ['The offer was rejected by the union.', true, ['rejected']],
    ['The firm denies the charge.', true, ['denies']],
    ['The firm refused to pay the fine.', true, ['refused']],
    ['The bill failed to pass.', true, ['failed']],
    ['The general ruled out a retreat.', true, ['ruled out']],
    ['The general did not rule out a retreat.', false, ['not', 'rule out']],
    ['The general has not ruled out a retreat.', false, ['not', 'ruled out']],
    ['The treaty does not exclude tests.', false, ['not', 'exclude']],
    ['The firm did not deny the charge.', false, ['not', 'deny']],
    ['Rain is unlikely.', true, ['unlikely']],
    ['The firm denied that it had sold its ships.', true, ['denied']],
    ['The firm has no plan.', true, ['no']],
    ['The mayor said that the bridge was not safe.', true, ['not']],
    ['The bridge held, although it was not new.', false, ['not']],
    ['They left without a deal.', false, ['without']],
    ['Not only the bridge fell.', false, []],
    ['The No. 3 reactor ran.', false, []],
    ['There is no doubt that the bridge fell.', false, []],
    ['He cannot travel.', true, ['cannot']],
    ['The strike was called off.', true, ['called off']],
  ])('reads %j', (text, negated, cues) => {
    const polarity = readPolarity(text)
    expect(polarity.cues.map((cue) => cue.text)).toEqual(cues)
    expect(polarity.negated).toBe(negated)
  })

  it.each([
    ['The pact does not include tariffs, but it names prices.', ['includ', 'tariff']],
    ['The plan was rejected on Friday.', ['plan', 'fridai']],
    ['They refused to sign the letter because it was late.', ['sign', 'letter']],
  ])('gives what the cue governs in %j', (text, scope) => {
    expect(readPolarity(text).cues[0]?.scope).toEqual(scope)
  })

  it('gives spans of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const cue of readPolarity(text).cues) expect(text.slice(cue.start, cue.end)).toBe(cue.text)
      }),
      { numRuns: 60 },
    )
  })
})

describe('antonymous', () => {
  it.each([
    ['rise', 'fell', true],
    ['accepted', 'rejects', true],
    ['north', 'south', true],
    ['increased', 'decreases', true],
    ['won', 'lost', true],
    ['open', 'closed', true],
    ['rise', 'rise', false],
    ['rise', 'constructor', false],
    ['talk', 'walk', false],
  ])('says of %s and %s: %s', (a, b, opposite) => {
    expect(antonymous(stemOf(a), stemOf(b))).toBe(opposite)
    expect(antonymous(stemOf(b), stemOf(a))).toBe(opposite)
  })
})
