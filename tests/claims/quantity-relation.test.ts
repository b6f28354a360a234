import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../src/claims/facets.ts'
import { readQuantities } from '../../src/claims/quantities.ts'
import {
  compatible,
  farFromBound,
  nearlySame,
  orderApart,
  sameOrder,
  sumsTo,
} from '../../src/claims/quantity-relation.ts'

function first(text: string): Quantity {
  const [quantity] = readQuantities(text)
  if (!quantity) throw new Error(`no quantity: ${text}`)
  return quantity
}

const AMOUNT = fc.integer({ min: 1, max: 5_000 }).map((value) => first(`${value} houses`))

describe('quantity relations', () => {
  it.each([
    ['a population of more than 10,000', 'a population of 20,000', true],
    ['a population of more than 10,000', 'a population of 12,000', false],
    ['at least 10 people were killed', '40 people were killed', false],
  ])('tells whether a bound is far from a figure: %j, %j', (a, b, far) => {
    expect(farFromBound(first(a), first(b))).toBe(far)
  })

  it.each([
    ['dozens of houses', '300 houses', true],
    ['dozens of houses', '40 houses', false],
    ['hundreds of houses', 'dozens of houses', true],
    ['several houses', '300 houses', false],
  ])('tells orders of magnitude apart: %j, %j', (a, b, apart) => {
    const [x, y] = [first(a), first(b)]
    expect(sameOrder(x, y) && orderApart(x, y)).toBe(apart)
  })

  it.each([
    ['600 houses', '612 houses', true],
    ['600 houses', '680 houses', false],
    ['about 100 km', '115 km', true],
    ['two decades', '21 years', true],
  ])('tells figures that nearly agree: %j, %j', (a, b, near) => {
    expect(nearlySame(first(a), first(b))).toBe(near)
  })

  it('adds up figures of one unit', () => {
    expect(sumsTo(first('$9 million'), readQuantities('$6 million and $3 million'))).toBe(true)
    expect(sumsTo(first('$9 million'), readQuantities('$6 million and $4 million'))).toBe(false)
  })

  it('relates two quantities the same either way', () => {
    fc.assert(
      fc.property(AMOUNT, AMOUNT, (a, b) => {
        expect(compatible(a, b)).toBe(compatible(b, a))
        expect(nearlySame(a, b)).toBe(nearlySame(b, a))
        expect(orderApart(a, b)).toBe(orderApart(b, a))
      }),
    )
  })
})
