import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/claims/terms.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { documentId } from '../../src/shared/ids.ts'
import { documentOf } from './documents.ts'

const WORDS = ['mayor', 'bridge', 'flood', 'river', 'council', 'storm', 'rescue', 'evacuate']
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
const step = fc.oneof(
  fc.record({ add: fc.constantFrom('a', 'b', 'c', 'd'), sentences: fc.array(sentence, { maxLength: 4 }) }),
  fc.record({ remove: fc.constantFrom('a', 'b', 'c', 'd') }),
)

describe('MemoryCorpus', () => {
  it('counts as a naive recount does after any sequence of additions and removals', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const corpus = new MemoryCorpus()
        const naive = new Map<string, readonly string[]>()
        for (const one of steps) {
          if ('add' in one) {
            corpus.add(documentOf(one.add, one.sentences))
            naive.set(one.add, one.sentences)
          } else {
            corpus.remove(documentId(one.remove))
            naive.delete(one.remove)
          }
        }
        const claims = [...naive.values()].flat()
        expect(corpus.index.size).toBe(naive.size)
        expect(corpus.index.claims).toBe(claims.length)
        for (const word of WORDS) {
          const [term = ''] = termsOf(word)
          const holds = (text: string) => termsOf(text).includes(term)
          expect(corpus.index.claimsHolding(term)).toBe(claims.filter(holds).length)
          const ids = [...naive].filter(([, texts]) => texts.some(holds)).map(([id]) => id)
          const found: string[] = []
          corpus.index.forEachDocument(term, (document) => found.push(corpus.index.idOf(document)))
          expect(found.sort()).toEqual(ids.sort())
          expect(corpus.index.documentsHolding(term)).toBe(ids.length)
        }
      }),
    )
  })

  it('replaces a document that is added again', () => {
    const corpus = new MemoryCorpus()
    corpus.add(documentOf('a', ['The river rose.', 'The bridge fell.']))
    corpus.add(documentOf('a', ['The storm passed.']))
    expect(corpus.index.claims).toBe(1)
    expect(corpus.index.claimsHolding(termsOf('bridge')[0] ?? '')).toBe(0)
  })
})
