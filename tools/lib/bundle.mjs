import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './command.mjs'

/**
 * Bundles a TypeScript module for Node into `target`; several processes may do so at once. The bundle must lie two
 * folders below the root, as the modules of `src` do, so that their paths to assets keep their meaning.
 *
 * @param {string} entry path from the root
 * @param {string} target path of the bundle
 */
export async function bundleInto(entry, target) {
  const { build } = await import('esbuild')
  const draft = `${target}.${process.pid}.mjs`
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile: draft,
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['jsdom', 'esbuild', 'playwright-core', 'onnxruntime-web', 'onnxruntime-web/*'],
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

/**
 * Bundles a module of the tools and gives the bundle's path. What is measured runs as the browser runs it, which a
 * loader that keeps every function's name would slow down.
 *
 * @param {string} entry path from the root
 * @param {string} name the bundle's name
 * @returns {Promise<string>}
 */
export async function bundleForNode(entry, name) {
  const folder = join(ROOT, '.cache/tools')
  mkdirSync(folder, { recursive: true })
  const target = join(folder, `${name}.mjs`)
  await bundleInto(entry, target)
  return target
}

/** Bundles a module and runs its `main` with the command's arguments; its result is the exit status. */
export async function runBundled(entry, name) {
  const target = await bundleForNode(entry, name)
  const { main } = await import(pathToFileURL(target).href)
  process.exitCode = await main(process.argv.slice(2))
}
