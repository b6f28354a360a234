import { describe, expect, it } from 'vitest'
import { parseBlocks, parseText } from '../../src/claims/parse-text.ts'

const TEXT = `Dam Kills Ten in Northern Valley

By Jane Doe

Ten people died on Monday when a dam broke. Who is to blame?
Advertisement
“It was warranted,” the minister said.`

describe('parseText', () => {
  it('numbers all sentences and keeps the claims in order', () => {
    const { sentences, claims } = parseText(TEXT)
    expect(sentences.map((sentence) => sentence.index)).toEqual([0, 1, 2, 3, 4, 5])
    expect(claims.map((claim) => claim.sentence.text)).toEqual([
      'Dam Kills Ten in Northern Valley',
      'Ten people died on Monday when a dam broke.',
      '“It was warranted,” the minister said.',
    ])
  })

  it('shares the sentences between both lists', () => {
    const { sentences, claims } = parseText(TEXT)
    for (const claim of claims) expect(sentences).toContain(claim.sentence)
  })

  it('gives nothing for nothing', () => {
    expect(parseBlocks([])).toEqual({ sentences: [], claims: [] })
  })
})
