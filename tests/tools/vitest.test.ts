import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../tools/lib/vitest.mjs'

const test = (status: string, failureMessages: readonly string[] = []) => ({
  status,
  fullName: `a ${status} test`,
  failureMessages,
})
const file = (status: string, assertionResults: readonly object[], message = '') => ({
  name: 'tests/a.test.ts',
  status,
  message,
  assertionResults,
})

describe('counting tests', () => {
  it('counts passed, failed and skipped ones', () => {
    const results = [
      test('passed'),
      test('passed'),
      test('failed', ['expected 1 to be 2']),
      test('skipped'),
      test('todo'),
    ]
    const outcome = outcomeOf({ testResults: [file('failed', results)] })
    expect(outcome).toMatchObject({ passed: 2, failed: 1, skipped: 2 })
    expect(outcome.failures[0]).toContain('expected 1 to be 2')
  })

  it('counts a file that could not be loaded as a failure', () => {
    const outcome = outcomeOf({ testResults: [file('failed', [], 'Cannot find module')] })
    expect(outcome).toMatchObject({ passed: 0, failed: 1 })
    expect(outcome.failures[0]).toContain('Cannot find module')
  })

  it('counts a file whose hooks failed as a failure', () => {
    const outcome = outcomeOf({ testResults: [file('failed', [test('skipped')], 'hook timed out')] })
    expect(outcome).toMatchObject({ failed: 1, skipped: 1 })
  })
})
