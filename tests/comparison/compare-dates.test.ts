import { describe, expect, it } from 'vitest'
import { compareDates } from '../../src/comparison/compare-dates.ts'
import { DATE_CASES } from './cases/dates.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('compareDates', () => {
  it.each(titled(DATE_CASES))('%s', (_, one) => {
    expect(compareDates(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
