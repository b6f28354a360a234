import { describe, expect, it } from 'vitest'
import { ClaimIndex } from '../../src/retrieval/claim-index.ts'
import { documentId } from '../../src/shared/ids.ts'

const NAMES = ['harbour', 'budget', 'flood'] as const

function filled(): ClaimIndex {
  const index = new ClaimIndex()
  index.add({
    id: documentId('harbour'),
    claims: [
      ['mayor', 'bridge', 'river', 'closed'],
      ['river', 'ferry'],
    ],
  })
  index.add({ id: documentId('budget'), claims: [['council', 'budget', 'school'], []] })
  index.add({ id: documentId('flood'), claims: [['river', 'flood', 'town', 'third', 'time', 'year']] })
  return index
}

describe('ClaimIndex', () => {
  it.each([
    [['closed', 'bridge'], 'harbour', 0],
    [['ferry'], 'harbour', 1],
    [['school', 'money'], 'budget', 0],
    [['flood', 'town'], 'flood', 0],
  ])('finds for %j the claim of %s first', (terms, document, claim) => {
    expect(filled().search(terms, 5)[0]).toMatchObject({ document, claim })
  })

  it('gives no more than asked for, and nothing for a top of 0, unknown terms or no terms', () => {
    expect(filled().search(['river'], 2)).toHaveLength(2)
    expect(filled().search(['river'], 0)).toEqual([])
    expect(filled().search(['zeppelin'], 5)).toEqual([])
    expect(filled().search([], 5)).toEqual([])
  })

  it('finds nothing while it is empty', () => {
    const index = new ClaimIndex()
    expect(index.search(['river'], 5)).toEqual([])
    expect([index.size, index.claims, index.ordinals, index.claimsHolding('river'), index.seal()]).toEqual([
      0,
      0,
      0,
      0,
      false,
    ])
    expect(index.segments()).toEqual([])
  })

  it('keeps documents without claims', () => {
    const index = new ClaimIndex()
    index.add({ id: documentId('empty'), claims: [] })
    index.seal()
    expect([index.size, index.claims, index.has(documentId('empty'))]).toEqual([1, 0, true])
  })

  it('gives of all that score the same those that were added first', () => {
    const index = new ClaimIndex({ openClaims: 4 })
    for (let i = 0; i < 30; i += 1) index.add({ id: documentId(`d${i}`), claims: [['same', 'words']] })
    expect(index.search(['same'], 3).map(({ document }) => document)).toEqual(['d0', 'd1', 'd2'])
  })

  it('takes another version number with each change, also of a merge', () => {
    const index = filled()
    const versions = [index.version]
    index.remove(documentId('budget'))
    versions.push(index.version)
    index.seal()
    versions.push(index.version)
    index.remove(documentId('flood'))
    for (const steps = index.compact(); !steps.next().done;);
    versions.push(index.version)
    expect(new Set(versions).size).toBe(versions.length)
    expect(index.remove(documentId('budget'))).toBe(false)
  })

  it('never uses the id of a segment again, even when its documents are gone', () => {
    const index = filled()
    index.seal()
    const before = index.segments().map(({ id }) => id)
    for (const name of NAMES) index.remove(documentId(name))
    while (index.segments().length > 0) for (const steps = index.compact(); !steps.next().done;);
    index.add({ id: documentId('new'), claims: [['river']] })
    index.seal()
    expect(index.segments().map(({ id }) => id)).not.toEqual(before)
  })

  it('names the removed documents of each segment, so that they stay removed', () => {
    const index = filled()
    index.seal()
    index.remove(documentId('harbour'))
    expect(index.segments().map(({ removed }) => removed)).toEqual([['harbour']])
    const restored = ClaimIndex.restore(index.segments())
    expect(restored.ok && [...restored.value.ids()]).toEqual(['budget', 'flood'])
    expect(restored.ok && restored.value.claimsHolding('river')).toBe(1)
  })

  it('says which bytes it cannot restore', () => {
    const restored = ClaimIndex.restore([{ bytes: new ArrayBuffer(8), removed: [] }])
    expect(restored.ok ? '' : restored.failure.code).toBe('segment-length')
  })
})
