import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOfPost } from '../../src/claims/social-post.ts'

describe('wordsOfPost', () => {
  it.each([
    ['splits a hashtag at its capitals', 'Rain at last #ForestFires', 'Rain at last Forest Fires'],
    ['splits capitals from a word', '#NATOSummit opens', 'NATO Summit opens'],
    ['splits a year from a word', '#Election2024', 'Election 2024'],
    ['splits at underscores', '#save_the_library', 'save the library'],
    ['leaves out links', 'Look https://example.org/a?b=c here www.example.org', 'Look here'],
    ['leaves out shortened links', 'Video pic.twitter.com/abc123 of it', 'Video of it'],
    ['keeps a number sign', 'ranked #1 of 40', 'ranked #1 of 40'],
    ['keeps mentions', 'as @mayor said', 'as @mayor said'],
  ])('%s', (_, text, words) => {
    expect(wordsOfPost(text)).toBe(words)
  })

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('#', 'Ab', 'cD', '9', ' ', '_', 'é', '-', '.')), (parts) => {
        const once = wordsOfPost(parts.join(''))
        expect(wordsOfPost(once).replaceAll('#', '')).toBe(once.replaceAll('#', ''))
      }),
    )
  })
})
