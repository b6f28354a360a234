import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../../tools/lib/command.mjs'

/** Most that the content script may weigh, minified and compressed as it is sent, in bytes. */
const BUDGET = 16_000

/** Bundles the content script as the build does, with styles as text and the browser's own API. */
async function bundled() {
  const { outputFiles, metafile } = await build({
    entryPoints: [resolve(ROOT, 'src/content/start.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    outfile: 'start.js',
    external: ['wxt/browser'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [
      {
        name: 'styles',
        setup: (bundler) => {
          bundler.onResolve({ filter: /\?inline$/ }, ({ path, resolveDir }) => ({
            path: resolve(resolveDir, path.replace('?inline', '')),
            namespace: 'style',
          }))
          bundler.onLoad({ filter: /.*/, namespace: 'style' }, ({ path }) => ({
            contents: readFileSync(path, 'utf8'),
            loader: 'text',
          }))
        },
      },
    ],
  })
  return { code: outputFiles[0]?.contents ?? new Uint8Array(), inputs: Object.keys(metafile.inputs) }
}

describe('the content script', () => {
  it('stays small, since it is put into every page', async () => {
    const { code } = await bundled()
    expect(code.length).toBeGreaterThan(0)
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(BUDGET)
  })

  it('holds no package, no stage of the pipeline and nothing of the card', async () => {
    const { inputs } = await bundled()
    expect(inputs).toContain('src/content/controller.ts')
    expect(
      inputs.filter((path) =>
        /node_modules|src\/(?:claims|matching|comparison|pipeline)|hover-card/.test(path),
      ),
    ).toEqual([])
  })
})
