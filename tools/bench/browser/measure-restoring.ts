import { mkdirSync, readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { serve } from '../../browser/serve.ts'
import type { Figures } from '../../eval/figures.ts'
import { ROOT } from '../../lib/command.mjs'
import { segmentsFolder } from '../index/segments-folder.ts'
import { SEGMENTS_FILE } from '../index/kept-segments.ts'
import { measureIndex } from '../index/measure-ours.ts'
import { median } from '../timing.ts'
import type { RestorePage } from './restore-page.ts'

const CLAIMS = 100_000
const RUNS = 7

/**
 * How long a page that has just been loaded takes to read the index of 100,000 claims from IndexedDB, a Blob a segment,
 * and to answer a first query, in ms. The index' own code runs in the page as it runs in the background.
 */
export async function measureRestoring(context: BrowserContext): Promise<Figures> {
  const folder = segmentsFolder(CLAIMS)
  if (!existsSync(join(folder, SEGMENTS_FILE))) measureIndex(CLAIMS, folder)
  const script = await bundleForPage('tools/bench/browser/restore-page.ts')
  const site = await serve((path) => {
    if (path === '/') return { body: '<!doctype html><script src="/script.js"></script>' }
    if (path === '/script.js') return { body: script, type: 'text/javascript' }
    return { body: readFileSync(join(folder, SEGMENTS_FILE)), type: 'application/octet-stream' }
  })
  const page = await context.newPage()
  try {
    await page.goto(site.origin)
    await call(page, 'keep', '/segments.bin')
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      await page.reload()
      times.push((await call(page, 'restore', '')) ?? NaN)
    }
    return { restore: median(times) }
  } finally {
    await page.close()
    await site.close()
  }
}

function call(page: Page, name: keyof RestorePage, argument: string): Promise<number | undefined> {
  return page.evaluate(
    ([called, value]) => {
      const { bench } = globalThis as unknown as { readonly bench: RestorePage }
      return bench[called](value) as Promise<number | undefined>
    },
    [name, argument] as const,
  )
}

/** Bundles a script for a page of today's Chromium. */
async function bundleForPage(entry: string): Promise<Buffer> {
  const { build } = await import('esbuild')
  const outfile = join(ROOT, '.cache/bench/restore-page.js')
  mkdirSync(join(ROOT, '.cache/bench'), { recursive: true })
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    format: 'iife',
    target: 'chrome120',
    minify: true,
    logLevel: 'error',
  })
  return readFileSync(outfile)
}
