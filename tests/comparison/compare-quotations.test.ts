import { describe, expect, it } from 'vitest'
import { compareQuotations } from '../../src/comparison/compare-quotations.ts'
import { QUOTATION_CASES } from './cases/quotations.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('compareQuotations', () => {
  it.each(titled(QUOTATION_CASES))('%s', (_, one) => {
    expect(compareQuotations(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
