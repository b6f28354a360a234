import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './lib/command.mjs'

const OLDEST_NODE = [20, 19]

/** The packages of a lock file, or null when there is none or it cannot be read. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/**
 * Whether the packages that are present are those that are wanted. Optional ones may be missing: they are for other
 * systems.
 *
 * @param {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null} wanted
 * @param {Record<string, { version?: string }> | null} present
 */
export function covers(wanted, present) {
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    const found = present[path]
    return found ? found.version === version : optional === true
  })
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own lock file into node_modules as
 * the last step of an installation, so an interrupted one is noticed too.
 */
const isInstalled = () =>
  covers(packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json'))

/** Stops with a sentence when this Node is too old to run the tools. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = OLDEST_NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  console.error(
    `Countercheck needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. ` +
      'Install it from https://nodejs.org and try again.',
  )
  process.exit(1)
}

/**
 * Installs the packages of package-lock.json when they are not there, saying so on standard error, and
 * writes the types that WXT derives from the entry points. Ends the process with the reason when npm fails.
 */
export async function ensureInstalled() {
  requireNode()
  if (!isInstalled()) {
    console.error('Installing packages (npm ci) …')
    // npm is a .cmd on Windows, which only a shell can start. The engine warning of wxt is expected: it runs on 20.
    const { status, output } = await run('npm', ['ci', '--include=dev', '--loglevel=error'], {
      shell: process.platform === 'win32',
    })
    if (status !== 0) {
      console.error(output.trimEnd())
      console.error(
        status === 127
          ? '\nnpm was not found. It comes with Node: install Node from https://nodejs.org and try again.'
          : '\nThe packages could not be installed; npm gives the reason above. ' +
              'Most often the network or a proxy is in the way; running the command again resumes.',
      )
      process.exit(1)
    }
  }
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) await prepare()
}

/** Writes `.wxt/`, which tsconfig.json extends. */
export async function prepare() {
  const { status, output } = await run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'prepare'])
  if (status === 0) return
  console.error(output.trimEnd())
  process.exit(1)
}

if (process.argv[1] === import.meta.filename) await ensureInstalled()
