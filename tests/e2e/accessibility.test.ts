import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import { marksOf } from '../../tools/browser/marks.ts'
import { openPopup } from '../../tools/browser/popup-session.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serveDemo } from '../../tools/demo/serve-demo.ts'

// The pages' own policy forbids a script element, so the source is evaluated by the debugger.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RUN = `${source};
  axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })`

let extension: Extension
let site: LocalSite

beforeAll(async () => {
  extension = await startExtension()
  site = await serveDemo()
  return async () => {
    await extension.close()
    await site.close()
  }
})

/** The violations as one line an element. */
const lines = ({ violations }: Pick<AxeResults, 'violations'>) =>
  violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))

const VIEWS = [
  'options.html',
  'options.html#add',
  'options.html#starter',
  'options.html#settings',
  'options.html#about',
  'welcome.html',
]

describe.each(['light', 'dark'] as const)('in %s, axe finds nothing wrong', (scheme) => {
  it.each(VIEWS)('on %s', async (path) => {
    const page = await extension.open(path)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.getByRole('main').waitFor()
    if (path === 'options.html') await page.getByRole('rowheader').first().waitFor()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect(lines(await page.evaluate<AxeResults>(RUN))).toEqual([])
    await page.close()
  })

  it('in the popup', async () => {
    const page = await extension.visit(`${site.origin}/article.html`)
    await marksOf(page)
    const popup = await openPopup(extension.context, extension.worker)
    await popup.setColorScheme(scheme)
    await popup.textWith(/Checked \d+ sentences/)
    // Half-way between two colours nothing has the contrast that it has at rest.
    await popup.evaluate(`Promise.all(document.getAnimations().map((one) => one.finished)).then(() => null)`)
    expect(lines(await popup.evaluate<AxeResults>(RUN))).toEqual([])
    await popup.close()
    await page.close()
  })
})
