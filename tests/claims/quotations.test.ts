import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuotations } from '../../src/claims/quotations.ts'

describe('readQuotations', () => {
  it.each([
    ['“We will rebuild the bridge,” the mayor said.', ['We will rebuild the bridge,']],
    ['The mayor said the bridge was "safe for now" and "open to all".', ['safe for now', 'open to all']],
    ['"We will stay.', ['We will stay.']],
    ['They have a lot to lose,” she said, pointing at the river.', ['They have a lot to lose,']],
    ['They have a lot to lose," she said.', ['They have a lot to lose,']],
    ['Il a dit « nous partons demain » à la presse.', ['nous partons demain']],
    ['Er nannte es „eine große Chance“ für alle.', ['eine große Chance']],
    [
      "The minister called it 'a very good day for the valley' on Monday.",
      ['a very good day for the valley'],
    ],
    ['‘We are ready to talk,’ he added.', ['We are ready to talk,']],
    ["The workers' union and the teachers' union signed.", []],
    ["It's the mayor's idea and it isn't new.", []],
    ['No one was quoted here.', []],
    ['An empty "" pair.', []],
  ])('reads «%s»', (text, expected) => {
    expect(readQuotations(text).map((quotation) => quotation.text)).toEqual(expected)
  })

  it('names the speaker where the sentence does', () => {
    expect(readQuotations('“We will rebuild,” Mayor Jane Lee said.')[0]?.speaker).toContain('Lee')
    expect(readQuotations('“We will rebuild.”')[0]?.speaker).toBeNull()
  })

  it('names the nearest of several speakers', () => {
    const text = '“We will stay,” Ann Lee said, while Bo Roth said “we will leave soon”.'
    expect(readQuotations(text).map((quotation) => quotation.speaker)).toEqual(['Ann Lee', 'Bo Roth'])
  })

  it.each([
    ['The so-called "reform" passed.', false],
    ['He called it "a step too far".', true],
    ['He called it "unacceptable".', true],
    ['The plan was described as “reckless”.', true],
    ['"Never," she said.', true],
    ['“No!” Ruiz shouted.', true],
    ['She sang "Waiting for the Rain" in Oslo.', false],
    ['The “green line” was crossed.', false],
    ['They hold that prices “rose far too quickly”.', true],
  ])('tells speech from names and words held at a distance in «%s»', (text, speech) => {
    expect(readQuotations(text)[0]?.speech).toBe(speech)
  })

  it.each(['"a ', '“', "'a ", '” ', '"'])('reads 200,000 characters of %j without failing', (unit) => {
    const long = unit.repeat(Math.ceil(200_000 / unit.length))
    for (const { start, end, text } of readQuotations(long)) expect(long.slice(start, end)).toBe(text)
  })

  it('gives spans that lie inside the text, in order, without overlap', () => {
    const marks = fc.constantFrom('“', '”', '"', '«', '»', '„', "'", '‘', '’', ' ', 'a', 'said ', '.')
    const text = fc.array(marks, { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (any) => {
        let last = 0
        for (const { start, end, text: inside } of readQuotations(any)) {
          expect(any.slice(start, end)).toBe(inside)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })
})
