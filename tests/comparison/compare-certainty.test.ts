import { describe, expect, it } from 'vitest'
import { compareCertainty } from '../../src/comparison/compare-certainty.ts'
import { CERTAINTY_CASES } from './cases/certainty.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('compareCertainty', () => {
  it.each(titled(CERTAINTY_CASES))('%s', (_, one) => {
    expect(compareCertainty(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
