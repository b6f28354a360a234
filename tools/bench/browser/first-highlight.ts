import type { BrowserContext } from 'playwright-core'
import { until } from '../../browser/until.ts'

/** How long a page is left alone after its first mark, in ms. */
const REST = 1_500

/** Opens a page made by `storyHtml` and gives how long after it was loaded its first sentence was marked, in ms. */
export async function firstHighlight(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  try {
    await page.goto(url)
    const ms = await until(
      'a sentence is marked',
      () => page.evaluate(() => (globalThis as { firstHighlight?: number }).firstHighlight),
      { timeout: 60_000 },
    )
    // The rest of the page is still being checked, and must not go on while the next one is measured.
    await page.waitForTimeout(REST)
    return ms
  } finally {
    await page.close()
  }
}
