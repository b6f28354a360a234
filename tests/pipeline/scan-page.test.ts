import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/comparison/finding.ts'
import type { PageReport } from '../../src/pipeline/page-report.ts'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { documentId } from '../../src/shared/ids.ts'
import {
  ELECTION,
  FIRE_COURIER,
  FIRE_GAZETTE,
  FIRE_PAGE,
  corpusOf,
  OTHER_FIRE,
  pageOf,
  reportOf,
} from './stories.ts'

const GAZETTE = reportOf('gazette', FIRE_GAZETTE)
const COURIER = reportOf('courier', FIRE_COURIER, { publishedAt: '2024-05-15' })
const INDEX = corpusOf(GAZETTE, COURIER, reportOf('shop', OTHER_FIRE), reportOf('election', ELECTION))

/** The finding on the sentence with these words. Fails where there is none. */
function findingOn(words: string, { findings }: PageReport): Finding {
  const finding = findings.find(({ text }) => text.includes(words))
  if (!finding) throw new Error(`nothing found on “${words}”`)
  return finding
}

const documentsOf = ({ reports }: Finding) => reports.map(({ document }) => document).sort()

describe('scanPage', () => {
  const report = scanPage(pageOf(FIRE_PAGE), INDEX)

  it('tells what was checked and how much of the corpus is about the story', () => {
    expect(report.page).toMatchObject({
      sentences: 7,
      claims: 7,
      languageSupported: true,
      truncated: false,
      inCorpus: false,
      coverage: { documents: 4, aboutThisStory: 2, newest: '2024-05-16' },
    })
  })

  it('finds a fact that others report in other words', () => {
    const finding = findingOn('timber warehouse', report)
    expect(finding.status).toBe('agreed')
    expect(documentsOf(finding)).toEqual(['courier', 'gazette'])
    expect(finding.independentReports).toBe(2)
    expect(finding.reports.every(({ differences }) => differences.length === 0)).toBe(true)
  })

  it('finds a count that changed by the day of the report', () => {
    const finding = findingOn('Two firefighters', report)
    expect(finding.status).toBe('varied')
    expect(finding.reports).toMatchObject([
      {
        document: 'courier',
        stance: 'differs',
        text: 'Three firefighters were taken to hospital with burns.',
        differences: [{ kind: 'number', severity: 'update', page: 'Two', report: 'Three' }],
      },
    ])
  })

  it('finds a figure and a quoted word that cannot both be right', () => {
    expect(findingOn('12 million', report)).toMatchObject({
      status: 'disputed',
      reports: [
        {
          document: 'gazette',
          stance: 'conflicts',
          differences: [{ kind: 'number', page: '12 million euros', report: '15 million euros' }],
        },
      ],
    })
    expect(findingOn('glowing', report)).toMatchObject({
      status: 'disputed',
      reports: [{ differences: [{ kind: 'quote', page: 'glowing', report: 'shaking' }] }],
    })
  })

  it('leaves unmarked what no other document reports', () => {
    const marked = report.findings.map(({ text }) => text)
    expect(marked).not.toContain(
      'The harbour master closed the eastern basin to ferries until further notice.',
    )
  })

  it('gives findings in page order, each where it stands in its block', () => {
    const page = pageOf(FIRE_PAGE)
    const places = report.findings.map(({ block, span, text }) => {
      const at = page.blocks.findIndex(({ id }) => id === block)
      expect(page.blocks[at]?.text.slice(span.start, span.end)).toBe(text)
      return at
    })
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length)
  })

  it('never lists a sentence both as a finding and as a possible one', () => {
    const marked = new Set(report.findings.map(({ id }) => id))
    expect(report.possible.filter(({ id }) => marked.has(id))).toEqual([])
  })

  it('tells the metadata of a document as they are known', () => {
    const known = reportOf('gazette', FIRE_GAZETTE, {
      title: 'Fire in the port',
      source: 'Gazette',
      url: 'https://gazette.example/fire',
    })
    const finding = findingOn('12 million', scanPage(pageOf(FIRE_PAGE), corpusOf(known)))
    expect(finding.reports[0]).toMatchObject({
      title: 'Fire in the port',
      source: 'Gazette',
      url: 'https://gazette.example/fire',
      publishedAt: '2024-05-16',
    })
  })

  it('carries that the page was cut', () => {
    expect(scanPage(pageOf(FIRE_PAGE, { truncated: true }), INDEX).page.truncated).toBe(true)
  })

  it('gives the canonical address of the page where it has one', () => {
    const page = pageOf(FIRE_PAGE, { url: 'https://a.example/1?x=y', canonicalUrl: 'https://a.example/1' })
    expect(scanPage(page, INDEX).page.url).toBe('https://a.example/1')
  })
})

describe('scanPage on other stories', () => {
  it.each([
    ['a page of another story', ELECTION, [GAZETTE, COURIER]],
    ['a page of another event of the same kind', OTHER_FIRE, [GAZETTE, COURIER]],
    ['an empty corpus', FIRE_PAGE, []],
    ['an empty page', '', [GAZETTE]],
    ['a page without a claim', 'Photos\nMore on this', [GAZETTE]],
  ])('finds nothing on %s', (_, text, documents) => {
    const report = scanPage(pageOf(text), corpusOf(...documents))
    expect(report.findings).toEqual([])
    expect(report.omissions).toEqual([])
    expect(report.page.coverage.documents).toBe(documents.length)
  })

  it('finds a report for a page of a single sentence', () => {
    const report = scanPage(pageOf(FIRE_PAGE.split('\n')[0] ?? ''), INDEX)
    expect(report.page.sentences).toBe(1)
    expect(report.findings.map(documentsOf)).toEqual([['courier', 'gazette']])
  })
})

describe('scanPage as the corpus changes', () => {
  it('never reports a document that was removed', () => {
    const corpus = corpusOf(GAZETTE, COURIER)
    corpus.remove(documentId('gazette'))
    const after = scanPage(pageOf(FIRE_PAGE), corpus)
    expect(JSON.stringify(after)).not.toContain('gazette')
    expect(after).toEqual(scanPage(pageOf(FIRE_PAGE), corpusOf(COURIER)))
  })

  it('gives the same report for the same page and corpus', () => {
    expect(scanPage(pageOf(FIRE_PAGE), INDEX)).toEqual(scanPage(pageOf(FIRE_PAGE), INDEX))
  })
})

describe('scanPage by sensitivity', () => {
  const ids = (sensitivity: 'careful' | 'balanced' | 'eager') =>
    scanPage(pageOf(FIRE_PAGE), INDEX, { sensitivity }).findings.map(({ id }) => id)

  it('marks more the more eager it is, and balanced unless told otherwise', () => {
    expect(ids('balanced')).toEqual(expect.arrayContaining(ids('careful')))
    expect(ids('eager')).toEqual(expect.arrayContaining(ids('balanced')))
    expect(report().findings.map(({ id }) => id)).toEqual(ids('balanced'))
  })

  const report = () => scanPage(pageOf(FIRE_PAGE), INDEX)
})
