import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PageReport } from '../../src/pipeline/page-report.ts'
import { scanPage } from '../../src/pipeline/scan-page.ts'
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

/** Reading texts takes a while on a busy machine. */
const LONG = { timeout: 120_000 }
const STORY = [reportOf('gazette', FIRE_GAZETTE), reportOf('courier', FIRE_COURIER)]
const OTHERS = [reportOf('election', ELECTION), reportOf('olomouc', OTHER_FIRE)]
const PAGE = pageOf(FIRE_PAGE)

/** The page's sentences with what each is matched with, however they are ordered. */
function pairsOf({ findings, possible }: PageReport): readonly string[] {
  return [...findings, ...possible]
    .flatMap(({ text, reports }) => reports.map((report) => `${text} | ${report.document} | ${report.text}`))
    .sort()
}

describe('scanPage by corpus', () => {
  it('finds the same in whichever order the documents were added', LONG, () => {
    const documents = [...STORY, ...OTHERS]
    const expected = scanPage(PAGE, corpusOf(...documents))
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        const report = scanPage(PAGE, corpusOf(...shuffled))
        expect(pairsOf(report)).toEqual(pairsOf(expected))
        expect(report.findings.map(({ status }) => status)).toEqual(
          expected.findings.map(({ status }) => status),
        )
        expect(report.omissions.map(({ text }) => text).sort()).toEqual(
          expected.omissions.map(({ text }) => text).sort(),
        )
      }),
      { numRuns: 24 },
    )
  })

  it.each([
    ['about another story', [ELECTION]],
    ['about another event of the kind', [OTHER_FIRE]],
    ['about both', [ELECTION, OTHER_FIRE]],
    ['without a letter', ['1 2 3 … !']],
    ['in another language', ['Ein Feuer hat in der Nacht zum Dienstag ein Lager im Hafen zerstört.']],
  ])('finds the same pairs when documents %s are added', LONG, (_, texts) => {
    const unrelated = texts.map((text, at) => reportOf(`unrelated-${at}`, text))
    const before = scanPage(PAGE, corpusOf(...STORY))
    const after = scanPage(PAGE, corpusOf(...STORY, ...unrelated))
    expect(pairsOf(after)).toEqual(pairsOf(before))
    expect(pairsOf(after).length).toBeGreaterThan(0)
  })
})
