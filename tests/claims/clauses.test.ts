import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesOf, rolesOf } from '../../src/claims/clauses.ts'
import { tag } from '../../src/claims/tagger.ts'

describe('rolesOf', () => {
  it.each([
    ['The army shelled the port.', ['armi'], 'shell', ['port'], false],
    ['The port was shelled by the army.', ['armi'], 'shell', ['port'], true],
    ['The port was shelled by the army on Friday.', ['armi'], 'shell', ['port'], true],
    ['The port was shelled.', [], 'shell', ['port'], true],
    ['The mayor said the army shelled the port.', ['armi'], 'shell', ['port'], false],
    ['The army shelled the port, the mayor said.', ['armi'], 'shell', ['port'], false],
    ['On Friday, the army shelled the port.', ['armi'], 'shell', ['port'], false],
    ['After the talks failed, the army shelled the port.', ['armi'], 'shell', ['port'], false],
    ['Spain and Italy signed the pact.', ['spain', 'itali'], 'sign', ['pact'], false],
    ['When talks failed, Spain and Italy signed the pact.', ['spain', 'itali'], 'sign', ['pact'], false],
    ['Spain did not sign the pact.', ['spain'], 'sign', ['pact'], false],
  ])('reads who did what to whom in %j', (text, subject, verb, object, passive) => {
    expect(rolesOf(text, tag(text))).toEqual({ subject, verb, object, passive })
  })

  it('says nothing where there is no verb', () => {
    expect(rolesOf('A dark night', tag('A dark night'))).toEqual({
      subject: [],
      verb: '',
      object: [],
      passive: false,
    })
  })
})

describe('tag', () => {
  it('gives terms with exact offsets, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { start, end, text: word } of tag(text)) expect(text.slice(start, end)).toBe(word)
        for (const clause of clausesOf(text, tag(text)))
          expect(clause.end).toBeGreaterThanOrEqual(clause.start)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the infinitive of a verb', () => {
    expect(tag('They have fled.').find((term) => term.text === 'fled')?.root).toBe('flee')
  })

  it.each([
    ['dots', '. '.repeat(5000)],
    ['joined dots', `a${'.'.repeat(5000)}b`],
    ['initials', 'a.'.repeat(5000)],
    ['nothing', ''],
  ])('tags at most the first 600 characters of %s', (_, text) => {
    expect(tag(text).every((term) => term.end <= 600)).toBe(true)
  })
})
