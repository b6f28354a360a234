import { describe, expect, it } from 'vitest'
import { compareRoles } from '../../src/comparison/compare-roles.ts'
import { ROLE_CASES } from './cases/roles.ts'
import { pairOf, titled, told } from './claim-pairs.ts'

describe('compareRoles', () => {
  it.each(titled(ROLE_CASES))('%s', (_, one) => {
    expect(compareRoles(pairOf(one)).map(told)).toEqual(one.tells)
  })
})
