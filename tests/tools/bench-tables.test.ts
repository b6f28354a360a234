import { describe, expect, it } from 'vitest'
import { bytesAs, ms, percent, ratio } from '../../tools/bench/format.ts'
import { packSegments, unpackSegments } from '../../tools/bench/index/kept-segments.ts'
import { ROWS } from '../../tools/bench/rows.ts'
import { readSizes } from '../../tools/bench/sizes.ts'
import { tablesOf } from '../../tools/bench/tables.ts'
import { withBlock } from '../../tools/lib/readme-block.ts'

const FIGURES = {
  'index.10000.page': 8,
  'index.10000.recall': 1,
  'index.10000.restore': 2,
  'index.100000.page': 72.4,
  'index.100000.recall': 0.9987,
  'index.100000.restore': 9,
  'index.100000.bytes': 54.6,
  'minisearch.10000.page': 5_600,
  'minisearch.100000.page': 90_000,
  'minisearch.100000.sentences': 30,
  'browser.contentScript': 11_480,
}

const measured = (what: RegExp) => ROWS.find((row) => what.test(row.what))?.measured(FIGURES)

describe('the table of what must be reached', () => {
  it.each([
    [/^300 page sentences/, '8 ms / 72 ms / –'],
    [/ratio to MiniSearch/, '700×'],
    [/^recall@10/, '.999'],
    [/bytes a claim/, '55'],
    [/^restore \+ first query/, '–'],
    [/^content script, gzipped/, '11 kB'],
    [/^cost growth/, '10× the claims: time 9.1×, start-up 4.5×'],
  ])('tells what was measured: %s', (what, expected) => {
    expect(measured(what)).toBe(expected)
  })

  it('shows a line for each goal, measured or not', () => {
    const [goals] = tablesOf({})
    expect(goals?.rows[0]).toEqual(['', 'must', 'aim', 'measured'])
    expect(goals?.rows).toHaveLength(ROWS.length + 1)
  })

  it('names the libraries and says from how many sentences a time was scaled up', () => {
    const rows = tablesOf(FIGURES).flatMap((table) => table.rows)
    expect(rows.find(([name]) => name === 'MiniSearch, 100,000')?.[1]).toBe('90,000 ms (from 30)')
  })

  it('leaves out tables of which nothing was measured', () => {
    expect(tablesOf({})).toHaveLength(1)
  })
})

describe('figures', () => {
  it.each([
    [ms(0.26), '0.3 ms'],
    [ms(1234.5), '1,235 ms'],
    [ms(null), '–'],
    [ms(NaN), '–'],
    [ratio(10, 4), '2.5×'],
    [ratio(10, 0), '–'],
    [bytesAs(25_600_000, 1e6, ' MB'), '26 MB'],
    [percent(0.256), '26 %'],
  ])('are told shortly: %s', (told, expected) => {
    expect(told).toBe(expected)
  })
})

describe('sizes', () => {
  it.each([
    { list: undefined, all: false, sizes: [10_000, 100_000] },
    { list: undefined, all: true, sizes: [10_000, 100_000, 1_000_000] },
    { list: '100k, 500,1M', all: true, sizes: [500, 100_000, 1_000_000] },
  ])('are read: $list', ({ list, all, sizes }) => {
    expect(readSizes(list, all)).toEqual(sizes)
  })

  it.each(['', '10g', 'k', '-5', '0'])('are refused: “%s”', (list) => {
    expect(() => readSizes(list, false)).toThrow(/no number of claims/)
  })
})

describe('packed segments', () => {
  it('come out as they went in', () => {
    const segments = [[1, 2, 3], [], [4]].map((bytes) => Uint8Array.from(bytes).buffer)
    const packed = packSegments(segments.map((bytes) => ({ bytes })))
    expect(unpackSegments(Uint8Array.from(packed).buffer)).toEqual(segments)
  })
})

describe('the README’s blocks', () => {
  const text = 'a\n<!-- bench: by a command -->\nold\n<!-- /bench -->\nb'

  it('are replaced between their marks', () => {
    const expected = 'a\n<!-- bench: by a command -->\n\nnew $1\n\n<!-- /bench -->\nb'
    expect(withBlock(text, 'bench', 'new $1')).toBe(expected)
  })

  it('must be there', () => {
    expect(() => withBlock(text, 'eval', 'new')).toThrow(/no <!-- eval/)
  })
})
