import { describe, expect, it } from 'vitest'
import { comparePolarity } from '../../src/comparison/compare-polarity.ts'
import { POLARITY_CASES } from './cases/polarity.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('comparePolarity', () => {
  it.each(titled(POLARITY_CASES))('%s', (_, one) => {
    expect(comparePolarity(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
