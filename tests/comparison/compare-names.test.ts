import { describe, expect, it } from 'vitest'
import { compareNames } from '../../src/comparison/compare-names.ts'
import { NAME_CASES } from './cases/names.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('compareNames', () => {
  it.each(titled(NAME_CASES))('%s', (_, one) => {
    expect(compareNames(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
