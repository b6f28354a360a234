import { describe, expect, it } from 'vitest'
import {
  dateFieldValue,
  dateWords,
  formatBytes,
  formatCount,
  formatDate,
  hostOf,
  interfaceLocale,
  linkable,
} from '../../src/views/shared/format.ts'

describe('interfaceLocale', () => {
  it.each([
    [['de-DE', 'en-US'], 'en-US'],
    [['fr'], 'en-GB'],
    [['en'], 'en'],
    [[], 'en-GB'],
  ])('of %j is %s', (languages, locale) => {
    expect(interfaceLocale(languages)).toBe(locale)
  })
})

describe('formatDate', () => {
  it.each([
    ['2025-02-27', '27 Feb 2025'],
    ['2025-02-27T23:59:00-08:00', '27 Feb 2025'],
    [null, null],
    ['yesterday', null],
    ['2025-13-40', null],
  ])('of %j is %j', (iso, words) => {
    expect(formatDate(iso, 'en-GB')).toBe(words)
  })
})

describe('dateFieldValue', () => {
  it.each([
    ['2025-02-27T10:00:00Z', '2025-02-27'],
    [null, ''],
    ['soon', ''],
  ])('of %j is %j', (iso, value) => {
    expect(dateFieldValue(iso)).toBe(value)
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [840, '840 bytes'],
    [1234, '1.2 kB'],
    [2_400_000, '2.4 MB'],
    [-5, '0 bytes'],
    [Number.NaN, '0 bytes'],
  ])('of %d is %j', (bytes, words) => {
    expect(formatBytes(bytes, 'en-GB')).toBe(words)
  })
})

describe('formatCount', () => {
  it.each([
    [0, 'no claims'],
    [1, '1 claim'],
    [1234, '1,234 claims'],
  ])('of %d is %j', (value, words) => {
    expect(formatCount(value, 'claim')).toBe(words)
  })
})

describe('links', () => {
  it.each([
    ['https://www.gazette.example/a', 'gazette.example'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['gazette.example', null],
    [null, null],
  ])('of %j name %j', (url, host) => {
    expect(hostOf(url)).toBe(host)
    expect(linkable(url)).toBe(host === null ? null : url)
  })
})

describe('dateWords', () => {
  it.each([
    ['2025-02-27', '27 Feb 2025'],
    [null, 'undated'],
    ['yesterday', 'undated'],
  ])('says %j as %s', (iso, words) => {
    expect(dateWords(iso, 'en-GB')).toBe(words)
  })
})
