import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saturationTable } from '../../src/retrieval/bm25.ts'
import { ClaimSums, compiledLoops } from '../../src/retrieval/claim-sums.ts'
import { LivePart } from '../../src/retrieval/live-part.ts'
import { PartSearch, peakOf } from '../../src/retrieval/part-search.ts'
import type { Postings } from '../../src/retrieval/postings.ts'
import { TopHits } from '../../src/retrieval/top-hits.ts'
import { OpenSegment } from '../../src/retrieval/open-segment.ts'

const CLAIMS = 400
const WORDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const SATURATIONS = saturationTable(11)

const postings: fc.Arbitrary<Postings> = fc
  .uniqueArray(fc.record({ claim: fc.nat(CLAIMS - 1), code: fc.integer({ min: 1, max: 255 }) }), {
    selector: ({ claim }) => claim,
    maxLength: 90,
  })
  .chain((list) => {
    const rising = [...list].sort((a, b) => a.claim - b.claim)
    return fc.nat(rising.length).map((start) => ({
      claims: Uint16Array.from(rising, ({ claim }) => claim),
      codes: Uint8Array.from(rising, ({ code }) => code),
      start,
      end: rising.length,
      wide: [],
    }))
  })

const terms = fc.array(fc.record({ postings, rarity: fc.double({ min: 0.01, max: 12, noNaN: true }) }), {
  maxLength: 8,
})

/** The sums after all terms, and every claim that is at least so great. */
function summedUp(sums: ClaimSums, list: readonly { postings: Postings; rarity: number }[], least: number) {
  sums.begin(CLAIMS, SATURATIONS)
  for (const term of list) sums.add(term.postings, { filling: 0, address: 0 }, term.rarity)
  const found: number[] = []
  for (let at = sums.next(0, CLAIMS, least); at < CLAIMS; at = sums.next(at + 1, CLAIMS, least))
    found.push(at)
  const greatest = [0, 1, 30].map((from) => sums.greatest(from, CLAIMS - from))
  return { found, greatest, sums: Array.from(sums.sums.subarray(0, CLAIMS)) }
}

describe('the sums of claims', () => {
  const compiled = new ClaimSums(compiledLoops())
  const plain = new ClaimSums(null)

  it('compiles its loops here', () => {
    expect(compiledLoops()).toBeInstanceOf(WebAssembly.Module)
  })

  it('gives the same to the last bit with and without WebAssembly', () => {
    fc.assert(
      fc.property(terms, fc.double({ min: 0.01, max: 30, noNaN: true }), (list, least) => {
        const expected = summedUp(plain, list, least)
        expect(summedUp(compiled, list, least)).toEqual(expected)
        expect(expected.greatest[0]).toBe(Math.max(...expected.sums))
        expect(expected.found).toEqual(expected.sums.flatMap((sum, claim) => (sum >= least ? [claim] : [])))
      }),
    )
  })

  it('copies postings anew after its memory was begun anew', () => {
    const claims = Uint16Array.from({ length: 60_000 }, (_, i) => i)
    const codes = new Uint8Array(60_000).fill(20)
    const list = Array.from({ length: 260 }, (_, i) => ({
      postings: { claims, codes, start: i, end: 60_000 - i, wide: [] },
      copy: { filling: 0, address: 0 },
    }))
    const sums = new ClaimSums(compiledLoops())
    for (let round = 0; round < 2; round += 1) {
      sums.begin(60_000, SATURATIONS)
      for (const { postings: one, copy } of list) sums.add(one, copy, 1)
      expect(sums.sums[30_000]).toBeCloseTo(260 * (SATURATIONS[20] ?? 0), 6)
      expect(sums.sums[59_999]).toBe(SATURATIONS[20])
    }
    expect(new Set(list.map(({ copy }) => copy.filling)).size).toBeGreaterThan(1)
  })
})

describe('the search of a part', () => {
  it('finds the same with and without WebAssembly', () => {
    const word = fc.constantFrom(...WORDS)
    const documents = fc.array(fc.array(fc.array(word, { maxLength: 140 }), { maxLength: 6 }), {
      maxLength: 20,
    })
    const [compiled, plain] = [
      new PartSearch(new ClaimSums(compiledLoops())),
      new PartSearch(new ClaimSums(null)),
    ]
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 12 }), (texts, top) => {
        const source = new OpenSegment()
        for (const [i, text] of texts.entries()) source.add(String(i), text)
        const scoring = { mean: 9, saturations: saturationTable(9) }
        const { removedClaims } = new LivePart(source)
        const part = { place: 0, claims: source.claims, lengths: source.lengths, removedClaims, scoring }
        const weighted = WORDS.flatMap((term, i) => {
          const here = source.postings(term)
          if (!here) return []
          return {
            postings: here,
            copy: { filling: 0, address: 0 },
            rarity: 9 - i,
            peak: peakOf(here, scoring),
          }
        })
        const [one, other] = [new TopHits(top, 0), new TopHits(top, 0)]
        compiled.search(weighted, part, one)
        plain.search(weighted, part, other)
        expect(one.best()).toEqual(other.best())
      }),
    )
  })
})
