import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ROOT, runPackage } from './command.mjs'

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures one text a failed test: where, what, why
 */

/** The reason of a failure without the lines of the runner's own stack. */
function reasonOf(messages) {
  return messages
    .join('\n')
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .join('\n')
    .trimEnd()
}

/**
 * Counts the results that vitest's json reporter has written. A file that could not be loaded is one failure.
 *
 * @returns {Outcome}
 */
export function outcomeOf({ testResults }) {
  let passed = 0
  let skipped = 0
  const failures = []
  for (const { name, message, status, assertionResults } of testResults) {
    const file = relative(ROOT, name)
    for (const test of assertionResults) {
      if (test.status === 'passed') passed++
      else if (test.status === 'failed')
        failures.push(`${file} > ${test.fullName}\n${reasonOf(test.failureMessages)}`)
      else skipped++
    }
    const explained = assertionResults.some((test) => test.status === 'failed')
    if (status === 'failed' && !explained) failures.push(`${file}\n${message}`)
  }
  return { passed, failed: failures.length, skipped, failures }
}

/**
 * Runs vitest and counts its tests. A file that cannot be loaded, or a run that ends badly without a failed test,
 * counts as one failure.
 *
 * @param {string} name for the results' file
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Outcome>}
 */
export async function runVitest(name, args, env = {}) {
  const file = join(ROOT, `.output/test-results/${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const { status, output } = await runPackage(
    'vitest/vitest.mjs',
    ['run', ...args, '--reporter=json', `--outputFile=${file}`],
    { env },
  )
  const broken = (why) => ({ passed: 0, failed: 1, skipped: 0, failures: [`${why}\n${output.trimEnd()}`] })
  let outcome
  try {
    outcome = outcomeOf(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return broken(`${name}: vitest gave no results (exit status ${status}).`)
  }
  if (status === 0 || outcome.failed > 0) return outcome
  const { failures } = broken(`${name}: vitest ended with exit status ${status}.`)
  return { ...outcome, failed: 1, failures }
}
