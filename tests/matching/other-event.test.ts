import { describe, expect, it } from 'vitest'
import { otherEvent } from '../../src/matching/other-event.ts'
import { viewOf } from './views.ts'

describe('otherEvent', () => {
  it.each([
    ['A magnitude-6.1 quake hit the valley.', 'In 2004 a magnitude-9.1 quake hit the coast.', true],
    ['A magnitude-6.1 quake hit the valley.', 'The quake had a magnitude of 5.8, the institute said.', false],
    ['A magnitude-6.1 quake hit the valley.', 'The quake hit the valley on Sunday morning.', false],
    [
      'A magnitude-6.1 quake hit the valley.',
      'The magnitude-6.2 quake was followed by one of magnitude 4.1.',
      false,
    ],
  ])('of «%s» and «%s» says %s, from either side', (first, second, expected) => {
    expect(otherEvent(viewOf(first), viewOf(second))).toBe(expected)
    expect(otherEvent(viewOf(second), viewOf(first))).toBe(expected)
  })
})
