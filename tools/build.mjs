import { ensureInstalled } from './install.mjs'
import { runPackage } from './lib/command.mjs'

/**
 * Builds the extension into `.output/`.
 *
 * @param {readonly string[]} args options of `wxt build`, such as `--mode demo` or `-b firefox`
 * @returns {Promise<{ status: number, output: string }>}
 */
export function build(args = []) {
  return runPackage('wxt/bin/wxt.mjs', ['build', ...args])
}

if (process.argv[1] === import.meta.filename) {
  await ensureInstalled()
  const { status, output } = await build(process.argv.slice(2))
  console.log(output.trimEnd())
  process.exitCode = status
}
