import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serve } from '../../tools/browser/serve.ts'

/** Saved pages of real news sites, which are not part of the project: their texts are their publishers'. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/eval/pages')
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : []
// Ten, spread over the folder.
const pages = names.filter((_, n) => n % Math.max(1, Math.floor(names.length / 10)) === 0).slice(0, 10)

describe.skipIf(pages.length === 0)('a real news page', () => {
  let extension: Extension
  let site: LocalSite

  beforeAll(async () => {
    // Nothing outside this machine is asked for what the pages embed.
    extension = await startExtension({ args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] })
    site = await serve((path) => ({ body: readFileSync(resolve(FOLDER, path.slice(1))) }))
    return async () => {
      await extension.close()
      await site.close()
    }
  })

  it.each(pages)('gets through without an error: %s', async (name) => {
    const page = await extension.context.newPage()
    const errors: string[] = []
    // The page's own scripts fail for want of the network; ours are told by their address.
    page.on('console', (message) => {
      if (message.type() === 'error' && message.location().url.startsWith('chrome-extension:'))
        errors.push(message.text())
    })
    page.on('pageerror', (error) => {
      if (error.stack?.includes('chrome-extension:')) errors.push(error.message)
    })
    await page.goto(`${site.origin}/${name}`, { waitUntil: 'domcontentloaded' })
    const tab = await extension.tabOf(page)
    await expect
      .poll(async () => (await extension.ask<Answer>('pageState', tab)).value, {
        timeout: 30_000,
        interval: 250,
      })
      .toMatchObject({ kind: expect.stringMatching(/^(done|no-article)$/) as string })
    const { value } = await extension.ask<Answer>('pageState', tab)
    // All of these pages are articles.
    expect(value?.kind).toBe('done')
    expect(value?.report?.page.sentences).toBeGreaterThan(3)
    expect(errors).toEqual([])
    await page.close()
  })
})

interface Answer {
  readonly value?: {
    readonly kind: string
    readonly report?: { readonly page: { readonly sentences: number } }
  }
}
