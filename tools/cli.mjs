import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './lib/command.mjs'
import { ensureInstalled } from './install.mjs'

// The bundle lies two folders below the root, as the modules of src do, so that paths relative to a module that
// lead to assets keep their meaning. One file starts in 0.3 s where loading the modules one by one takes 1.5 s.
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
  add(join(ROOT, 'tools/cli.mjs'))
  return hash.digest('hex').slice(0, 16)
}

/** Makes the bundle of the command line; several processes may do so at once. */
async function bundle(target) {
  const { build } = await import('esbuild')
  const draft = `${target}.${process.pid}.mjs`
  await build({
    entryPoints: [join(ROOT, 'src/cli/main.ts')],
    outfile: draft,
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['jsdom'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Packages in CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  })
  renameSync(draft, target)
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
  await bundle(target)
  removeOld(target)
}

// A reader such as `head` may close the pipe early.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const { main } = await import(pathToFileURL(target).href)
process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
})
