import { describe, expect, it } from 'vitest'
import { gazetteer, governmentOf, longestSpelling, lookUp } from '../../src/claims/gazetteer.ts'
import { isNewsOutlet } from '../../src/claims/news-outlets.ts'

describe('lookUp', () => {
  it.each([
    ['the Netherlands', 'place', 'country', 'netherlands'],
    ['Dutch', 'place', 'demonym', 'netherlands'],
    ['Holland', 'place', 'country', 'netherlands'],
    ['Americans', 'place', 'demonym', 'united states'],
    ['French', 'place', 'demonym', 'france'],
    ['Turkey', 'place', 'country', 'turkiye'],
    ['Lima', 'place', 'capital', 'lima'],
    ['São Paulo', 'place', 'city', 'sao paulo'],
    ['Queensland', 'place', 'city', 'queensland'],
    ['EU', 'organisation', 'intergovernmental', 'european union'],
    ['United States Geological Survey', 'organisation', 'government', 'us geological survey'],
    ['Hizbollah’s', 'organisation', 'armed group', 'hezbollah'],
  ])('knows %s', (name, kind, sort, key) => {
    expect(lookUp(name)).toMatchObject({ kind, sort, key })
  })

  it.each(['us', 'who', 'Ap', 'Island', 'constructor', '', 'Frobnitz'])('does not know %j', (name) => {
    expect(lookUp(name)).toBeNull()
  })

  it('gives keys that it knows themselves', () => {
    const lost = [...gazetteer().values()].filter(({ key }) => gazetteer().get(key)?.key !== key)
    expect(lost.map(({ key }) => key)).toEqual([])
  })
})

describe('longestSpelling', () => {
  it('gives the words of the longest name with a first word', () => {
    expect(longestSpelling('khan')).toBe(2)
    expect(longestSpelling('frobnitz')).toBe(0)
  })
})

describe('governmentOf', () => {
  it.each([
    ['white house', 'united states'],
    ['tokyo', 'japan'],
    ['brussels', 'european union'],
    ['lagos', null],
  ])('takes %s for %s', (key, country) => {
    expect(governmentOf(key)).toBe(country)
  })
})

describe('isNewsOutlet', () => {
  it.each([
    ['Reuters', true],
    ['the BBC', true],
    ['Kalamazoo Daily Herald', true],
    ['Radio Moldova', false],
    ['Moldova Radio', true],
    ['World Bank', false],
    ['a newspaper', false],
    ['Washington', false],
  ])('says of %s: %s', (name, outlet) => {
    expect(isNewsOutlet(name)).toBe(outlet)
  })
})
