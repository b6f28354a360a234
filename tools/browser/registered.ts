import type { Worker } from 'playwright-core'
import { until } from './until.ts'

/** Waits until the extension has registered its content script, which it does a moment after its first start. */
export async function contentScriptRegistered(worker: Worker): Promise<void> {
  await until('the content script is registered', () =>
    worker.evaluate<boolean>('chrome.scripting.getRegisteredContentScripts().then((all) => all.length > 0)'),
  )
}
