import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/claims/terms.ts'
import { sharedCount, surroundings } from '../../src/comparison/surroundings.ts'

const around = (text: string, words: string) => {
  const start = text.indexOf(words)
  return surroundings(text, { text: words, start, end: start + words.length })
}

describe('surroundings', () => {
  it.each([
    ['Divers found 12 anchors near the pier.', '12', 'divers found anchors near pier'],
    ['The pier (built in 1931) burned.', '1931', 'built'],
    ['A storm came; 12 boats sank — none was insured.', '12', 'boats sank'],
    ['12', '12', ''],
    [
      'The harbour master of the small northern town counted 12 boats at the pier.',
      '12',
      'small northern town counted boats pier',
    ],
  ])('of «%s» around «%s» are the content words within reach and clause', (text, words, expected) => {
    expect([...around(text, words)].sort()).toEqual([...new Set(termsOf(expected))].sort())
  })
})

describe('sharedCount', () => {
  it.each([
    [[], [], 0],
    [['a', 'b'], ['b', 'c'], 1],
    [['a', 'b'], ['b', 'a', 'c'], 2],
  ])('counts what %j and %j share', (a, b, expected) => {
    expect(sharedCount(new Set(a), new Set(b))).toBe(expected)
    expect(sharedCount(new Set(b), new Set(a))).toBe(expected)
  })
})
