import type { CDPSession, Page } from 'playwright-core'
import type { ExtensionBrowser } from '../../browser/launch.ts'
import { speakTo } from '../../browser/speak-to.ts'

/** An answer, and how long it was waited for in the page that asked, in ms. */
export interface TimedAnswer<T> {
  readonly value: T
  readonly ms: number
}

interface Globals {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } }
}

/** The extension's background as one of the extension's own pages sees it. */
export class Background {
  readonly #page: Page
  readonly #browser: CDPSession

  private constructor(page: Page, browser: CDPSession) {
    this.#page = page
    this.#browser = browser
  }

  /** Opens a page of the extension that asks nothing by itself. */
  static async open({ context, extensionId }: ExtensionBrowser): Promise<Background> {
    const browser = context.browser()
    if (!browser) throw new Error('The browser is gone.')
    const page = await context.newPage()
    await page.goto(`chrome-extension://${extensionId}/manifest.json`)
    return new Background(page, await browser.newBrowserCDPSession())
  }

  /** Asks the background, waking it if need be. Throws when the answer is a failure. */
  async ask<T>(name: string, ...args: readonly unknown[]): Promise<TimedAnswer<T>> {
    const { ms, reply } = await this.#page.evaluate(
      async (message) => {
        const started = performance.now()
        const answer = await (globalThis as unknown as Globals).chrome.runtime.sendMessage(message)
        return { ms: performance.now() - started, reply: answer as Reply }
      },
      { countercheck: 'background', name, args },
    )
    if (!reply.ok) throw new Error(`${name}: ${reply.failure?.message ?? 'no answer'}`)
    return { value: reply.value as T, ms }
  }

  /** Stops the worker, as the browser does when nothing has happened for a while. */
  async stop(): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await session.detach()
  }

  /** Bytes that the worker holds after a collection: objects, and the memory of its typed arrays. */
  async memory(): Promise<number> {
    const { targetInfos } = await this.#browser.send('Target.getTargets')
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
    )
    if (!worker) throw new Error('The background does not run.')
    const speak = await speakTo(this.#browser, worker.targetId)
    await speak('HeapProfiler.collectGarbage')
    const usage = (await speak('Runtime.getHeapUsage')) as HeapUsage
    return usage.usedSize + (usage.backingStorageSize ?? 0)
  }

  async close(): Promise<void> {
    await this.#page.close()
    await this.#browser.detach()
  }
}

interface Reply {
  readonly ok: boolean
  readonly value?: unknown
  readonly failure?: { readonly message: string }
}

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize?: number
}
