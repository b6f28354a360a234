import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { segmentsOf } from '../../src/views/shared/marked-text.tsx'

const shown = (text: string, spans: readonly { start: number; end: number }[]) =>
  segmentsOf(text, spans)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('')

describe('segmentsOf', () => {
  it.each([
    ['about half of it', [{ start: 6, end: 10 }], 'about [half] of it'],
    ['half', [{ start: 0, end: 4 }], '[half]'],
    [
      'a b c',
      [
        { start: 4, end: 5 },
        { start: 0, end: 1 },
      ],
      '[a] b [c]',
    ],
    [
      'abcdef',
      [
        { start: 1, end: 3 },
        { start: 2, end: 4 },
      ],
      'a[bcd]ef',
    ],
    [
      'abcdef',
      [
        { start: 1, end: 3 },
        { start: 3, end: 5 },
      ],
      'a[bcde]f',
    ],
    ['abc', [{ start: 2, end: 99 }], 'ab[c]'],
    ['abc', [{ start: 5, end: 9 }], 'abc'],
    ['abc', [{ start: 1, end: 1 }], 'abc'],
    ['', [{ start: 0, end: 4 }], ''],
    ['<b>', [], '<b>'],
  ])('cuts %j', (text, spans, expected) => {
    expect(shown(text, spans)).toBe(expected)
  })

  it('keeps every character and marks exactly what a span covers', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: a, end: a + b })))
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, wanted) => {
        const segments = segmentsOf(text, wanted)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
        const marks = segments.flatMap((segment) =>
          Array.from({ length: segment.text.length }, () => segment.marked),
        )
        marks.forEach((marked, at) => {
          expect(marked).toBe(wanted.some(({ start, end }) => start <= at && at < end))
        })
      }),
    )
  })
})
