import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { findBrowser } from '../browser/find.ts'
import type { ExtensionBrowser, LaunchOptions } from '../browser/launch.ts'
import { launchWithExtension } from '../browser/launch.ts'
import { contentScriptRegistered } from '../browser/registered.ts'
import { ROOT } from '../lib/command.mjs'
import { readExpected } from './expected.ts'
import { serveDemo } from './serve-demo.ts'

/** Where `wxt build --mode demo` puts the extension. */
export const DEMO_EXTENSION = resolve(ROOT, '.output/chrome-mv3-demo')

/** A browser with the extension on the demonstration page. */
export interface Demo {
  readonly browser: ExtensionBrowser
  readonly page: Page
  readonly address: string
  close(): Promise<void>
}

/** Finds a browser, starts it with the built extension and opens the demonstration page; says what it does. */
export async function openDemo(
  options: Pick<LaunchOptions, 'headless' | 'viewport' | 'deviceScaleFactor'>,
): Promise<Demo> {
  const { name, path } = await findBrowser((line) => console.log(line))
  console.log(`Starting ${name} (${path}) with the extension in a temporary profile …`)
  const site = await serveDemo()
  const browser = await launchWithExtension({
    ...options,
    executablePath: path,
    extension: DEMO_EXTENSION,
  }).catch(async (error: unknown) => {
    await site.close()
    throw error
  })
  const close = async () => {
    await browser.close()
    await site.close()
  }
  await contentScriptRegistered(browser.worker)
  const address = `${site.origin}/${readExpected().page}`
  // The page that installing opens (the welcome) stays in its own tab.
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.bringToFront()
  return { browser, page, address, close }
}
