import { describe, expect, it } from 'vitest'
import { covers } from '../../tools/install.mjs'

const lock = {
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optional: true },
}

describe('what is installed', () => {
  it.each([
    [
      'all packages',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
      true,
    ],
    ['all but one for another system', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    [
      'another version of an optional one',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.1.0' } },
      false,
    ],
    ['too few', {}, false],
    ['nothing', null, false],
  ])('covers the lock file or not: %s', (_, present, expected) => {
    expect(covers(lock, present)).toBe(expected)
  })
})
