import { describe, expect, it } from 'vitest'
import { compareOpposites } from '../../src/comparison/compare-opposites.ts'
import { OPPOSITE_CASES } from './cases/opposites.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('compareOpposites', () => {
  it.each(titled(OPPOSITE_CASES))('%s', (_, one) => {
    expect(compareOpposites(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
