import { describe, expect, it } from 'vitest'
import { ClaimRetrieval } from '../../src/matching/claim-retrieval.ts'

const CLAIMS = [
  { id: 'bridge', text: 'The mayor said the bridge over the river would stay closed until spring.' },
  { id: 'budget', text: 'The council approved a budget of 40 million dollars for schools.' },
  { id: 'flood', text: 'The river flooded the old town for the third time in ten years.' },
]

describe('ClaimRetrieval', () => {
  it.each([
    ['closed bridge', 'bridge'],
    ['money for the schools', 'budget'],
    ['floods in the town', 'flood'],
  ])('finds for «%s» the claim %s first', (query, id) => {
    expect(new ClaimRetrieval(CLAIMS).search(query, 5)[0]?.id).toBe(id)
  })

  it('gives no more than asked for, best first', () => {
    const found = new ClaimRetrieval(CLAIMS).search('the river at the bridge', 1)
    expect(found.map(({ id }) => id)).toEqual(['bridge'])
    const all = new ClaimRetrieval(CLAIMS).search('the river at the bridge', 10)
    expect(all.map(({ id }) => id)).toEqual(['bridge', 'flood'])
  })

  it('gives nothing for a query without a known word, and nothing from no claims', () => {
    expect(new ClaimRetrieval(CLAIMS).search('zeppelin', 5)).toEqual([])
    expect(new ClaimRetrieval([]).search('bridge', 5)).toEqual([])
  })
})
