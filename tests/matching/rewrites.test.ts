import { describe, expect, it } from 'vitest'
import { countRewrites } from '../../src/matching/rewrites.ts'
import { viewsOfSentences } from './views.ts'

const FIRST = 'Divers raised the wreck of the trawler Aurora on Sunday.'
const AGAIN = 'On Sunday the wreck of the trawler Aurora was raised by divers.'
const OTHER = 'Cod prices in the north fell for the third month.'

describe('countRewrites', () => {
  it.each([
    [[FIRST], [AGAIN], 1],
    [[FIRST, OTHER], [AGAIN], 1],
    [[FIRST], [AGAIN, AGAIN, AGAIN], 1],
    [[FIRST, OTHER], [OTHER, AGAIN], 2],
    [[FIRST], [OTHER], 0],
    [[], [FIRST], 0],
  ])('counts in %j and %j', (first, second, expected) => {
    expect(countRewrites(viewsOfSentences(...first), viewsOfSentences(...second))).toBe(expected)
    expect(countRewrites(viewsOfSentences(...second), viewsOfSentences(...first))).toBe(expected)
  })
})
