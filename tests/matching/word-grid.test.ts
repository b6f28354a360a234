import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordFeatures } from '../../src/matching/word-features.ts'
import { wordGrid } from '../../src/matching/word-grid.ts'
import { ALL_CASES } from '../comparison/all-cases.ts'
import { viewsOfSentences } from './views.ts'

const SENTENCES = [...new Set(ALL_CASES.flatMap(({ page, report }) => [page, report]))]
const text = fc
  .array(fc.constantFrom(...SENTENCES), { maxLength: 8 })
  .map((sentences) => viewsOfSentences(...sentences))

describe('wordGrid', () => {
  it('gives each pair what the two claims alone give', () => {
    fc.assert(
      fc.property(text, text, (page, report) => {
        const grid = wordGrid(page, report)
        for (const [i, a] of page.entries()) {
          for (const [j, b] of report.entries()) {
            const [pair, alone] = [grid.at(i, j), wordFeatures(a, b)]
            expect(grid.likeness[i]?.[j]).toBeCloseTo(Math.max(alone.cosine, alone.inContext), 9)
            expect(pair.cosine).toBeCloseTo(alone.cosine, 9)
            expect(pair.coverageOfLonger).toBeCloseTo(alone.coverageOfLonger, 9)
            expect(pair.evidence).toBeCloseTo(alone.evidence, 9)
            expect(pair.inContext).toBeCloseTo(alone.inContext, 9)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
