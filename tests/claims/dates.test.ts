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
    ['Rain fell this morning.', 'this morning: 2025-02-27..2025-02-27 day'],
    ['On Friday, heads of several firms will speak.', 'Friday: 2025-02-28..2025-02-28 day'],
    ['He told the court on Monday that he will appeal.', 'Monday: 2025-02-24..2025-02-24 day'],
    ['The treaty is to be signed in Oslo on Friday.', 'Friday: 2025-02-28..2025-02-28 day'],
    ['The council met on Monday and will meet again.', 'Monday: 2025-02-24..2025-02-24 day'],
    ['The vote will be held on January 20.', 'January 20: 2026-01-20..2026-01-20 day'],
    ['The fair ran from May 3 to May 5, 2024.', 'May 3 to May 5, 2024: 2024-05-03..2024-05-05 day'],
    ['The fair ran from Monday through Wednesday.', 'Monday through Wednesday: 2025-02-24..2025-02-26 day'],
    ['Rain fell over the weekend.', 'over the weekend: 2025-02-22..2025-02-23 day'],
    ['The council will meet next weekend.', 'next weekend: 2025-03-01..2025-03-02 day'],
    ['Prices have risen since May.', 'May: 2024-05-01..2024-05-31 month'],
    ['It had a hundred shops as of last July.', 'last July: 2024-07-01..2024-07-31 month'],
    ['The match is set for next March.', 'next March: 2025-03-01..2025-03-31 month'],
    ['At an October conference they agreed.', 'October: 2024-10-01..2024-10-31 month'],
    ['The river flooded last summer.', 'last summer: 2024-06-01..2024-08-31 season'],
    ['It begins in the fall of 2026.', 'fall of 2026: 2026-09-01..2026-11-30 season'],
    ['The mill closed in the 1990s.', 'the 1990s: 1990-01-01..1999-12-31 year'],
    ['The war lasted from 1939 to 1945.', '1939 to 1945: 1939-01-01..1945-12-31 year'],
    ['In the 2022-23 season they won.', '2022-23: 2022-01-01..2023-12-31 year'],
    ['The bridge opened in mid-2023.', '2023: 2023-01-01..2023-12-31 year'],
    ['The first election was 1989.', '1989: 1989-01-01..1989-12-31 year'],
    ['The city plans a 2030 target.', '2030: 2030-01-01..2030-12-31 year'],
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
    'After several months he came back.',
    'After a few minutes he came back.',
    'June Smith said no.',
    'Tariffs rose from 10% to 25%.',
    'At 4-7 the team is last.',
    'Terrorism has changed since 9/11.',
    'The RTX 2060 is faster.',
    'Some 1,945 people came.',
  ])('finds no date in «%s»', (text) => {
    expect(shown(text)).toEqual([])
  })

  it.each([
    ['The quake struck at 7:37 a.m. on Tuesday.', '7:37 a.m. on Tuesday', 457],
    ['The quake struck at 0737 GMT.', '0737 GMT', 457],
    ['The train left at 9 a.m. Monday.', '9 a.m. Monday', 540],
    ['The shop closes at noon.', 'noon', 720],
    ['It struck at 1:53 p.m. local time.', '1:53 p.m. local time', 833],
    ['It struck on Monday night.', 'Monday night', null],
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

  it('takes a weekday with its date for no relative date', () => {
    const [date] = readDates('It opened on Tuesday, July 2, 2013.', UNDATED)
    expect(date).toMatchObject({ relative: false, resolved: true, weekday: 2, from: '2013-07-02' })
  })

  it.each(['2025-02-27T00:30:00+14:00', '2025-02-27T23:30:00-11:00', '2025-02-27'])(
    'resolves against the day written in %s, whatever the zone',
    (publishedAt) => {
      expect(readDates('Rain fell today.', { publishedAt })[0]?.from).toBe('2025-02-27')
    },
  )

  it.each(['1 ', 'Monday ', '12 May, ', 'a year ago ', '2022-', '. ', '3:05 '])(
    'reads 200,000 characters of %j without failing',
    (unit) => {
      const long = unit.repeat(Math.ceil(200_000 / unit.length))
      for (const { start, end, text: words } of readDates(long, THURSDAY)) {
        expect(long.slice(start, end)).toBe(words)
      }
    },
  )

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
