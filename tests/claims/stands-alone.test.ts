import { describe, expect, it } from 'vitest'
import { readClaim } from '../../src/claims/read-claim.ts'
import { standsAlone } from '../../src/claims/stands-alone.ts'
import { documentOf } from '../matching/documents.ts'

const read = (text: string) => {
  const [claim] = documentOf('text', [text]).claims
  if (!claim) throw new Error('no claim')
  return readClaim(claim, { publishedAt: null })
}

describe('standsAlone', () => {
  it.each([
    'The harbour master closed the eastern basin to ferries on Tuesday.',
    'Residents said they had heard two explosions.',
    '“The whole quay was glowing,” said Ingrid Solberg, who runs a bakery.',
    'The mayor said “we will rebuild it”.',
    'Solberg called it "a miracle" that nobody died.',
    'It is expected that the port will open again in June.',
    'When the roof fell in, the crew had left the building.',
  ])('accepts a sentence that says of whom it speaks: %s', (text) => {
    expect(standsAlone(read(text))).toBe(true)
  })

  it.each([
    ['He was taken to hospital with burns.'],
    ['It was followed by two smaller fires.'],
    ['On this basis, the party was founded in August.'],
    ['All of them were insured for 12 million euros.'],
    ['His company had insured the warehouse.'],
    ["He'd been dropped off by helicopter with a group."],
    ['They’ve lost everything, the mayor said.'],
  ])('refuses one that begins with a word for something before it: %s', (text) => {
    expect(standsAlone(read(text))).toBe(false)
  })

  it.each([
    ['It could happen to anybody.”'],
    ['“It is a witch-hunt.'],
    ['"The work of our engineers will be respected."'],
    ['"The quay was glowing, and "'],
  ])('refuses a part of a quotation without its speaker: %s', (text) => {
    expect(standsAlone(read(text))).toBe(false)
  })

  it.each([['I have been saying so for a long time.'], ['But the port stayed closed.']])(
    'refuses what hangs on its speaker or on the sentence before: %s',
    (text) => {
      expect(standsAlone(read(text))).toBe(false)
    },
  )
})
