import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samePopulation, sameToll } from '../../src/matching/same-count.ts'
import { viewOf } from './views.ts'

describe('sameToll', () => {
  it.each([
    ['The blast killed 14 people near the station.', 'Rescuers counted 14 dead by Monday evening.', true],
    ['Three killed as the ferry sinks off Malta.', 'At least three people died when the ferry sank.', true],
    ['The blast killed 14 people near the station.', 'The blast killed 19 people near the station.', false],
    ['The blast killed 14 people near the station.', 'The blast hurt 14 people near the station.', false],
    ['The fire killed 3 people and hurt 40.', 'In 2011 a fire killed 3 people and hurt 90.', false],
    ['The fire killed 3 people and hurt 40.', 'The families of the 3 people killed asked for quiet.', false],
    ['The blast killed two people.', 'The first blast hurt a cook; the second killed a guard.', false],
    ['Dozens of people were killed in the flood.', 'Dozens of people were killed in the storm.', false],
  ])('of «%s» and «%s» says %s, from either side', (first, second, expected) => {
    expect(sameToll(viewOf(first), viewOf(second))).toBe(expected)
    expect(sameToll(viewOf(second), viewOf(first))).toBe(expected)
  })
})

describe('samePopulation', () => {
  it.each([
    ['Gozo is home to 37,000 people.', 'The island has 31,000 residents and two harbours.', false],
    ['The island of Gozo is home to 37,000 people.', 'The island has 31,000 residents.', true],
    ['Gozo has a population of 37,000.', 'Gozo is home to about 39,000 people.', true],
    ['Lecce has a population of 94,000.', 'Bari has a population of 316,000.', false],
    ['Gozo has a population of 37,000.', 'Gozo lies north of Malta.', false],
  ])('of «%s» and «%s» says %s, from either side', (first, second, expected) => {
    expect(samePopulation(viewOf(first), viewOf(second))).toBe(expected)
    expect(samePopulation(viewOf(second), viewOf(first))).toBe(expected)
  })
})

it('says of any two sentences the same from either side', () => {
  const word = fc.constantFrom('killed', 'dead', 'people', 'the island', 'Gozo', 'home to', 'and', 'hurt')
  const sentence = fc
    .array(fc.oneof(word, fc.integer({ min: 1, max: 30 }).map(String)), { minLength: 4, maxLength: 12 })
    .map((words) => `Officials said ${words.join(' ')}.`)
  fc.assert(
    fc.property(sentence, sentence, (first, second) => {
      const [a, b] = [viewOf(first), viewOf(second)]
      expect([sameToll(a, b), samePopulation(a, b)]).toEqual([sameToll(b, a), samePopulation(b, a)])
    }),
    { numRuns: 60 },
  )
})
