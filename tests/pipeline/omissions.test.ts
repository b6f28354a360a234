import { describe, expect, it } from 'vitest'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { FIRE_COURIER, FIRE_GAZETTE, FIRE_PAGE, corpusOf, pageOf, reportOf } from './stories.ts'

const WINDOWS = 'Residents were told to keep their windows shut because of the smoke over the old town.'

const omissionsOf = (pageText: string, { gazette = '2024-05-16', courier = '2024-05-15' } = {}) =>
  scanPage(
    pageOf(pageText),
    corpusOf(
      reportOf('gazette', FIRE_GAZETTE, { publishedAt: gazette }),
      reportOf('courier', FIRE_COURIER, { publishedAt: courier }),
    ),
  ).omissions

describe('omissions', () => {
  it('lists once each what two independent documents report and the page does not', () => {
    const omissions = omissionsOf(FIRE_PAGE)
    expect(omissions.map(({ text }) => text).filter((text) => text.includes('windows shut'))).toHaveLength(1)
    expect(omissions.map(({ text }) => text).filter((text) => text.includes('Haugen'))).toHaveLength(1)
    for (const { document, alsoIn } of omissions)
      expect([document, ...alsoIn].sort()).toEqual(['courier', 'gazette'])
  })

  it('leaves out what a single document reports', () => {
    const texts = omissionsOf(FIRE_PAGE).map(({ text }) => text)
    expect(texts.filter((text) => /crane|1931/.test(text))).toEqual([])
  })

  it('leaves out what the page reports', () => {
    const texts = omissionsOf(`${FIRE_PAGE}\n${WINDOWS}`).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('windows'))).toEqual([])
  })

  it('leaves out what is only in documents dated after the page', () => {
    expect(omissionsOf(FIRE_PAGE, { gazette: '2024-05-17', courier: '2024-05-18' })).toEqual([])
    expect(omissionsOf(FIRE_PAGE, { courier: '2024-05-17T04:00:00Z' })).toEqual([])
  })

  const SIGNAL = 'A faulty signal caused the collision of the two trams, the transport ministry said.'
  const ACCOUNTS = [
    [SIGNAL, 'The tram line stays closed until Sunday.'],
    ['The transport ministry said that a faulty signal caused the collision of the two trams.'],
    ['It was a faulty signal that led to the collision, the transport ministry said.'],
  ]
  const TRAM_PAGE =
    'Two trams collided at the central station of Brevik on Monday, and nine people were hurt.'
  const omitted = (dates: readonly string[], page: Parameters<typeof pageOf>[1] = {}, text = TRAM_PAGE) =>
    scanPage(
      pageOf(text, page),
      corpusOf(
        ...ACCOUNTS.map((account, at) =>
          reportOf(`d${at}`, [TRAM_PAGE, ...account].join('\n'), { publishedAt: dates[at] ?? '2024-05-16' }),
        ),
      ),
    ).omissions

  it('names the documents that report it, and each fact once', () => {
    const omissions = omitted([])
    expect(omissions).toHaveLength(1)
    expect(omissions.flatMap(({ document, alsoIn }) => [document, ...alsoIn]).sort()).toEqual([
      'd0',
      'd1',
      'd2',
    ])
  })

  it('keeps what enough documents reported by the day of the page, without the later ones', () => {
    const [omission] = omitted(['2024-05-16', '2024-05-18', '2024-05-16'])
    expect([omission?.document, ...(omission?.alsoIn ?? [])].sort()).toEqual(['d0', 'd2'])
  })

  it('leaves out what the page says in its title or in a sentence that is no claim', () => {
    expect(omitted([], { title: 'Faulty signal caused collision of two trams' })).toEqual([])
    const asked = 'Who let the faulty signal cause the collision of the two trams, transport ministry?'
    expect(omitted([], {}, `${TRAM_PAGE}\n${asked}`)).toEqual([])
  })

  it('leaves out what documents of one origin report', () => {
    const wire = `${FIRE_GAZETTE}\nThe fire was first seen by a ferry captain, Reuters reported.`
    const other = `${FIRE_COURIER}\nA ferry captain saw the fire first, according to Reuters.`
    const corpus = corpusOf(reportOf('gazette', wire), reportOf('courier', other))
    const report = scanPage(pageOf(FIRE_PAGE), corpus)
    expect(report.origins).toMatchObject([{ name: 'Reuters', documents: ['gazette', 'courier'] }])
    expect(report.omissions).toEqual([])
  })
})
