import type { Figures } from '../eval/figures.ts'
import { namesIn } from '../eval/rows.ts'
import { bytesAs, ms, NOTHING, percent } from './format.ts'
import { ROWS } from './rows.ts'
import { SCAN_CLAIMS } from './scan/measure-scan.ts'
import { STEP_NAMES } from './scan/shares.ts'
import { PAGE_WORDS } from './news/bench-case.ts'
import { PAGE_SENTENCES } from './index/index-case.ts'

/** A table with a sentence on what it shows; the first row is its head. */
export interface Table {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

/** All that was measured, as tables. Those of which nothing was measured are left out. */
export function tablesOf(figures: Figures): Table[] {
  const goals = ROWS.map(({ what, must, aim, measured }) => [what, must, aim, measured(figures)])
  const tables = [
    { title: 'What must be reached, what is aimed at, and what was measured:', rows: goalRows(goals) },
    indexTable(figures),
    browserTable(figures),
    scanTable(figures),
  ]
  return tables.filter(({ rows }) => rows.length > 1)
}

const goalRows = (goals: readonly string[][]) => [['', 'must', 'aim', 'measured'], ...goals]

const sized = (name: string) => Number(name).toLocaleString('en-US')

/** Our index and the libraries at each size. */
function indexTable(figures: Figures): Table {
  const row = (library: string, prefix: string) =>
    namesIn(figures, new RegExp(`^${prefix}\\.(\\d+)\\.page$`))
      .sort((a, b) => Number(a) - Number(b))
      .map((size) => {
        const of = (key: string) => figures[`${prefix}.${size}.${key}`]
        const asked = of('sentences')
        const scaled = typeof asked === 'number' && asked < PAGE_SENTENCES ? ` (from ${asked})` : ''
        const recall = of('recall')
        return [
          `${library}, ${sized(size)}`,
          ms(of('page')) + scaled,
          typeof recall === 'number' ? recall.toFixed(3) : NOTHING,
          ms(of('build')),
          ms(of('compact')),
          bytesAs(of('bytes'), 1),
          ms(of('restore')),
          `${ms(of('add'))} / ${ms(of('addWorst'))}`,
          ms(of('remove')),
        ]
      })
  return {
    title: `Claims found for the ${PAGE_SENTENCES} sentences of a page, of about 20 terms each; where fewer were asked for, the time is scaled up:`,
    rows: [
      [
        ...['claims', 'page', 'recall@10', 'build', 'merge', 'bytes a claim'],
        ...['restore + first query', 'add an article, median / worst', 'remove'],
      ],
      ...row('Countercheck', 'index'),
      ...row('MiniSearch', 'minisearch'),
      ...row('FlexSearch', 'flexsearch'),
    ],
  }
}

/** What was measured in a browser beside the goals. */
function browserTable(figures: Figures): Table {
  const lines: readonly (readonly [string, string, (value: number | null | undefined) => string])[] = [
    ['first answer of a warm background, 1,000 words at 10k', 'browser.warmAnswer', ms],
    ['… until the whole page is checked', 'browser.warmWhole', ms],
    ['the whole page checked by a cold background', 'browser.coldWhole', ms],
    ['content script on a 10,000-word page: longest task', 'browser.page.full.longest', ms],
    ['… in all', 'browser.page.full.total', ms],
    ['… in all, CPU 4× slower', 'browser.page.slowed.total', ms],
    ['memory of the background at 10k claims', 'browser.memory.10000', (value) => bytesAs(value, 1e6, ' MB')],
    [
      'memory of the background at 100k claims',
      'browser.memory.100000',
      (value) => bytesAs(value, 1e6, ' MB'),
    ],
    ['longest wait for an answer during the import', 'browser.importWait', ms],
  ]
  return {
    title: 'In Chromium besides:',
    rows: [
      ['', 'measured'],
      ...lines.flatMap(([what, key, tell]) => (key in figures ? [[what, tell(figures[key])]] : [])),
    ],
  }
}

/** The scan of a long page by steps, of each corpus and number of documents about the story. */
function scanTable(figures: Figures): Table {
  const names = namesIn(figures, /^scan\.(\w+\.\d+)\.findings$/)
  return {
    title: `A page of ${sized(String(PAGE_WORDS))} words scanned against ${sized(String(SCAN_CLAIMS))} claims, by the clock and in brackets processor time; the steps’ shares are of a first scan:`,
    rows: [
      [
        'corpus, documents of the story',
        'found',
        'marked',
        'in view',
        'first',
        'longest step',
        'again',
        ...STEP_NAMES,
      ],
      ...names.map((name) => {
        const of = (key: string) => figures[`scan.${name}.${key}`]
        const duration = (key: string) => `${ms(of(`${key}.clock`))} (${bytesAs(of(`${key}.processor`), 1)})`
        return [
          name.replace('.', ', '),
          String(of('aboutThisStory')),
          String(of('findings')),
          ms(of('part')),
          duration('first'),
          ms(of('longestStep')),
          duration('again'),
          ...STEP_NAMES.map((step) => percent(of(`share.${step}`))),
        ]
      }),
    ],
  }
}
