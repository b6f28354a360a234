import { describe, expect, it } from 'vitest'
import { align } from '../../src/matching/alignment.ts'
import { viewsOfSentences } from './views.ts'

const BRIDGE = 'The old bridge over the Torne was closed to lorries.'
const SCHOOL = 'A primary school moved into the former customs house.'

describe('align', () => {
  it('pairs claims that share words and leaves the others out', () => {
    const pairs = align(
      viewsOfSentences(SCHOOL, BRIDGE),
      viewsOfSentences('Lorries may no longer use the bridge.'),
    )
    expect(pairs.map(({ page }) => page.claim.sentence.text)).toEqual([BRIDGE])
  })

  it('gives pairs in the order of the page, then of the report', () => {
    const pairs = align(viewsOfSentences(BRIDGE, BRIDGE), viewsOfSentences(BRIDGE, SCHOOL, BRIDGE))
    const places = pairs.map(({ page, report }) => [page.claim.sentence.index, report.claim.sentence.index])
    expect(places).toEqual(
      expect.arrayContaining([
        [0, 0],
        [0, 2],
        [1, 0],
        [1, 2],
      ]),
    )
    expect(places).toEqual([...places].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
  })

  it('gives each best pair a margin above its rivals, and the rivals one below', () => {
    const pairs = align(
      viewsOfSentences('The bridge over the Torne was closed.'),
      viewsOfSentences('The bridge over the Torne was closed.', 'The bridge was painted.'),
    )
    const [best, rival] = pairs.map(({ margin }) => margin)
    expect(best).toBeGreaterThan(0)
    expect(rival).toBeLessThan(0)
  })

  it('gives no margin to pairs that are equally alike', () => {
    const pairs = align(viewsOfSentences(BRIDGE), viewsOfSentences(BRIDGE, BRIDGE))
    expect(pairs[0]?.margin).toBeCloseTo(0, 1)
  })

  it('sees that the sentences around are alike too', () => {
    const [alone] = align(viewsOfSentences(BRIDGE), viewsOfSentences(BRIDGE))
    const inRow = align(viewsOfSentences(SCHOOL, BRIDGE), viewsOfSentences(SCHOOL, BRIDGE)).at(-1)
    expect(alone?.neighbours).toBe(0)
    expect(inRow?.neighbours).toBeGreaterThan(0.5)
  })

  it('pairs texts that repeat one sentence in proportion to their length', () => {
    const repeated = (times: number) => viewsOfSentences(...Array.from({ length: times }, () => BRIDGE))
    const [once = 0, twice = 0] = [100, 200].map((times) => align(repeated(times), repeated(times)).length)
    expect(once).toBeGreaterThan(100)
    expect(twice).toBeLessThan(2.5 * once)
  })

  it('keeps the best partner of a claim however many others there are', () => {
    const many = Array.from({ length: 60 }, (_, n) => `The old bridge was closed to lorries ${n + 2} times.`)
    const pairs = align(viewsOfSentences(BRIDGE), viewsOfSentences(...many, BRIDGE))
    expect(pairs.some(({ report }) => report.claim.sentence.text === BRIDGE)).toBe(true)
    expect(pairs).toHaveLength(61)
  })

  it.each([
    ['the page', [], [BRIDGE]],
    ['the report', [BRIDGE], []],
  ])('gives nothing when %s has no claims', (_, page, report) => {
    expect(align(viewsOfSentences(...page), viewsOfSentences(...report))).toEqual([])
  })
})
