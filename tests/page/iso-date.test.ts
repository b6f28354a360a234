import { describe, expect, it } from 'vitest'
import { isoDate } from '../../src/page/iso-date.ts'

describe('isoDate', () => {
  it.each([
    ['2019-11-20', '2019-11-20'],
    ['2019-11-20T05:52:20-05:00', '2019-11-20T05:52:20-05:00'],
    ['2019-11-20T05:52:20.123Z', '2019-11-20T05:52:20Z'],
    ['2019-11-20 05:52', '2019-11-20T05:52'],
    ['20191120', '2019-11-20'],
    ['20191120T1200', '2019-11-20'],
    ['Nov. 20, 2019', '2019-11-20'],
    ['Published November 3rd, 2019 at 9 a.m.', '2019-11-03'],
    ['20 November 2019', '2019-11-20'],
    ['Wed, 20 Nov 2019 07:00:00 GMT', '2019-11-20'],
    ['1st of May, 2021', '2021-05-01'],
    ['2019-11-20T99:99:99Z', '2019-11-20'],
    [`2019-11-20 ${'x'.repeat(100_000)}`, '2019-11-20'],
  ])('reads %s', (text, date) => {
    expect(isoDate(text)).toBe(date)
  })

  it.each([
    '',
    'yesterday',
    '03/04/2019',
    '2019-02-30',
    '31 Foo 2019',
    '99999999',
    '0001-01-01',
    null,
    undefined,
  ])('gives null for %s', (text) => {
    expect(isoDate(text)).toBeNull()
  })
})
