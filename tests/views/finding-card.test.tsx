// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { draw, does, the, words } from './draw.ts'
import { difference, finding, report, spanOf } from './sample.ts'
import { FindingCard } from '../../src/views/hover-card/finding-card.tsx'
import { inReadingOrder } from '../../src/views/hover-card/report-order.ts'
import { countWords } from '../../src/views/shared/words.ts'
import { documentId } from '../../src/shared/ids.ts'
import type { Finding, Report } from '../../src/comparison/finding.ts'

const THIRD = 'The council asked the port authority for a third of the revenue.'

const disputed = finding({
  status: 'disputed',
  independentReports: 2,
  reports: [
    report({
      document: documentId('wire'),
      source: 'Coast Wire',
      publishedAt: null,
      url: 'javascript:alert(1)',
    }),
    report({
      text: THIRD,
      stance: 'conflicts',
      differences: [difference({ reportSpan: spanOf(THIRD, 'a third') })],
    }),
  ],
})

async function open(of: Finding, over: { total?: number } = {}) {
  const did: string[] = []
  await draw(
    <FindingCard
      finding={of}
      position={2}
      total={over.total ?? 5}
      onClose={() => did.push('close')}
      onStep={(by) => did.push(`step ${by}`)}
      onOpenDocument={(id) => did.push(`open ${id}`)}
    />,
  )
  return did
}

describe('FindingCard', () => {
  it('says in words how the sources stand to the sentence, and never that it is false', async () => {
    await open(disputed)
    expect(words(the('h2'))).toBe('Sources disagree: Harbour Gazette')
    expect(words()).toContain(countWords(disputed))
    expect(words()).not.toMatch(/false|fake|wrong|true/i)
  })

  it('gives the differing words before the sentence in which they are marked', async () => {
    await open(disputed)
    const article = words(the('article', 'Harbour Gazette'))
    expect(article).toContain('half')
    expect(article.indexOf('a third')).toBeLessThan(article.indexOf(THIRD))
    expect(words(the('mark'))).toBe('a third')
  })

  it('gives source and date of each report, and says when a date is unknown', async () => {
    await open(disputed)
    expect(words(the('article', 'Harbour Gazette'))).toMatch(/2025/)
    expect(words(the('article', 'Coast Wire'))).toContain('Undated')
  })

  it('links to web addresses alone', async () => {
    await open(disputed)
    const links = [...document.querySelectorAll('a')]
    expect(links.map(({ href, rel, target }) => [href, rel, target])).toEqual([
      ['https://gazette.example/harbour-plan', 'noopener noreferrer', '_blank'],
    ])
  })

  it('opens documents, steps and closes', async () => {
    const did = await open(disputed)
    await does(() => the('article', 'Coast Wire').querySelector('button')?.click())
    await does(() => the('button', 'Next').click())
    await does(() => the('button', 'Previous').click())
    await does(() => the('button', 'Close').click())
    expect(did).toEqual(['open wire', 'step 1', 'step -1', 'close'])
  })

  it('offers no steps when there is one finding', async () => {
    await open(disputed, { total: 1 })
    expect(() => the('button', 'Next')).toThrow()
  })
})

const reportOf = (source: string, over: Partial<Report> = {}) =>
  report({ source, document: documentId(source), ...over })

describe('inReadingOrder', () => {
  it('shows a document once, or once for each way in which it stands to the page', () => {
    const reports = [
      reportOf('a', { text: 'best' }),
      reportOf('b', { stance: 'conflicts' }),
      reportOf('a', { text: 'again' }),
      reportOf('b', { text: 'agrees' }),
    ]
    expect(inReadingOrder({ reports }).map(({ source, stance, text }) => [source, stance, text])).toEqual([
      ['b', 'conflicts', reports[1]?.text],
      ['a', 'agrees', 'best'],
      ['b', 'agrees', 'agrees'],
    ])
  })

  it('shows each contradiction of a document once', () => {
    const share = difference()
    const day = difference({ kind: 'date', page: 'Monday', report: 'Friday' })
    const conflicting = (text: string, differences: Report['differences']) =>
      reportOf('a', { text, stance: 'conflicts', differences })
    const reports = [
      conflicting('share', [share]),
      conflicting('share again', [share]),
      conflicting('day', [share, day]),
      conflicting('worded', [difference({ kind: 'wording', severity: 'difference', page: 'asked' })]),
    ]
    expect(inReadingOrder({ reports }).map(({ text }) => text)).toEqual(['share', 'day'])
  })

  it('puts those that disagree first, then the earliest, then the undated', () => {
    const reports = [
      reportOf('a', { publishedAt: null }),
      reportOf('b', { publishedAt: '2025-03-02' }),
      reportOf('c', { publishedAt: '2025-03-01' }),
      reportOf('d', { publishedAt: '2025-03-04', stance: 'conflicts' }),
      reportOf('e', { publishedAt: '2025-03-01', stance: 'differs' }),
    ]
    expect(inReadingOrder({ reports }).map(({ source }) => source)).toEqual(['d', 'e', 'c', 'b', 'a'])
  })
})
