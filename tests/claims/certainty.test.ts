import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCertainty } from '../../src/claims/certainty.ts'

describe('readCertainty', () => {
  it.each([
    ['The dam broke on Friday.', 'asserted', []],
    ['The dam reportedly broke on Friday.', 'reported', ['reportedly']],
    ['It emerged that the dam had broken.', 'reported', ['It emerged']],
    ['The gang is believed to hold nine people.', 'reported', ['is believed to']],
    ['The dam may break.', 'possible', ['may']],
    ['The dam could break by night.', 'possible', ['could']],
    ['The bank appears to have closed.', 'possible', ['appears to']],
    ['A deal is likely.', 'possible', ['likely']],
    ['The dam will be rebuilt.', 'planned', ['will']],
    ['The king is expected to visit Oslo.', 'planned', ['is expected to']],
    ['The king plans to visit Oslo.', 'planned', ['plans to']],
    ['The firm is about to sell its ships.', 'planned', ['is about to']],
    ['The firm denied the sale.', 'denied', ['denied']],
    ['The firm denied that it had sold its ships.', 'denied', ['denied']],
    ['The firm did not deny the sale.', 'asserted', []],
    ['The mayor said the dam would be rebuilt.', 'planned', ['would']],
    ['The firm offered a plan that would save the dam.', 'asserted', ['would']],
    ['The firm sold its ships, although it may buy others.', 'asserted', ['may']],
    ['It happened in May.', 'asserted', []],
    ['In May 2020 the dam broke.', 'asserted', []],
  ])('reads %j', (text, level, cues) => {
    const certainty = readCertainty(text)
    expect(certainty.cues.map((cue) => cue.text)).toEqual(cues)
    expect(certainty.level).toBe(level)
  })

  it('gives spans of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const cue of readCertainty(text).cues) expect(text.slice(cue.start, cue.end)).toBe(cue.text)
      }),
      { numRuns: 60 },
    )
  })
})
