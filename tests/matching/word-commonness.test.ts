import { describe, expect, it } from 'vitest'
import terms from '../../assets/word-frequencies/terms.json' with { type: 'json' }
import words from '../../assets/word-frequencies/en.json' with { type: 'json' }
import { commonness } from '../../src/matching/word-commonness.ts'
import { termTable } from '../../tools/lib/term-table.ts'

describe('commonness', () => {
  it('gives common terms a greater share than rare ones, and unlisted terms the least', () => {
    const shares = ['year', 'mayor', 'xqzzyk'].map(commonness)
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
    for (const share of shares) expect(share).toBeGreaterThan(0)
    expect(Math.max(...shares)).toBeLessThan(1)
  })

  it('knows terms of several words', () => {
    expect(commonness('united states')).toBeGreaterThan(commonness('mayor'))
  })

  it('knows the terms of all listed words as they are read now', () => {
    expect(terms).toEqual(termTable(words))
  })
})
