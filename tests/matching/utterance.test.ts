import { describe, expect, it } from 'vitest'
import { readQuotations } from '../../src/claims/quotations.ts'
import { alignQuotations, bearsMeaning, openlyChanged } from '../../src/matching/utterance.ts'
import { wordsOf } from '../../src/matching/word-alignment.ts'

const quoted = (text: string) => {
  const [quotation] = readQuotations(`“${text}” he said.`)
  if (!quotation) throw new Error(`no quotation: ${text}`)
  return quotation
}

describe('alignQuotations', () => {
  it.each([
    ['We lost the boat and all the nets,', 'We lost the boat and all the nets,', 1],
    ['We lost the boat and all the nets,', 'We lost the boat,', 1],
    ['We lost the boat and all the nets,', 'They lost the boat and all the nets,', 7 / 8],
    ['We [the crew] lost the boat and the nets,', 'We lost the boat and the nets,', 1],
    ['We won’t sell the boat or the nets,', 'We will not sell the boat or the nets,', 1],
  ])('lays «%s» against «%s»', (first, second, likeness) => {
    const aligned = alignQuotations(quoted(first), quoted(second))
    expect(aligned?.likeness).toBeCloseTo(likeness, 9)
    expect(alignQuotations(quoted(second), quoted(first))?.likeness).toBeCloseTo(likeness, 9)
  })

  it.each([
    ['too short', 'The boat,', 'The boat,'],
    ['of other words', 'We lost the boat and the nets,', 'Nobody will vote for this law,'],
    ['alike in function words only', 'It is a matter of time,', 'It is a kind of joke,'],
  ])('gives nothing for quotations that are %s', (_, first, second) => {
    expect(alignQuotations(quoted(first), quoted(second))).toBeNull()
  })
})

describe('bearsMeaning', () => {
  const word = (text: string) => {
    const [first] = wordsOf(text, (one) => one.toLowerCase())
    if (!first) throw new Error('no word')
    return first
  }

  it.each(['boat', 'never', 'not', 'more', 'all', 'very', '12'])('is so of «%s»', (text) => {
    expect(bearsMeaning(word(text))).toBe(true)
  })

  it.each(['the', 'of', 'and', 'is', 'that'])('is not so of «%s»', (text) => {
    expect(bearsMeaning(word(text))).toBe(false)
  })
})

describe('openlyChanged', () => {
  it.each(['… ', ' ... ', ' . . . ', ' [the pilot] ', ' (the pilot) ', ' f---ing ', ' (expletive) '])(
    'is so of «%s»',
    (text) => {
      expect(openlyChanged(text)).toBe(true)
    },
  )

  it.each([' ', ', ', '. ', ' – '])('is not so of «%s»', (text) => {
    expect(openlyChanged(text)).toBe(false)
  })
})
