import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarity, toSentenceVector } from '../../src/matching/sentence-vectors.ts'

const values = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
  minLength: 8,
  maxLength: 8,
})
const vectors = fc.int8Array({ minLength: 8, maxLength: 8, min: -127, max: 127 })

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (one: readonly number[], two: readonly number[]) =>
    one.reduce((sum, value, at) => sum + value * (two[at] ?? 0), 0)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

describe('toSentenceVector', () => {
  it.each([
    [
      [1, 0],
      [127, 0],
    ],
    [
      [0, -20],
      [0, -127],
    ],
    [
      [0.5, 0.5],
      [90, 90],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [NaN, 1],
      [0, 0],
    ],
    [
      [Infinity, 1],
      [0, 0],
    ],
    [[], []],
  ])('brings %j to %j', (from, to) => {
    expect([...toSentenceVector(from)]).toEqual(to)
  })

  it('gives the same for any length of a vector', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.5, 2, 1024), (some, factor) => {
        fc.pre(some.some((value) => Math.abs(value) > 1e-3))
        expect(toSentenceVector(some.map((value) => value * factor))).toEqual(toSentenceVector(some))
      }),
    )
  })

  it('keeps the cosine', () => {
    fc.assert(
      fc.property(values, values, (one, two) => {
        fc.pre([one, two].every((some) => some.some((value) => Math.abs(value) > 1e-3)))
        expect(similarity(toSentenceVector(one), toSentenceVector(two))).toBeCloseTo(cosine(one, two), 1)
      }),
    )
  })
})

describe('similarity', () => {
  it('is from -1 to 1, the same both ways, and 1 for a vector with itself', () => {
    fc.assert(
      fc.property(vectors, vectors, (one, two) => {
        const alike = similarity(one, two)
        expect(alike).toBeGreaterThanOrEqual(-1)
        expect(alike).toBeLessThanOrEqual(1)
        expect(similarity(two, one)).toBe(alike)
        if (one.some((value) => value !== 0)) expect(similarity(one, one)).toBe(1)
      }),
    )
  })

  it.each([
    ['without a direction', [0, 0], [1, 1]],
    ['of different lengths', [1, 1], [1, 1, 0]],
  ])('says nothing of vectors %s', (_, one, two) => {
    expect(similarity(Int8Array.from(one), Int8Array.from(two))).toBe(0)
  })
})
