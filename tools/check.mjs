import { ensureInstalled, prepare } from './install.mjs'
import { runPackage } from './lib/command.mjs'

/** The checks that need no browser: a name for the reader and the program that does it. */
export const CHECKS = [
  { name: 'types', entry: 'typescript/bin/tsc', args: ['--noEmit', '--pretty', 'false'] },
  { name: 'lint', entry: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'format', entry: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
]

/**
 * Runs one check.
 *
 * @param {(typeof CHECKS)[number]} check
 * @returns {Promise<{ name: string, passed: boolean, output: string }>}
 */
export async function runCheck({ name, entry, args }) {
  const { status, output } = await runPackage(entry, args)
  return { name, passed: status === 0, output }
}

if (process.argv[1] === import.meta.filename) {
  await ensureInstalled()
  await prepare()
  for (const check of CHECKS) {
    const { name, passed, output } = await runCheck(check)
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`)
    if (passed) continue
    console.log(output.trimEnd())
    process.exitCode = 1
  }
}
