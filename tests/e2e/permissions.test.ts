import { beforeAll, describe, expect, it } from 'vitest'
import type { Extension } from './harness.ts'
import { RELEASE_EXTENSION, startExtension } from './harness.ts'
import { readMarks } from '../../tools/browser/marks.ts'
import { openPopup } from '../../tools/browser/popup-session.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serveDemo } from '../../tools/demo/serve-demo.ts'

let extension: Extension
let site: LocalSite

beforeAll(async () => {
  extension = await startExtension({ extension: RELEASE_EXTENSION })
  site = await serveDemo()
  return async () => {
    await extension.close()
    await site.close()
  }
})

describe('the extension as it is released', () => {
  it('asks for no site when it is installed', async () => {
    const manifest = await extension.worker.evaluate<Manifest>('chrome.runtime.getManifest()')
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'offscreen',
      'scripting',
      'storage',
      'unlimitedStorage',
    ])
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.content_scripts).toBeUndefined()
    expect(await extension.worker.evaluate('chrome.scripting.getRegisteredContentScripts()')).toEqual([])
  })

  it('opens the welcome page, which asks once', async () => {
    const welcome = await extension.welcomePage()
    await welcome.getByRole('heading', { level: 1 }).waitFor()
    expect(await welcome.getByRole('button', { name: /every site/i }).isVisible()).toBe(true)
    expect(await welcome.getByRole('button', { name: /site by site/i }).isVisible()).toBe(true)
  })

  it('leaves a page alone that it was not allowed, and says so in the popup', async () => {
    const page = await extension.visit(`${site.origin}/article.html`)
    const popup = await openPopup(extension.context, extension.worker)
    await popup.textWith(/May Countercheck read/)
    await popup.textWith(/Allow on/)
    expect(await readMarks(page)).toEqual([])
    await popup.close()
  })
})

interface Manifest {
  readonly permissions: readonly string[]
  readonly host_permissions?: readonly string[]
  readonly content_scripts?: readonly unknown[]
}
