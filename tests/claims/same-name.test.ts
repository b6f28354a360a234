import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameKind, NameMention } from '../../src/claims/facets.ts'
import { lookUp } from '../../src/claims/gazetteer.ts'
import { nameKey } from '../../src/claims/names.ts'
import { placeRelation } from '../../src/claims/places.ts'
import { sameName } from '../../src/claims/same-name.ts'

function mention(kind: NameKind, text: string): NameMention {
  return {
    text,
    start: 0,
    end: text.length,
    kind,
    key: nameKey(text),
    role: '',
    within: lookUp(text)?.within ?? [],
  }
}

describe('sameName', () => {
  it.each([
    ['Merkel', 'Angela Merkel', 'same'],
    ['Mr Okafor', 'Chidi Okafor', 'same'],
    ['Xi', 'Xi Jinping', 'same'],
    ['J. Okafor', 'James Okafor', 'same'],
    ['Zelensky', 'Zelenskyy', 'same'],
    ['Volodymyr Zelenskiy', 'Zelensky', 'same'],
    ['Muammar Gaddafi', 'Moammar Qaddafi', 'same'],
    ['Mike Johnson', 'Michael Johnson', 'variant'],
    ['Mohamed Salah', 'Mohammed Salah', 'same'],
    ['Khamenei', 'Hamenei', 'variant'],
    ['Shevchuk', 'Schewtschuk', 'variant'],
    ['Alexey Petrov', 'Aleksei Petroff', 'variant'],
    ['Cowan', 'Cohen', 'mangled'],
    ['James Cowan', 'Cohen', 'mangled'],
    ['Bensworth', 'Bentworth', 'mangled'],
    ['Eric Johnson', 'Mary Johnson', 'different'],
    ['Lopez', 'Chavez', 'different'],
    ['Lee', 'Lei', 'variant'],
    ['Lee', 'Lam', 'different'],
    ['Biden', 'Baden', 'mangled'],
  ] as const)('finds people %s and %s %s', (a, b, similarity) => {
    expect(sameName(mention('person', a), mention('person', b))).toBe(similarity)
    expect(sameName(mention('person', b), mention('unknown', a))).toBe(similarity)
  })

  it.each([
    ['organisation', 'IMF', 'International Monetary Fund', 'same'],
    ['organisation', 'ABC Group', 'The ABC Group', 'same'],
    ['organisation', 'GBA', 'Global Bicycle Alliance', 'same'],
    ['organisation', 'Defence Ministry', 'Ministry of Defence', 'variant'],
    ['organisation', 'Reuters', 'AFP', 'different'],
    ['place', 'Kiev', 'Kyiv', 'same'],
    ['place', 'Washington', 'United States', 'variant'],
    ['place', 'Bireuen', 'Bireun', 'variant'],
    ['place', 'Lagos', 'Abuja', 'different'],
  ] as const)('finds the %s %s and %s %s', (kind, a, b, similarity) => {
    expect(sameName(mention(kind, a), mention(kind, b))).toBe(similarity)
    expect(sameName(mention(kind, b), mention(kind, a))).toBe(similarity)
  })

  it('keeps names of two kinds apart', () => {
    expect(sameName(mention('person', 'Jordan Lee'), mention('place', 'Jordan'))).toBe('different')
  })

  it('is symmetric and finds every name the same as itself', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9})?$/)
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sameName(mention('person', a), mention('person', a))).toBe('same')
        expect(sameName(mention('person', a), mention('person', b))).toBe(
          sameName(mention('person', b), mention('person', a)),
        )
      }),
    )
  })
})

describe('placeRelation', () => {
  it.each([
    ['Kiev', 'Kyiv', 'same'],
    ['the U.S.', 'America', 'same'],
    ['Washington', 'United States', 'same'],
    ['Riyadh', 'Saudi Arabia', 'same'],
    ['Jeddah', 'Saudi Arabia', 'inside'],
    ['Saudi Arabia', 'Jeddah', 'contains'],
    ['Jeddah', 'Middle East', 'inside'],
    ['Rafah', 'Gaza', 'inside'],
    ['Rafah', 'Palestine', 'inside'],
    ['Kenya', 'Africa', 'inside'],
    ['Kenya', 'Uganda', 'different'],
    ['Texas', 'Florida', 'different'],
    ['Oberwil', 'Unterwil', 'unknown'],
    ['Oberwil', 'Kenya', 'unknown'],
    ['East Oberwil', 'Oberwil', 'unknown'],
  ] as const)('finds %s to %s %s', (a, b, relation) => {
    expect(placeRelation(mention('place', a), mention('place', b))).toBe(relation)
  })
})
