import { describe, expect, it } from 'vitest'
import { readStoryDates } from '../../src/matching/story-dates.ts'

const dayOf = (iso: string) => Date.parse(iso) / 86_400_000

describe('readStoryDates', () => {
  it.each([
    ['28 November 2005, 02:24 GMT', ['11-28'], dayOf('2005-11-28')],
    ['Jan 05, 2011', ['1-5'], dayOf('2011-01-05')],
    ['September 18th, 2013', ['9-18'], dayOf('2013-09-18')],
    ['It began on the 3rd of May.', ['5-3'], null],
    ['It began on 45 May.', [], null],
    ['Nothing happened.', [], null],
    ['', [], null],
  ])('reads the days of “%s”', (line, days, published) => {
    const dates = readStoryDates([line], null)
    expect([...dates.days]).toEqual(days)
    expect(dates.published).toBe(published)
  })

  it('takes the metadata before a dateline, and a dateline only at the head', () => {
    expect(readStoryDates(['May 3, 2024'], '2024-05-16').published).toBe(dayOf('2024-05-16'))
    expect(readStoryDates(['a', 'b', 'c', 'd', 'May 3, 2024'], null).published).toBeNull()
    expect(readStoryDates(['May 3, 2024'], 'no date').published).toBe(dayOf('2024-05-03'))
  })

  it('reads weekdays and years', () => {
    const { weekdays, years } = readStoryDates(['On Monday, 12 years after 2009, nothing.'], '2021-03-01')
    expect([...weekdays]).toEqual(['Monday'])
    expect([...years].sort()).toEqual([2009, 2021])
  })
})
