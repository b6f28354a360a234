import { describe, expect, it } from 'vitest'
import { contentOf } from '../../src/claims/claim-content.ts'
import { parseText } from '../../src/claims/parse-text.ts'

function contentOfText(text: string): string {
  const [claim] = parseText(text).claims
  if (!claim) throw new Error(`no claim in: ${text}`)
  return contentOf(claim)
}

describe('contentOf', () => {
  it.each([
    [
      'leaves out a speaker at the end',
      'Forty houses were flooded on Friday, the mayor of Melton said.',
      'Forty houses were flooded on Friday.',
    ],
    [
      'leaves out a source in front',
      'According to the coastguard, the ferry lost power twelve miles off Norton.',
      'the ferry lost power twelve miles off Norton.',
    ],
    [
      'keeps a sentence that has no source',
      'The ferry lost power twelve miles off Norton.',
      'The ferry lost power twelve miles off Norton.',
    ],
    [
      'keeps a sentence that would say too little without its source',
      'It was so, Mayor Ann Lee of Melton said.',
      'It was so, Mayor Ann Lee of Melton said.',
    ],
  ])('%s', (_, text, content) => {
    expect(contentOfText(text)).toBe(content)
  })
})
