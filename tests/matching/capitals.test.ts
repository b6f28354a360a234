import { describe, expect, it } from 'vitest'
import { readCapitals } from '../../src/matching/capitals.ts'

describe('readCapitals', () => {
  it.each([
    ['The mayor met Nils Aune in Bodø.', ['nils', 'aune', 'bodo'], ['nils aune']],
    ['Divers raised it. Nobody was hurt.', [], []],
    ['“Ask Kovar’s men,” he said.', ['kovar'], ['ask kovar']],
    ['It sank on Monday in May off Cork.', ['cork'], []],
    ['They ate Turkey and then more turkey.', [], []],
    ['', [], []],
  ])('reads the names of “%s”', (line, names, fullNames) => {
    const found = readCapitals([line])
    expect([...found.names]).toEqual(names)
    expect([...found.fullNames]).toEqual(fullNames)
  })
})
