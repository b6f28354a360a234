import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimPair } from '../../src/comparison/claim-pair.ts'
import { compareClaims } from '../../src/comparison/compare-claims.ts'
import type { Difference, Severity } from '../../src/comparison/finding.ts'
import { ALL_CASES } from './all-cases.ts'
import { CLAIM_CASES } from './cases/claims.ts'
import { pairOf, SAME_DAY, titled, told } from './claim-pairs.ts'

const TELLING = ALL_CASES.filter(({ tells }) => tells.length > 0)
const SILENT = ALL_CASES.filter(({ tells }) => tells.length === 0)
const SENTENCES = ALL_CASES.flatMap(({ page, report }) => [page, report])
/** Reading many sentences takes a while on a busy machine. */
const LONG = { timeout: 60_000 }
const sentence = fc.constantFrom(...SENTENCES)
const day = fc.constantFrom(null, '2024-05-15', SAME_DAY, '2024-06-01')
const anyPair = fc
  .record({ page: sentence, report: sentence, dates: fc.tuple(day, day) })
  .map((sides) => pairOf(sides))

/** What `compareClaims` gives for a pair, each words checked against where they are said to stand. */
function expectWordsInPlace({ page, report }: ClaimPair, differences: readonly Difference[]): void {
  for (const difference of differences) {
    const sides = [
      [page, difference.page, difference.pageSpan],
      [report, difference.report, difference.reportSpan],
    ] as const
    for (const [{ sentence: side }, words, span] of sides) {
      expect(words).not.toBe('')
      if (!span) continue
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeLessThanOrEqual(side.text.length)
      expect(side.text.slice(span.start, span.end)).toBe(words)
    }
    expect(difference.note).toMatch(/^[A-Z].*\.$/)
  }
}

const swapped = ({ page, report, pageDate, reportDate }: ClaimPair): ClaimPair => ({
  page: report,
  report: page,
  pageDate: reportDate,
  reportDate: pageDate,
})

const mirrored = (difference: Difference): Difference => ({
  ...difference,
  page: difference.report,
  report: difference.page,
})

describe('compareClaims', () => {
  it.each(titled(CLAIM_CASES))('%s', (_, one) => {
    expect(compareClaims(pairOf(one)).map(told)).toEqual(one.tells)
  })

  it.each(titled(SILENT))('%s in any facet', (_, one) => {
    expect(compareClaims(pairOf(one)).map(told)).toEqual([])
  })

  it.each(titled(TELLING))('%s in the very words, where they stand', (_, one) => {
    const pair = pairOf(one)
    expectWordsInPlace(pair, compareClaims(pair))
  })

  it.each(titled(TELLING))('%s from either side alike', (_, one) => {
    const pair = pairOf(one)
    const there = compareClaims(swapped(pair)).map(mirrored).map(told)
    expect(there.sort()).toEqual(compareClaims(pair).map(told).sort())
  })

  it('gives the very words and where they stand, the gravest first, for any two sentences', LONG, () => {
    const gravity: Readonly<Record<Severity, number>> = { conflict: 0, update: 1, difference: 2 }
    fc.assert(
      fc.property(anyPair, (pair) => {
        const differences = compareClaims(pair)
        expectWordsInPlace(pair, differences)
        const order = differences.map(({ severity }) => gravity[severity])
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }),
      { numRuns: 100 },
    )
  })

  it('tells the same from either side for any two sentences', LONG, () => {
    fc.assert(
      fc.property(anyPair, (pair) => {
        const there = compareClaims(swapped(pair)).map(mirrored).map(told)
        expect(there.sort()).toEqual(compareClaims(pair).map(told).sort())
      }),
      { numRuns: 100 },
    )
  })

  it('finds that no sentence differs from itself', LONG, () => {
    const differing = SENTENCES.filter(
      (text) => compareClaims(pairOf({ page: text, report: text })).length > 0,
    )
    expect(differing).toEqual([])
  })
})
