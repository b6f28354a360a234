import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Runs a program in the project's root and gives its exit status and all that it wrote.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string | undefined>, shell?: boolean }} [options]
 *   `show` passes its output on to standard error as it comes.
 * @returns {Promise<{ status: number, output: string }>} status 127 when it could not be started
 */
export function run(program, args, { show = false, env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      // Output is kept and printed later, so colours and spinners would only be in the way.
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    })
    let output = ''
    const take = (chunk) => {
      output += chunk
      if (show) process.stderr.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ status: 127, output: `${output}${error.message}` }))
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/**
 * Runs one of the installed packages' programs with this Node, without npx and its start-up time.
 *
 * @param {string} entry path inside node_modules, such as `eslint/bin/eslint.js`
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runPackage(entry, args, options) {
  return run(process.execPath, [`node_modules/${entry}`, ...args], options)
}
