import type { Figures } from '../eval/figures.ts'
import { bytesAs, ms, NOTHING, ratio } from './format.ts'

/** One line of the table: what is measured, what it must reach and should reach, and how it is told. */
export interface Row {
  readonly what: string
  readonly must: string
  readonly aim: string
  readonly measured: (figures: Figures) => string
}

/** The sizes of the table's columns, as they are written in the figures' keys. */
const SIZES = [10_000, 100_000, 1_000_000] as const

const each = (
  figures: Figures,
  keys: readonly string[],
  tell: (value: number | null | undefined) => string,
) => keys.map((key) => tell(figures[key])).join(' / ')

/** The table of what the engine must reach and how fast it is. */
export const ROWS: readonly Row[] = [
  {
    what: '300 page sentences, top 10, all terms: 10k / 100k / 1M claims',
    must: '25 / 200 / 1,700 ms',
    aim: '8 / 55 / 500 ms',
    measured: (figures) =>
      each(
        figures,
        SIZES.map((size) => `index.${size}.page`),
        ms,
      ),
  },
  {
    what: 'the same as a ratio to MiniSearch in the same run, at 10k',
    must: '≥ 200× faster',
    aim: '≥ 700×',
    measured: (figures) => ratio(figures['minisearch.10000.page'], figures['index.10000.page']),
  },
  {
    what: 'recall@10 against exact BM25',
    must: '≥ .99',
    aim: '1',
    measured: (figures) => {
      const recalls = SIZES.flatMap((size) => figures[`index.${size}.recall`] ?? [])
      return recalls.length > 0 ? share(Math.min(...recalls)) : NOTHING
    },
  },
  {
    what: 'index bytes a claim, at 100k',
    must: '≤ 130',
    aim: '≤ 90',
    measured: (figures) => each(figures, ['index.100000.bytes'], (value) => bytesAs(value, 1)),
  },
  {
    what: 'restore + first query at 100k in Chromium',
    must: '≤ 60 ms',
    aim: '≤ 25 ms',
    measured: (figures) => ms(figures['browser.restore']),
  },
  {
    what: 'add one 20-claim article at 100k, ready to be found',
    must: '≤ 30 ms',
    aim: '≤ 5 ms',
    measured: (figures) => ms(figures['index.100000.add']),
  },
  {
    what: 'background bundle cold, first answer on a 1,000-word page at 10k',
    must: '≤ 400 ms',
    aim: '≤ 150 ms',
    measured: (figures) => ms(figures['browser.coldAnswer']),
  },
  {
    what: 'document_idle → first highlight, 5,000 words at 100k, warm / cold',
    must: '400 / 700 ms',
    aim: '150 / 300 ms',
    measured: (figures) => each(figures, ['browser.highlight.warm', 'browser.highlight.cold'], ms),
  },
  {
    what: 'longest task of the content script, 10,000-word page, CPU 4× slower',
    must: '≤ 50 ms',
    aim: '≤ 16 ms',
    measured: (figures) => ms(figures['browser.page.slowed.longest']),
  },
  {
    what: 'content script, gzipped',
    must: '≤ 25 kB',
    aim: '≤ 12 kB',
    measured: (figures) => each(figures, ['browser.contentScript'], (value) => bytesAs(value, 1000, ' kB')),
  },
  {
    what: 'import of 10,000 articles in Chromium',
    must: '≤ 5 min, interface responsive, resumable',
    aim: '≤ 90 s',
    measured: (figures) => each(figures, ['browser.import'], (value) => bytesAs(value, 1000, ' s')),
  },
  {
    what: 'cost growth from 10k to 1M claims',
    must: 'at most linear in time, sub-linear in start-up',
    aim: '',
    measured: growth,
  },
]

/** By how much a page and the start take longer when the corpus grows from the smallest size to the largest measured. */
function growth(figures: Figures): string {
  const sizes = SIZES.filter((size) => typeof figures[`index.${size}.page`] === 'number')
  const [first, last] = [sizes[0], sizes.at(-1)]
  if (first === undefined || last === undefined || first === last) return NOTHING
  const grown = (key: string) => ratio(figures[`index.${last}.${key}`], figures[`index.${first}.${key}`])
  return `${last / first}× the claims: time ${grown('page')}, start-up ${grown('restore')}`
}

function share(value: number): string {
  return value === 1 ? '1' : value.toFixed(3).replace(/^0/, '')
}
