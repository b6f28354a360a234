import { resolve } from 'node:path'
import type { Page, Worker } from 'playwright-core'
import { onTestFailed } from 'vitest'
import { findBrowser } from '../../tools/browser/find.ts'
import { launchWithExtension } from '../../tools/browser/launch.ts'
import type { ExtensionBrowser, LaunchOptions } from '../../tools/browser/launch.ts'
import { contentScriptRegistered } from '../../tools/browser/registered.ts'
import { until } from '../../tools/browser/until.ts'
import { DEMO_EXTENSION } from '../../tools/demo/open-demo.ts'
import { ROOT } from '../../tools/lib/command.mjs'

/** The extension in a browser of its own, with what the tests ask of it again and again. */
export interface Extension extends ExtensionBrowser {
  /** Opens one of the extension's own pages, such as `options.html#add`. */
  open(path: string): Promise<Page>
  /** Opens a web page in front. */
  visit(address: string): Promise<Page>
  /** The page that was opened by the installation. */
  welcomePage(): Promise<Page>
  /** The id of the tab that shows a page. */
  tabOf(page: Page): Promise<number>
  /** Stops the background's worker, as the browser does when nothing has happened for a while. */
  stopWorker(): Promise<void>
  /** The worker that runs now; after a stop it is another one. */
  runningWorker(): Worker
  /** Sends a request of the protocol to the background from the options page and gives its answer. */
  ask<T = unknown>(name: string, ...args: readonly unknown[]): Promise<T>
}

/** The build that is released: without leave for any site. */
export const RELEASE_EXTENSION = resolve(ROOT, '.output/chrome-mv3')

const TEST_EXTENSION = resolve(process.env['COUNTERCHECK_EXTENSION'] ?? DEMO_EXTENSION)

/** Starts the browser that `npm test` has found, or finds one. Runs without a window. */
export async function startExtension(
  options: Partial<Pick<LaunchOptions, 'args' | 'extension'>> = {},
): Promise<Extension> {
  const executablePath =
    process.env['COUNTERCHECK_BROWSER'] ?? (await findBrowser((line) => console.error(line))).path
  const extension = options.extension ?? TEST_EXTENSION
  const browser = await launchWithExtension({ ...options, executablePath, extension, headless: true })
  const { context, worker, extensionId } = browser
  context.setDefaultTimeout(10_000)
  if (extension === TEST_EXTENSION) await contentScriptRegistered(worker)
  const address = (path: string) => `chrome-extension://${extensionId}/${path}`

  async function open(path: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(address(path))
    return page
  }
  return {
    ...browser,
    open,
    async visit(url) {
      const page = await context.newPage()
      await page.goto(url)
      await page.bringToFront()
      return page
    },
    welcomePage: () =>
      until('the welcome page opens', () =>
        Promise.resolve(context.pages().find((page) => page.url() === address('welcome.html'))),
      ),
    async tabOf(page) {
      // The address of a tab is told for sites that the extension may read.
      const tabs = await worker.evaluate<readonly Tab[]>('chrome.tabs.query({})')
      const tab = tabs.filter(({ url }) => url === page.url()).at(-1)
      if (!tab) throw new Error(`No tab shows ${page.url()}`)
      return tab.id
    },
    async stopWorker() {
      const page = await open('options.html')
      const session = await context.newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
      await page.close()
    },
    runningWorker: () => context.serviceWorkers().at(-1) ?? worker,
    async ask<T>(name: string, ...args: readonly unknown[]) {
      const page = await open('options.html')
      try {
        return await page.evaluate(
          (message) => (globalThis as unknown as Globals).chrome.runtime.sendMessage(message) as Promise<T>,
          { countercheck: 'background', name, args },
        )
      } finally {
        await page.close()
      }
    },
  }
}

interface Globals {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } }
}

interface Tab {
  readonly id: number
  readonly url?: string
}

/** Errors that a page throws or prints from now on. */
export function errorsOf(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  return errors
}

/** Keeps a picture of the page when the test that is running fails. */
export function pictureOnFailure(page: Page, name: string): void {
  onTestFailed(async () => {
    await page.screenshot({ path: `.output/test-results/${name}.png` }).catch(() => undefined)
  })
}
