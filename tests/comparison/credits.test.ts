import { describe, expect, it } from 'vitest'
import { creditsOf } from '../../src/comparison/credits.ts'
import { documentOf } from '../matching/documents.ts'

const OWN = [
  'The dam above Torrel has a crack.',
  'It was built in 1954 by a power company.',
  'Two thousand people left their homes.',
  'The mayor has ordered an inquiry.',
  'The river is rising.',
]

const credits = (sentences: readonly string[], source = 'The Torrel Times') =>
  creditsOf({ ...documentOf('a', sentences), source }).map(({ name, main }) => (main ? name : `(${name})`))

describe('creditsOf', () => {
  it.each([
    ['a report in the opening', ['The dam above Torrel has a crack, Reuters reported.', ...OWN], ['Reuters']],
    ['"according to"', ['The dam has a crack, according to NBC News.', ...OWN], ['NBC News']],
    ['an agency in brackets', ['TORREL (AP) — The dam has a crack.', ...OWN], ['AP']],
    ['an agency at the foot', [...OWN, '(Reuters)'], ['Reuters']],
    [
      'a detail further down',
      [...OWN, 'A second dam leaks, Reuters reported.', 'Rain is on its way.'],
      ['(Reuters)'],
    ],
    ['somebody who spoke to an outlet', ['“It will hold,” the engineer told Fox News.', ...OWN], []],
    ['an interview with an outlet', ['In an interview with NBC News the engineer was calm.', ...OWN], []],
    ['an outlet in passing', ['The BBC has sent a camera team to Torrel.', ...OWN], []],
    ['the document’s own outlet', ['The dam has a crack, the Torrel Times reported.', ...OWN], []],
    ['nobody', OWN, []],
    ['no text', [], []],
  ])('reads %s', (_, sentences, expected) => {
    expect(credits(sentences)).toEqual(expected)
  })

  it.each(['Fox News', 'www.foxnews.com', 'Fox Online News'])(
    'takes “Fox News” for %s’s own name',
    (source) => {
      expect(credits(['The dam has a crack, Fox News reported.', ...OWN], source)).toEqual([])
    },
  )

  it('takes an outlet for the main source that is credited again and again', () => {
    const again = ['cracks', 'leaks', 'bulges'].map((what) => `The wall ${what}, according to Reuters.`)
    expect(credits([...OWN, ...again, 'Rain is on its way.'])).toEqual(['Reuters'])
  })
})
