import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ClaimIndex, type IndexedText } from '../../src/retrieval/claim-index.ts'
import { documentId } from '../../src/shared/ids.ts'
import { Oracle } from './oracle.ts'

/** Few words, some of them frequent, so that claims share terms and scores tie. */
const WORDS = [
  'a',
  'bank',
  'brücke',
  'flood',
  '洪水',
  '🌊',
  'x'.repeat(300),
  'river',
  'rivers',
  '\ue000',
  '1,200',
]
const UNKNOWN = ['zeppelin', '', '\ud83c']
const OPTIONS = { openClaims: 7, segmentClaims: 25 }

const term = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS.slice(0, 4)) },
  fc.constantFrom(...WORDS),
)
const claim = fc.oneof(
  { weight: 20, arbitrary: fc.array(term, { maxLength: 9 }) },
  fc
    .integer({ min: 2, max: 40 })
    .chain((length) => fc.array(term, { minLength: length * 8, maxLength: 330 })),
)
const id = fc.integer({ min: 0, max: 11 }).map((number) => documentId(`d${number}`))
const text: fc.Arbitrary<IndexedText> = fc.record({ id, claims: fc.array(claim, { maxLength: 5 }) })

const step = fc.oneof(
  { weight: 8, arbitrary: text.map((added) => ({ kind: 'add', text: added }) as const) },
  { weight: 3, arbitrary: id.map((removed) => ({ kind: 'remove', id: removed }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'seal' } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'compact' } as const) },
  {
    weight: 2,
    arbitrary: text.map((added) => ({ kind: 'compact-while-adding', text: added, id: added.id }) as const),
  },
)
const query = fc.record({
  terms: fc.array(fc.constantFrom(...WORDS, ...UNKNOWN), { maxLength: 8 }),
  top: fc.constantFrom(0, 1, 2, 3, 10, 1000),
  least: fc.constantFrom(0, 0, 0.5, 2),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function take(index: ClaimIndex, oracle: Oracle, now: Step): void {
  switch (now.kind) {
    case 'add':
      index.add(now.text)
      oracle.add(now.text)
      break
    case 'remove':
      expect(index.remove(now.id)).toBe(oracle.remove(now.id))
      break
    case 'seal':
      index.seal()
      break
    case 'compact':
      while (finish(index.compact()));
      break
    case 'compact-while-adding': {
      const steps = index.compact()
      steps.next()
      index.add(now.text)
      oracle.add(now.text)
      finish(steps)
      break
    }
  }
}

function finish(steps: Generator<undefined, boolean>): boolean {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The index as it is after a restart: segments from their bytes, what was still open added again. */
function restarted(index: ClaimIndex): ClaimIndex {
  index.seal()
  const kept = index.segments().map(({ bytes, removed }) => ({ bytes: bytes.slice(0), removed }))
  const restored = ClaimIndex.restore(kept, OPTIONS)
  if (!restored.ok) throw new Error(restored.failure.message)
  return restored.value
}

function expectEqual(
  index: ClaimIndex,
  oracle: Oracle,
  asked: readonly { terms: string[]; top: number; least: number }[],
) {
  expect([...index.ids()]).toEqual(oracle.ids())
  expect(index.size).toBe(oracle.ids().length)
  expect(index.claims).toBe(oracle.claims().length)
  for (const word of [...WORDS, ...UNKNOWN]) {
    const holding = oracle.documentsHolding(word)
    expect(index.claimsHolding(word)).toBe(oracle.claimsHolding(word))
    expect(index.documentsHolding(word)).toBe(holding.length)
    const visited: [string, number][] = []
    index.forEachDocument(word, (document, claims) => {
      expect(document).toBeLessThan(index.ordinals)
      visited.push([index.idOf(document), claims])
    })
    expect(visited).toEqual(holding)
  }
  for (const { terms, top, least } of asked)
    expect(index.search(terms, top, least)).toEqual(oracle.search(terms, top, least))
}

describe('ClaimIndex against plain BM25', () => {
  it('is equal after every change, and after a restart at every step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.boolean(), fc.array(query, { maxLength: 2 })), { maxLength: 40 }),
        (steps) => {
          let index = new ClaimIndex(OPTIONS)
          const oracle = new Oracle()
          for (const [now, restart, asked] of steps) {
            const before = index.version
            take(index, oracle, now)
            if (now.kind === 'add') expect(index.version).not.toBe(before)
            if (restart) index = restarted(index)
            expectEqual(index, oracle, asked)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('finds the best of many claims exactly, though it passes over what cannot be among them', () => {
    const rare = fc.integer({ min: 0, max: 400 }).map((at) => `r${Math.floor(at ** 1.5)}`)
    const mixed = fc.oneof({ weight: 2, arbitrary: term }, { weight: 3, arbitrary: rare })
    const sentence = fc.array(mixed, { minLength: 3, maxLength: 14 })
    fc.assert(
      fc.property(
        fc.array(fc.array(sentence, { minLength: 5, maxLength: 10 }), { minLength: 20, maxLength: 60 }),
        fc.array(sentence, { minLength: 5, maxLength: 5 }),
        (documents, queries) => {
          const index = new ClaimIndex({ openClaims: 100 })
          const oracle = new Oracle()
          for (const [i, claims] of documents.entries()) {
            index.add({ id: documentId(`d${i}`), claims })
            oracle.add({ id: documentId(`d${i}`), claims })
          }
          for (const terms of queries) expect(index.search(terms, 3)).toEqual(oracle.search(terms, 3))
        },
      ),
      { numRuns: 25 },
    )
  })
})
