import { describe, expect, it } from 'vitest'
import { angleBetween, directionOf, readBearings } from '../../src/claims/bearings.ts'
import { readFacets } from '../../src/claims/read-facets.ts'

/** Bearings in short: "anchor direction distances in km". */
function brief(text: string): string[] {
  const { names, quantities } = readFacets(text, { publishedAt: null })
  return readBearings(text, names, quantities).map(({ anchor, direction, distances }) =>
    [anchor.key, direction ?? '-', ...distances.map(({ low }) => Math.round(low / 1000))].join(' '),
  )
}

describe('readBearings', () => {
  it.each([
    ['The wreck lies 40 kilometres west of Lisbon.', ['lisbon 270 40']],
    ['The wreck lies 40 kilometres (25 miles) south-west of the port of Lisbon.', ['lisbon 225 40 39']],
    ['A ship sank 12 km off Malta.', ['malta - 12']],
    ['The town, 90 km from Turin and 30 km north of Genoa, flooded.', ['turin - 90', 'genoa 0 30']],
    ['He drove from Lyon to the south of France.', []],
    ['The flood hit Lisbon and Porto.', []],
  ])('reads %j', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })
})

describe('directionOf', () => {
  it.each([
    ['north', 0],
    ['southern', 180],
    ['North-West', 315],
    ['southeastern', 135],
    ['upward', null],
  ])('gives the degrees of %s', (word, degrees) => {
    expect(directionOf(word)).toBe(degrees)
  })
})

describe('angleBetween', () => {
  it.each([
    [0, 315, 45],
    [90, 270, 180],
    [45, 45, 0],
  ])('turns the shorter way from %d to %d', (a, b, angle) => {
    expect(angleBetween(a, b)).toBe(angle)
    expect(angleBetween(b, a)).toBe(angle)
  })
})
