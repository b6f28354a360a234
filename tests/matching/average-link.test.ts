import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLink, type Likeness } from '../../src/matching/average-link.ts'

const group = (links: Readonly<Record<string, number>>, apart: readonly string[] = [], least = 0.5) =>
  averageLink(likenesses(links), {
    least,
    apart: (a, b) => apart.includes(`${a} ${b}`),
  })
    .map((members) => members.sort().join(' '))
    .sort()

const likenesses = (links: Readonly<Record<string, number>>): Likeness<string>[] =>
  Object.entries(links).map(([pair, value]) => {
    const [a = '', b = ''] = pair.split(' ')
    return { a, b, value }
  })

describe('averageLink', () => {
  it.each([
    ['links two items', { 'A1 B1': 0.6 }, ['A1 B1']],
    ['leaves what is too unlike', { 'A1 B1': 0.4 }, []],
    ['makes no chain of half matches', { 'A1 B1': 0.7, 'B1 C1': 0.6 }, ['A1 B1']],
    ['joins a third that is like both', { 'A1 B1': 0.7, 'B1 C1': 0.6, 'A1 C1': 0.5 }, ['A1 B1 C1']],
    [
      'joins a third that is like both on average',
      { 'A1 B1': 0.9, 'B1 C1': 0.8, 'A1 C1': 0.3 },
      ['A1 B1 C1'],
    ],
    ['counts a pair without likeness as 0', { 'A1 B1': 0.9, 'A2 B1': 0.8 }, ['A1 B1']],
    ['merges the likest first', { 'A1 B1': 0.6, 'B1 C1': 0.9, 'C1 D1': 0.6 }, ['B1 C1']],
    ['keeps two groups apart', { 'A1 B1': 0.9, 'A2 B2': 0.9, 'A1 B2': 0.6 }, ['A1 B1', 'A2 B2']],
  ])('%s', (_, links, groups) => {
    expect(group(links)).toEqual(groups)
  })

  it.each([['A1 C1'], ['C1 A1']])('keeps apart what cannot belong together (%s)', (pair) => {
    const links = { 'A1 B1': 0.9, 'B1 C1': 0.8, 'A1 C1': 0.7 }
    expect(group(links, [pair])).toEqual(['A1 B1'])
  })

  const anyLinks = fc
    .uniqueArray(
      fc.tuple(fc.nat(20), fc.nat(20)).filter(([a, b]) => a !== b),
      {
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      },
    )
    .chain((pairs) =>
      fc.tuple(
        fc.constant(pairs),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: pairs.length,
          maxLength: pairs.length,
        }),
      ),
    )
    .map(([pairs, values]) => pairs.map(([a, b], at) => ({ a, b, value: values[at] ?? 0 })))
  const meanOf = (one: readonly number[], other: readonly number[], links: readonly Likeness<number>[]) => {
    const values = one.flatMap((x) =>
      other.map((y) => links.find(({ a, b }) => (a === x && b === y) || (a === y && b === x))?.value ?? 0),
    )
    return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
  }

  it('puts no item in two groups and leaves no two groups that should be one', () => {
    fc.assert(
      fc.property(anyLinks, fc.double({ min: 0.05, max: 1, noNaN: true }), (links, least) => {
        const groups = averageLink(links, { least, apart: () => false })
        const items = groups.flat()
        expect(new Set(items).size).toBe(items.length)
        for (const [at, one] of groups.entries()) {
          for (const other of groups.slice(at + 1))
            expect(meanOf(one, other, links)).toBeLessThan(least + 1e-9)
        }
      }),
    )
  })

  it('does as merging the nearest two again and again would', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const groups = averageLink(links, { least: 0.3, apart: () => false })
        expect(named(groups)).toEqual(named(naive([...new Set(links.flatMap(({ a, b }) => [a, b]))], links)))
      }),
      // Equal means may be merged in any order, so the cases are fixed.
      { seed: 1, numRuns: 200 },
    )
  })

  const named = (groups: readonly (readonly number[])[]) =>
    groups.map((members) => [...members].sort((a, b) => a - b).join(' ')).sort()

  const naive = (items: readonly number[], links: readonly Likeness<number>[]): number[][] => {
    const groups = items.map((item) => [item])
    for (;;) {
      let best = { mean: 0.3, i: -1, j: -1 }
      for (const [i, one] of groups.entries()) {
        for (const [j, other] of groups.entries()) {
          const mean = j > i ? meanOf(one, other, links) : 0
          if (mean > best.mean) best = { mean, i, j }
        }
      }
      if (best.i < 0) return groups.filter((members) => members.length > 1)
      groups[best.i] = [...(groups[best.i] ?? []), ...(groups[best.j] ?? [])]
      groups.splice(best.j, 1)
    }
  }
})
