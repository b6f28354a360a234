import { describe, expect, it } from 'vitest'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { FIRE_COURIER, FIRE_GAZETTE, FIRE_PAGE, corpusOf, pageOf, reportOf } from './stories.ts'

const GAZETTE = reportOf('gazette', FIRE_GAZETTE)
const lines = FIRE_PAGE.split('\n')
const WITHOUT_AN_END = lines.slice(0, -1).join('\n')
const WITH_A_CORRECTION = [
  ...lines.slice(0, -1),
  'The eastern basin has been opened again to all ships.',
].join('\n')

describe('scanPage with the page itself in the corpus', () => {
  it.each([
    ['under the same address', FIRE_COURIER, { url: 'https://news.example/fire' }],
    [
      'under the address that it gives as its own',
      FIRE_COURIER,
      { url: 'http://www.news.example/fire/?utm_source=x' },
    ],
    ['under another address', FIRE_PAGE, { url: 'https://mirror.example/1' }],
    ['without an address', FIRE_PAGE, {}],
    ['with its last paragraph cut off', WITHOUT_AN_END, {}],
    ['with a sentence corrected', WITH_A_CORRECTION, {}],
  ])('never reports it about itself %s', (_, text, facts) => {
    const own = reportOf('own', text, facts)
    const page = pageOf(FIRE_PAGE, {
      url: 'https://news.example/x',
      canonicalUrl: 'https://news.example/fire',
    })
    const report = scanPage(page, corpusOf(own, GAZETTE))
    expect(report.page.inCorpus).toBe(true)
    expect(report.page.coverage).toMatchObject({ documents: 2, aboutThisStory: 1 })
    expect(JSON.stringify(report)).not.toContain('"own"')
    expect(report.findings.length).toBeGreaterThan(0)
  })

  it('reports another article of the same site', () => {
    const other = reportOf('courier', FIRE_COURIER, { url: 'https://news.example/fire-2' })
    const report = scanPage(pageOf(FIRE_PAGE, { url: 'https://news.example/fire' }), corpusOf(other))
    expect(report.page.inCorpus).toBe(false)
    expect(report.findings.length).toBeGreaterThan(0)
  })
})
