import { describe, expect, it } from 'vitest'
import { dayPartIn, gapBetween } from '../../src/claims/day-parts.ts'

/** Minutes between the parts of the day that two phrases name. */
function gap(a: string, b: string): number | null {
  const [x, y] = [dayPartIn(a), dayPartIn(b)]
  return x && y ? gapBetween(x, y) : null
}

describe('parts of the day', () => {
  it.each([
    ['Monday morning', 'Monday afternoon', 0],
    ['early Monday', 'Monday afternoon', 90],
    ['yesterday evening', 'before dawn', 540],
    ['Monday night', 'early on Tuesday', 0],
    ['Monday morning', 'Monday evening', 210],
    ['Monday', 'Monday evening', null],
  ])('finds the time between %j and %j', (a, b, minutes) => {
    expect(gap(a, b)).toBe(minutes)
    expect(gap(b, a)).toBe(minutes)
  })
})
