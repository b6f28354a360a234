import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/claims/terms.ts'

describe('termsOf', () => {
  it.each([
    ['drops function words', 'the and of to a', []],
    ['stems words', 'rockets launching launched', ['rocket', 'launch', 'launch']],
    ['brings irregular forms together', 'fell falls fallen', ['fall', 'fall', 'fall']],
    ['brings British spellings to American ones', 'organised labour defence', ['organ', 'labor', 'defens']],
    ['keeps a doubled letter that both spellings have', 'called', ['call']],
    ['folds an acronym and its country', 'The U.S. and US', ['united states', 'united states']],
    ['leaves a pronoun alone', 'let us go', ['let', 'us', 'go']],
    ['folds a people into its country', 'Ukrainian drones', ['ukrain', 'drone']],
    ['folds a lower-case country', 'the united states', ['united states']],
    ['does not take a verb for a people', 'polish a table in Poland', ['polish', 'tabl', 'poland']],
    [
      'folds an organisation and its acronym',
      'IMF, International Monetary Fund',
      Array(2).fill('international monetary fund'),
    ],
    ['keeps numbers without their separators', '1,200 of 3.5', ['1200', '3.5']],
    ['writes magnitudes out', '$500bn, 3.4m', ['dollar', '500', 'billion', '3.4', 'million']],
    ['writes number words as digits', 'five and seventy', ['5', '70']],
    ['writes percent in one way', '50% 50 per cent 50 percent', Array(3).fill(['50', 'percent']).flat()],
    ['drops contractions', "didn't won't they've", []],
    ['drops a possessive', "the minister's plan", ['minist', 'plan']],
    ['takes marks off letters', 'Erdoğan Łódź', ['erdogan', 'lodz']],
    ['splits at hyphens', 'three-day cease-fire', ['3', 'dai', 'ceasefir']],
    ['takes words that objects inherit for words', 'constructor of toString', ['constructor', 'tostr']],
    ['gives nothing for nothing', '', []],
  ])('%s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('never throws and gives no empty term', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => termsOf(text).every((term) => term.length > 0)),
    )
  })
})
