import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDates } from '../../src/claims/dates.ts'

/** A Thursday. */
const THURSDAY = { publishedAt: '2025-02-27' }
const UNDATED = { publishedAt: null }

const shown = (text: string, context = THURSDAY) =>
  readDates(text, context).map(
    ({ text: words, from, to, granularity }) => `${words}: ${from}..${to} ${granularity}`,
  )

describe('readDates', () => {
  it.each([
    ['The council met on Monday.', 'Monday: 2025-02-24..2025-02-24 day'],
    ['The council met Thursday.', 'Thursday: 2025-02-27..2025-02-27 day'],
    ['The mayor will sign it on Friday.', 'Friday: 2025-02-28..2025-02-28 day'],
    ['The mayor is expected to sign it on Monday.', 'Monday: 2025-03-03..2025-03-03 day'],
    ['The bridge fell on 17 February.', '17 February: 2025-02-17..2025-02-17 day'],
    ['The bridge fell on September 30.', 'September 30: 2024-09-30..2024-09-30 day'],
    ['It opened on Tuesday, 26 Nov. 2019.', 'Tuesday, 26 Nov. 2019: 2019-11-26..2019-11-26 day'],
    ['The talks were held last week in Oslo.', 'last week: 2025-02-17..2025-02-23 week'],
    ['Earlier this month, the fund closed.', 'Earlier this month: 2025-02-01..2025-02-28 month'],
    ['It began three years ago.', 'three years ago: 2022-01-01..2022-12-31 year'],
    ['It was annexed in 2022, they said.', '2022: 2022-01-01..2022-12-31 year'],
    ['The 2004 tsunami killed thousands.', '2004: 2004-01-01..2004-12-31 year'],
    ['The quake struck in May 2012.', 'May 2012: 2012-05-01..2012-05-31 month'],
    ['A quake struck in April last year.', 'April last year: 2024-04-01..2024-04-30 month'],
    ['Rain fell yesterday.', 'yesterday: 2025-02-26..2025-02-26 day'],
  ])('reads «%s»', (text, expected) => {
    expect(shown(text)).toEqual([expected])
  })

  it.each([
    'He may leave.',
    'They march for peace.',
    'It lasted for two days.',
    'Some 2000 people came.',
    'The sun rose over the second bridge.',
    'It has grown over the last 10 years.',
  ])('finds no date in «%s»', (text) => {
    expect(shown(text)).toEqual([])
  })

  it.each([
    ['The quake struck at 7:37 a.m. on Tuesday.', '7:37 a.m. on Tuesday', 457],
    ['The quake struck at 0737 GMT.', '0737', 457],
    ['The train left at 3:05 pm on 4 May 2021.', '3:05 pm on 4 May 2021', 905],
  ])('keeps the time of day of «%s»', (text, words, minutes) => {
    expect(readDates(text, THURSDAY).map((date) => [date.text, date.minutes])).toEqual([[words, minutes]])
  })

  it('leaves relative dates of an undated text unresolved and keeps the weekday', () => {
    const [date] = readDates('The council met on Monday.', UNDATED)
    expect(date).toMatchObject({ resolved: false, weekday: 1, from: '', to: '' })
    expect(readDates('It opened on 26 November 2019.', UNDATED)[0]).toMatchObject({
      resolved: true,
      from: '2019-11-26',
    })
    expect(readDates('It fell in 2022.', UNDATED)[0]).toMatchObject({ resolved: true, from: '2022-01-01' })
    expect(readDates('It fell last week.', UNDATED)[0]?.resolved).toBe(false)
  })

  it('takes a broken document date for none', () => {
    expect(readDates('The council met on Monday.', { publishedAt: 'soon' })[0]?.resolved).toBe(false)
  })

  it('gives spans that hold the very words, on any text', () => {
    const word = fc.constantFrom(
      'Monday',
      'last',
      'week',
      'in',
      '2022',
      'May',
      '3:05',
      'pm',
      'two',
      'days',
      'ago',
      ',',
      '17',
      '/',
    )
    const dateLike = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.oneof(dateLike, fc.string({ unit: 'grapheme' })), (text) => {
        for (const { start, end, text: words } of readDates(text, THURSDAY))
          expect(text.slice(start, end)).toBe(words)
      }),
    )
  })
})
