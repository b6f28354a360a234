import type { BrowserContext } from 'playwright-core'
import { until } from '../../browser/until.ts'

/** Opens a page made by `storyHtml` and gives how long after it was loaded its first sentence was marked, in ms. */
export async function firstHighlight(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  try {
    await page.goto(url)
    return await until(
      'a sentence is marked',
      () => page.evaluate(() => (globalThis as { firstHighlight?: number }).firstHighlight),
      { timeout: 60_000 },
    )
  } finally {
    await page.close()
  }
}
