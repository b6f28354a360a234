import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/comparison/finding.ts'
import type { PageReport } from '../../src/pipeline/page-report.ts'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { ALL_CASES } from '../comparison/all-cases.ts'
import { FIRE_COURIER, FIRE_GAZETTE, FIRE_PAGE, corpusOf, pageOf, reportOf } from './stories.ts'

/** Reading a text takes a while on a busy machine. */
const LONG = { timeout: 120_000 }

const FIRE = [FIRE_PAGE, FIRE_GAZETTE, FIRE_COURIER].flatMap((text) => text.split('\n'))
const SENTENCES = [...new Set([...FIRE, ...ALL_CASES.flatMap(({ page, report }) => [page, report])])]
const sentences = (least: number, most: number) =>
  fc.shuffledSubarray(SENTENCES, { minLength: least, maxLength: most })

/** The most reports of one document that are shown for one claim. */
const CAP = 4

/** What page sentences are matched with in one document: the report's sentences by the page's. */
function pairsIn(findings: readonly Finding[]): Map<string, string[]> {
  return new Map(findings.map(({ text, reports }) => [text, reports.map((report) => report.text)]))
}

/** All pairs that are not found the other way round, although the report's sentence had room for one more. */
function missingPairs(there: Map<string, string[]>, back: Map<string, string[]>): [string, string][] {
  const missing: [string, string][] = []
  for (const [text, found] of there) {
    for (const report of found) {
      const partners = back.get(report) ?? []
      if (!partners.includes(text) && partners.length < CAP) missing.push([text, report])
    }
  }
  return missing
}

describe('scanPage', () => {
  it('finds the same pairs whichever of two texts of a story is the page, up to the cap', LONG, () => {
    fc.assert(
      fc.property(sentences(2, 10), sentences(2, 10), (first, second) => {
        const [a, b] = [`${FIRE_PAGE}\n${first.join('\n')}`, `${FIRE_GAZETTE}\n${second.join('\n')}`]
        const corpus = corpusOf(reportOf('a', a), reportOf('b', b))
        const [there, back] = [scanPage(pageOf(a), corpus), scanPage(pageOf(b), corpus)]
        fc.pre([there, back].every(({ page }) => page.coverage.aboutThisStory === 1))
        const marked = pairsIn(back.findings)
        expect(missingPairs(pairsIn(there.findings), marked)).toEqual([])
        // A marked sentence shows what it is surely matched with, and nothing that is just possible.
        const open = missingPairs(pairsIn(there.possible), pairsIn(back.possible))
        expect(open.filter(([, report]) => !marked.has(report))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('finds that what a changed copy left unchanged agrees with itself', LONG, () => {
    fc.assert(
      fc.property(sentences(12, 18), sentences(6, 6), (own, others) => {
        const changes = others.filter((other) => !own.includes(other))
        const copy = [...own.slice(changes.length), ...changes]
        const report = scanPage(pageOf(own.join('\n')), corpusOf(reportOf('copy', copy.join('\n'))))
        fc.pre(!report.page.inCorpus && report.page.coverage.aboutThisStory === 1)
        for (const { text, reports } of report.findings) {
          const same = reports.find((other) => other.text === text)
          if (same) expect(same).toMatchObject({ stance: 'agrees', differences: [] })
        }
        const found = report.findings.map(({ text }) => text)
        expect(found).toEqual(expect.arrayContaining(own.slice(changes.length)))
      }),
      { numRuns: 30 },
    )
  })

  it('marks more the more eager it is, and lists nothing both as marked and as possible', LONG, () => {
    fc.assert(
      fc.property(sentences(4, 14), sentences(4, 20), (own, others) => {
        const corpus = corpusOf(reportOf('others', others.join('\n')))
        const [careful, balanced, eager] = (['careful', 'balanced', 'eager'] as const).map((sensitivity) =>
          scanPage(pageOf(own.join('\n')), corpus, { sensitivity }),
        )
        const ids = (report?: PageReport) => (report?.findings ?? []).map(({ id }) => id)
        expect(ids(balanced)).toEqual(expect.arrayContaining(ids(careful)))
        expect(ids(eager)).toEqual(expect.arrayContaining(ids(balanced)))
        for (const report of [careful, balanced, eager]) {
          const marked = new Set(ids(report))
          expect(report?.possible.filter(({ id }) => marked.has(id))).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })
})
