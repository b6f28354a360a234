import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherSubject } from '../../src/matching/other-subject.ts'
import { viewOf } from './views.ts'

describe('otherSubject', () => {
  it.each([
    ['Kenya’s embassy declined to comment.', 'Uganda’s embassy declined to comment.', true],
    ['Brazil voted for the resolution on whales.', 'Chile voted for the resolution on whales.', true],
    ['Kenya’s embassy declined to comment.', 'Kenya’s embassy in Rome declined to comment.', false],
    ['Moscow rejected the plan on Monday.', 'Russia rejected the plan on Monday.', false],
    ['The U.S. rejected the plan on Monday.', 'The United States rejected the plan on Monday.', false],
    ['Zelensky rejected the plan on Monday.', 'Zelenskyy rejected the plan on Monday.', false],
    ['Brazil beat Chile in the final.', 'Chile beat Brazil in the final.', false],
    ['Officials rejected the plan on Monday.', 'Ministers rejected the plan on Monday.', false],
    ['Brazil voted for it.', 'Chile has a long coast.', false],
    ['', 'Chile has a long coast.', false],
  ])('of «%s» and «%s» says %s, from either side', (first, second, expected) => {
    expect(otherSubject(viewOf(first), viewOf(second))).toBe(expected)
    expect(otherSubject(viewOf(second), viewOf(first))).toBe(expected)
  })

  it('says the same from either side of any two sentences', () => {
    const word = fc.constantFrom(
      'Kenya',
      'Uganda',
      'Chile',
      'embassy',
      'declined',
      'comment',
      'the',
      'vote',
      'al-Bab',
    )
    const sentence = fc
      .array(word, { minLength: 4, maxLength: 10 })
      .map((words) => `${words.join(' ')} was closed.`)
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        const [a, b] = [viewOf(first), viewOf(second)]
        expect(otherSubject(a, b)).toBe(otherSubject(b, a))
      }),
      { numRuns: 100 },
    )
  })
})
