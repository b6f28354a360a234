import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacets } from '../../src/claims/read-facets.ts'
import { sameDeed, verbKey } from '../../src/claims/verb-classes.ts'

const deedsOf = (text: string) => readFacets(text, { publishedAt: null }).deeds

describe('readDeeds', () => {
  it.each([
    ['The museum returned the bronze statues.', 'returned', 'asserted', 0],
    ['The museum plans to return the bronze statues.', 'plans to return', 'planned', 0],
    ['Exports of tea are forecast to grow by a tenth.', 'are forecast to grow', 'planned', 0],
    ['The airline may have cut the route.', 'may have cut', 'possible', 0],
    ['The striker reportedly signed a contract.', 'reportedly signed', 'reported', 0],
    ['The court refused to suspend the ban.', 'refused to suspend', 'asserted', 1],
    ['The general has not ruled it out.', 'has not ruled it out', 'asserted', 1],
    ['The union rejected the offer.', 'rejected', 'asserted', 0],
    ['He insists that any pact include tariffs.', 'include', 'planned', 0],
  ])('reads %j', (text, words, level, negations) => {
    expect(deedsOf(text).map((deed) => [deed.text, deed.level, deed.negations])).toContainEqual([
      words,
      level,
      negations,
    ])
  })

  it.each(['The mayor said so.', 'The bridge is old.', 'They have two children.', 'A red car'])(
    'reads no deed in %j',
    (text) => {
      expect(deedsOf(text)).toEqual([])
    },
  )

  it('gives who does what to whom, also in the passive', () => {
    expect(deedsOf('The club was sold by its owner.')[0]).toMatchObject({
      ...{ subject: ['owner'], object: ['club'], passive: true, past: true },
    })
  })

  it('gives spans of the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const deed of deedsOf(text)) expect(text.slice(deed.start, deed.end)).toBe(deed.text)
      }),
      { numRuns: 60 },
    )
  })
})

describe('sameDeed', () => {
  it.each([
    ['contain', 'include', true],
    ['rule out', 'exclude', true],
    ['sell', 'sell', true],
    ['sell', 'buy', false],
    ['take', 'take place', false],
  ])('says of %s and %s: %s', (a, b, same) => {
    expect(sameDeed(verbKey(a), verbKey(b))).toBe(same)
    expect(sameDeed(verbKey(b), verbKey(a))).toBe(same)
  })
})
