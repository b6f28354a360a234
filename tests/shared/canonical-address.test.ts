import { describe, expect, it } from 'vitest'
import { canonicalAddress } from '../../src/shared/canonical-address.ts'

describe('canonicalAddress', () => {
  it.each([
    ['https://www.news.example/a/', 'news.example/a'],
    ['http://news.example/a?utm_medium=x&id=3', 'news.example/a?id=3'],
    ['https://m.news.example/a#comments', 'news.example/a'],
    ['ftp://news.example/a', null],
    ['not an address', null],
    [null, null],
  ])('brings %s to %s', (url, expected) => {
    expect(canonicalAddress(url)).toBe(expected)
  })
})
