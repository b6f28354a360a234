import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleInto } from './lib/bundle.mjs'
import { ROOT } from './lib/command.mjs'
import { ensureInstalled } from './install.mjs'

// One file starts in 0.3 s where loading the modules one by one takes 1.5 s.
const CACHE = join(ROOT, '.cache/cli')
const HOUR = 3_600_000

/** Changes whenever a file changes that the bundle may have been made of. */
function stamp() {
  const hash = createHash('sha256').update(process.version)
  const add = (path) => {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  for (const folder of ['src', 'assets'])
    for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) add(join(entry.parentPath ?? entry.path, entry.name))
  add(join(ROOT, 'package-lock.json'))
  for (const tool of ['tools/cli.mjs', 'tools/lib/bundle.mjs']) add(join(ROOT, tool))
  return hash.digest('hex').slice(0, 16)
}

/** Removes bundles of earlier states, but none that a process may just be loading. */
function removeOld(keep) {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    if (path !== keep && Date.now() - statSync(path).mtimeMs > HOUR) rmSync(path, { force: true })
  }
}

await ensureInstalled()
mkdirSync(CACHE, { recursive: true })
const target = join(CACHE, `main-${stamp()}.mjs`)
if (!existsSync(target)) {
  await bundleInto('src/cli/main.ts', target)
  removeOld(target)
}

// A reader such as `head` may close the pipe early.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const { main } = await import(pathToFileURL(target).href)
process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
})
