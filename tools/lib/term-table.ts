import { termsOf } from '../../src/claims/terms.ts'

/**
 * Words by their Zipf frequency in tenths as terms by the frequencies of all their words, lowest first ("38 41"). To read
 * the terms of 20,000 words takes a scan's time, so it is done once. A term may hold spaces ("united states").
 */
export function termTable(frequencies: Readonly<Record<string, string>>): Record<string, string> {
  const tenthsOf = new Map<string, string[]>()
  for (const [tenths, words] of Object.entries(frequencies)) {
    for (const term of words.split(' ').flatMap(termsOf))
      tenthsOf.set(term, [...(tenthsOf.get(term) ?? []), tenths])
  }
  const table = new Map<string, string[]>()
  for (const [term, tenths] of tenthsOf) {
    const key = tenths.join(' ')
    table.set(key, [...(table.get(key) ?? []), term])
  }
  return Object.fromEntries([...table].map(([key, terms]) => [key, terms.join('|')]))
}
