import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/claims/terms.ts'
import { CorpusIndex } from '../../src/matching/corpus-index.ts'
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

describe('CorpusIndex', () => {
  it('counts as a naive recount does after any sequence of additions and removals', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const index = new CorpusIndex()
        const naive = new Map<string, readonly string[]>()
        for (const one of steps) {
          if ('add' in one) {
            index.add(documentOf(one.add, one.sentences))
            naive.set(one.add, one.sentences)
          } else {
            index.remove(documentId(one.remove))
            naive.delete(one.remove)
          }
        }
        const claims = [...naive.values()].flat()
        expect(index.size).toBe(naive.size)
        expect(index.claims).toBe(claims.length)
        for (const word of WORDS) {
          const [term = ''] = termsOf(word)
          const holds = (text: string) => termsOf(text).includes(term)
          expect(index.holding(term)).toBe(claims.filter(holds).length)
          const ids = [...naive].filter(([, texts]) => texts.some(holds)).map(([id]) => id)
          expect([...index.documentsWith(term).keys()].sort()).toEqual(ids.sort())
        }
      }),
    )
  })

  it('replaces a document that is added again', () => {
    const index = new CorpusIndex()
    index.add(documentOf('a', ['The river rose.', 'The bridge fell.']))
    index.add(documentOf('a', ['The storm passed.']))
    expect(index.claims).toBe(1)
    expect(index.holding(termsOf('bridge')[0] ?? '')).toBe(0)
  })
})
