// Compiles tools/kernel/sums.as to src/retrieval/sums-kernel.ts: `node tools/make-sums-kernel.mjs`.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const SOURCE = fileURLToPath(new URL('kernel/sums.as', import.meta.url))
const TARGET = fileURLToPath(new URL('../src/retrieval/sums-kernel.ts', import.meta.url))
const LINE = 24

const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd']
let wasm = new Uint8Array()
const { error, stderr } = await asc.main(['sums.ts', '-o', 'sums.wasm', ...options], {
  readFile: (name) => (name === 'sums.ts' ? readFile(SOURCE, 'utf8') : null),
  writeFile: (name, contents) => {
    if (name === 'sums.wasm') wasm = contents
  },
  listFiles: () => [],
})
if (error) throw new Error(stderr.toString(), { cause: error })

const lines = []
for (let at = 0; at < wasm.length; at += LINE)
  lines.push(`  ${[...wasm.subarray(at, at + LINE)].join(', ')},`)
await writeFile(
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
