import { describe, expect, it } from 'vitest'
import { compareAttribution } from '../../src/comparison/compare-attribution.ts'
import { ATTRIBUTION_CASES } from './cases/attribution.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('compareAttribution', () => {
  it.each(titled(ATTRIBUTION_CASES))('%s', (_, one) => {
    expect(compareAttribution(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
