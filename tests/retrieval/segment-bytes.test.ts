import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ClaimIndex } from '../../src/retrieval/claim-index.ts'
import { checksumOf, readSegment } from '../../src/retrieval/segment-bytes.ts'
import { HEADER } from '../../src/retrieval/segment-layout.ts'
import { documentId } from '../../src/shared/ids.ts'

const TERMS = ['river', 'bridge', 'brücke', '洪水']

function sampleIndex(): ClaimIndex {
  const index = new ClaimIndex()
  for (let i = 0; i < 9; i += 1) {
    const claims = TERMS.map((term, at) => [term, `word${i}`, ...Array<string>(at * 40).fill('river')])
    index.add({ id: documentId(`document-${i}`), claims })
  }
  index.seal()
  return index
}

const bytes = () => sampleIndex().segments()[0]?.bytes.slice(0) ?? new ArrayBuffer(0)

function codeOf(damaged: ArrayBuffer): string {
  const read = readSegment(damaged)
  return read.ok ? 'sound' : read.failure.code
}

const headerWord = (name: (typeof HEADER)[number]) => HEADER.indexOf(name)

describe('readSegment', () => {
  it('takes the bytes of a sealed segment as they are', () => {
    expect(codeOf(bytes())).toBe('sound')
  })

  it.each([0, 1, 3, 4, 63, 64, 100])('refuses what was cut off after %i bytes', (length) => {
    expect(codeOf(bytes().slice(0, length))).toBe('segment-length')
  })

  it('refuses what has bytes too few or too many', () => {
    const whole = bytes()
    const longer = new ArrayBuffer(whole.byteLength + 4)
    new Uint8Array(longer).set(new Uint8Array(whole))
    expect(codeOf(whole.slice(0, -4))).toBe('segment-length')
    expect(codeOf(whole.slice(0, -1))).toBe('segment-length')
    expect(codeOf(longer)).toBe('segment-length')
  })

  it.each(HEADER)('refuses a wrong «%s» in the header', (name) => {
    const damaged = bytes()
    const words = new Uint32Array(damaged)
    words[headerWord(name)] = (words[headerWord(name)] ?? 0) + 1
    expect(codeOf(damaged)).toMatch(/^segment-/)
  })

  it('refuses any flipped bit', () => {
    const whole = bytes()
    fc.assert(
      fc.property(fc.nat(whole.byteLength * 8 - 1), (bit) => {
        const damaged = whole.slice(0)
        const octets = new Uint8Array(damaged)
        octets[bit >> 3] = (octets[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(codeOf(damaged)).toMatch(/^segment-/)
      }),
      { numRuns: 1000 },
    )
  })

  it('refuses random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => {
        expect(codeOf(octets.slice().buffer)).toMatch(/^segment-/)
      }),
    )
  })

  it('takes or refuses forged bytes with a fitting checksum, and reads them without failing', () => {
    const whole = bytes()
    const at = fc.nat(whole.byteLength / 4 - 1)
    fc.assert(
      fc.property(fc.array(fc.tuple(at, fc.nat(0xffffffff)), { minLength: 1, maxLength: 3 }), (changes) => {
        const forged = whole.slice(0)
        const words = new Uint32Array(forged)
        for (const [position, value] of changes) words[position] = value
        words[headerWord('checksum')] = checksumOf(forged)
        const restored = ClaimIndex.restore([{ bytes: forged, removed: [documentId('document-3')] }])
        if (!restored.ok) return
        const index = restored.value
        const hits = index.search([...TERMS, 'word3'], 5)
        expect(hits.length).toBeLessThanOrEqual(5)
        for (const term of TERMS)
          index.forEachDocument(term, (document) => expect(document).toBeLessThan(index.ordinals))
        index.remove(documentId('document-4'))
        for (const steps = index.compact(); !steps.next().done;);
        expect([...index.ids()].length).toBe(index.size)
      }),
      { numRuns: 500 },
    )
  })
})
