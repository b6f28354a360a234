// Compiles tools/kernel/sums.as to src/retrieval/sums-kernel.ts: `node tools/make-sums-kernel.mjs`.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TARGET = join(ROOT, 'src/retrieval/sums-kernel.ts')
const LINE = 24

const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd']

// As a program of its own: were it imported, its types would change those of all arrays here. It takes only `.ts`.
const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
copyFileSync(join(ROOT, 'tools/kernel/sums.as'), join(folder, 'sums.ts'))
const asc = join(ROOT, 'node_modules/assemblyscript/bin/asc.js')
execFileSync(process.execPath, [asc, 'sums.ts', '-o', 'sums.wasm', ...options], {
  cwd: folder,
  stdio: 'inherit',
})
const wasm = readFileSync(join(folder, 'sums.wasm'))
rmSync(folder, { recursive: true })

const lines = []
for (let at = 0; at < wasm.length; at += LINE)
  lines.push(`  ${[...wasm.subarray(at, at + LINE)].join(', ')},`)
writeFileSync(
  TARGET,
  [
    '/** WebAssembly of tools/kernel/sums.as, written by tools/make-sums-kernel.mjs. */',
    '// prettier-ignore',
    'export const SUMS_KERNEL: Uint8Array<ArrayBuffer> = new Uint8Array([',
    ...lines,
    '])',
    '',
  ].join('\n'),
)
