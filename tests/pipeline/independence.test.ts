import { describe, expect, it } from 'vitest'
import type { ParsedDocument } from '../../src/claims/parsed-document.ts'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { FIRE_COURIER, FIRE_GAZETTE, FIRE_PAGE, corpusOf, pageOf, reportOf } from './stories.ts'

const BULLETIN = `Larvik: fire crews were called to the port at three in the morning on Tuesday.
A warehouse for timber was destroyed in the fire in the port of Larvik, according to Reuters.
Divers will look for the crane once the water is clear.
Insurers are sending two surveyors from Bergen.`
const CITING_GAZETTE = `The fire was first seen by a ferry captain, Reuters reported.\n${FIRE_GAZETTE}`

const firstFinding = (...documents: readonly ParsedDocument[]) =>
  scanPage(pageOf(FIRE_PAGE), corpusOf(...documents)).findings.find(({ text }) => text.includes('destroyed'))

describe('independent reports', () => {
  it('counts documents of no common origin each', () => {
    const finding = firstFinding(reportOf('gazette', FIRE_GAZETTE), reportOf('courier', FIRE_COURIER))
    expect(finding).toMatchObject({ independentReports: 2, reports: [{ origin: null }, { origin: null }] })
  })

  it('counts documents that give the same outlet as their source once', () => {
    const finding = firstFinding(
      reportOf('gazette', CITING_GAZETTE),
      reportOf('courier', FIRE_COURIER),
      reportOf('bulletin', BULLETIN),
    )
    const origins = finding?.reports.map(({ document, origin }) => [document, origin]).sort()
    expect(origins).toEqual([
      ['bulletin', 'Reuters'],
      ['courier', null],
      ['gazette', 'Reuters'],
    ])
    expect(finding?.independentReports).toBe(2)
  })

  it('counts a copy of a report together with the report', () => {
    const finding = firstFinding(
      reportOf('gazette', FIRE_GAZETTE, { publishedAt: '2024-05-15' }),
      reportOf('mirror', `${FIRE_GAZETTE}\nThe ferry to Denmark runs as planned.`),
    )
    expect(finding).toMatchObject({ independentReports: 1, reports: { length: 2 } })
  })

  it('counts several sentences of one document once', () => {
    const twice = `${FIRE_COURIER}\nThe fire that destroyed the timber warehouse in the port of Larvik began on Tuesday.`
    expect(firstFinding(reportOf('courier', twice))).toMatchObject({ independentReports: 1 })
  })
})
