import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Installs packages into a new folder outside the project; gives the folder, to be removed, and a `require` for them. */
export function installScratch(packages) {
  const folder = mkdtempSync(join(tmpdir(), 'countercheck-packages-'))
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', '--prefix', folder, ...quiet, ...packages])
  return { folder, require: createRequire(join(folder, 'package.json')) }
}
