import { describe, expect, it } from 'vitest'
import { comparePlaces } from '../../src/comparison/compare-places.ts'
import { PLACE_CASES } from './cases/places.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('comparePlaces', () => {
  it.each(titled(PLACE_CASES))('%s', (_, one) => {
    expect(comparePlaces(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
