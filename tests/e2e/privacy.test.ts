import { readExpected, refinedMarks } from '../../tools/demo/expected.ts'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import { cardOpen } from '../../tools/browser/card.ts'
import { openPopup } from '../../tools/browser/popup-session.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serveDemo } from '../../tools/demo/serve-demo.ts'
import { until } from '../../tools/browser/until.ts'

// Whatever the browser wants from anywhere but this machine it has to ask of this proxy: pages, worker and popup alike.
const asked: string[] = []
let proxy: Server
let extension: Extension
let site: LocalSite

beforeAll(async () => {
  proxy = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(502).end()
  })
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  const { port } = proxy.address() as AddressInfo
  extension = await startExtension({ args: [`--proxy-server=http://127.0.0.1:${port}`] })
  site = await serveDemo()
  return async () => {
    await extension.close()
    await site.close()
    proxy.close()
  }
})

/** What was asked of the proxy by anyone but the browser itself, which looks for its maker's services. */
const foreign = () =>
  asked.filter(
    (address) =>
      !/(^|\.)(google|googleapis|gstatic|gvt1|brave|microsoft|bing|msn)\.com/.test(hostOf(address)),
  )
const hostOf = (address: string) =>
  address.includes('://') ? new URL(address).hostname : address.replace(/:\d+$/, '')

const modelsRunning = () =>
  extension.worker.evaluate<number>(
    `chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then((all) => all.length)`,
  )

/** How many documents have had their sentences encoded. */
const storedVectors = () =>
  extension.worker.evaluate<number>(`new Promise((resolve) => {
    indexedDB.open('countercheck').onsuccess = ({ target: { result: database } }) => {
      const count = database.transaction('vectors').objectStore('vectors').count()
      count.onsuccess = () => { database.close(); resolve(count.result) }
    }
  })`)

describe('the network', () => {
  it('is not used by anything that the extension does', async () => {
    const page = await extension.visit(`${site.origin}/article.html`)
    const [first] = await refinedMarks(page, readExpected())
    if (!first) throw new Error('nothing is marked')
    await page.mouse.move(first.x, first.y)
    await cardOpen(page)
    const popup = await openPopup(extension.context, extension.worker)
    await popup.textWith(/Checked \d+ sentences/)
    await popup.evaluate(
      `[...document.querySelectorAll('button')].find((button) => button.textContent.includes('Add this page')).click()`,
    )
    await popup.textWith('In your corpus')
    await popup.close()
    // The language model has been loaded and used.
    await until('the model is there', async () => (await modelsRunning()) > 0)
    await until('the report is refined', async () => (await storedVectors()) > 0, { timeout: 60_000 })
    for (const path of ['options.html', 'options.html#settings', 'options.html#about', 'welcome.html']) {
      const own = await extension.open(path)
      await own.getByRole('main').waitFor()
      await own.waitForLoadState('load')
    }
    expect(foreign()).toEqual([])
    expect(
      site.requests.filter((path) => !/^\/(article\.html|news\.css|pit\.svg|fonts\/\w+\.woff2)$/.test(path)),
    ).toEqual([])
  })

  it('would have been seen to be used', async () => {
    const page = await extension.visit(`${site.origin}/index.html`)
    await page.evaluate(() => fetch('http://example.test/from-a-page').catch(() => undefined))
    await until('the proxy is asked', () => Promise.resolve(foreign().length >= 1))
    expect(foreign().join(' ')).toContain('from-a-page')
  })

  it('is closed to the extension by its own policy', async () => {
    const fetched = await extension.worker.evaluate<string>(
      `fetch('http://example.test/from-the-worker').then(() => 'fetched', ({ message }) => message)`,
    )
    expect(fetched).toMatch(/failed to fetch/i)
    expect(foreign().join(' ')).not.toContain('from-the-worker')
    const manifest = await extension.worker.evaluate<{
      readonly permissions: readonly string[]
      readonly host_permissions: readonly string[]
    }>(`chrome.runtime.getManifest()`)
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'offscreen',
      'scripting',
      'storage',
      'unlimitedStorage',
    ])
    expect(manifest.host_permissions).toEqual(['http://127.0.0.1/*'])
  })
})
