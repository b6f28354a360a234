import { describe, expect, it } from 'vitest'
import { compareQuantities } from '../../src/comparison/compare-quantities.ts'
import { QUANTITY_CASES } from './cases/quantities.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('compareQuantities', () => {
  it.each(titled(QUANTITY_CASES))('%s', (_, one) => {
    expect(compareQuantities(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
