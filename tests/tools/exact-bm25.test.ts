import { describe, expect, it } from 'vitest'
import { ExactBm25, recallAt } from '../../tools/bench/index/exact-bm25.ts'

const CLAIMS = [['fire', 'harbour', 'monday'], ['fire'], ['council', 'budget'], ['fire', 'fire', 'budget']]

describe('exact BM25', () => {
  const exact = new ExactBm25(CLAIMS)

  it('works the formula out', () => {
    // Three of four claims hold “fire”; lengths are 3, 1, 2, 3 and 2.25 on average.
    const rarity = Math.log(1 + (4 - 3 + 0.5) / (3 + 0.5))
    const norm = (length: number) => 1.2 * (0.25 + (0.75 * length) / 2.25)
    const [first, second, third, last] = exact.scores(['fire'])
    expect(first).toBeCloseTo((rarity * 2.2) / (1 + norm(3)), 12)
    expect(second).toBeCloseTo((rarity * 2.2) / (1 + norm(1)), 12)
    expect(third).toBe(0)
    expect(last).toBeCloseTo((rarity * 2 * 2.2) / (2 + norm(3)), 12)
  })

  it('adds the terms up', () => {
    const together = exact.scores(['fire', 'budget'])
    const [fire, budget] = [exact.scores(['fire']), exact.scores(['budget'])]
    expect([...together]).toEqual([...fire].map((score, at) => score + (budget[at] ?? 0)))
  })

  it('scores nothing for terms that no claim holds', () => {
    expect([...exact.scores(['mayor'])]).toEqual([0, 0, 0, 0])
  })
})

describe('recall', () => {
  const scores = Float64Array.of(5, 4, 3, 3, 3, 0)

  it.each([
    { what: 'all of the best', found: [0, 1, 2], recall: 1 },
    { what: 'another one of those that score the same', found: [4, 1, 0], recall: 1 },
    { what: 'one that scores less', found: [0, 1, 5], recall: 2 / 3 },
    { what: 'the same one again', found: [0, 0, 0], recall: 1 / 3 },
    { what: 'nothing', found: [], recall: 0 },
    { what: 'a good one too late', found: [5, 5, 5, 0], recall: 0 },
  ])('is $recall for $what', ({ found, recall }) => {
    expect(recallAt(3, found, scores)).toBeCloseTo(recall, 12)
  })

  it('asks for no more than score at all', () => {
    expect(recallAt(10, [1, 0, 3, 2, 4], scores)).toBe(1)
    expect(recallAt(10, [], new Float64Array(4))).toBe(1)
  })
})
