import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { cardClosed, cardOpen } from '../browser/card.ts'
import type { ExtensionBrowser } from '../browser/launch.ts'
import { bringIntoView } from '../browser/marks.ts'
import { openPopup } from '../browser/popup-session.ts'
import { readExpected, refinedMarks, statusOf } from './expected.ts'

type Scheme = 'light' | 'dark'

/** What the pictures are taken of, and where they go. */
export interface PictureOptions {
  readonly browser: ExtensionBrowser
  /** The demonstration page, already marked. */
  readonly page: Page
  readonly folder: string
  /** Both when it is left out. */
  readonly schemes?: readonly Scheme[]
}

/** Takes pictures of page, card, popup and options in light and dark, named such as `card-dark.png`. */
export async function takePictures(options: PictureOptions): Promise<void> {
  for (const scheme of options.schemes ?? ['light', 'dark']) {
    await options.page.emulateMedia({ colorScheme: scheme })
    await options.page.reload()
    await picturePage(options, scheme)
    await pictureCard(options, scheme)
    await picturePopup(options, scheme)
    await pictureOptions(options, scheme)
  }
  await options.page.emulateMedia({ colorScheme: null })
}

/** From the masthead down to the end of the paragraph in which the last of the three statuses appears. */
async function picturePage({ page, folder }: PictureOptions, scheme: Scheme): Promise<void> {
  const marks = await refinedMarks(page, readExpected())
  const firsts = (['agreed', 'varied', 'disputed'] as const).map((status) =>
    marks.findIndex((mark) => statusOf(mark) === status),
  )
  const last = marks[Math.max(...firsts)]
  const size = await page.evaluate((text) => {
    const paragraph = [...document.querySelectorAll('p')].find((element) =>
      element.innerText.replace(/\s+/g, ' ').includes(text),
    )
    const { bottom } = (paragraph ?? document.body).getBoundingClientRect()
    return { width: innerWidth, height: Math.ceil(scrollY + bottom) + 12 }
  }, last?.text ?? '')
  await settled(page)
  const clip = { x: 0, y: 0, ...size }
  await page.screenshot({ path: join(folder, `page-${scheme}.png`), fullPage: true, clip })
}

/** The card over the last disputed sentence, or over the first marked one. */
async function pictureCard({ page, folder }: PictureOptions, scheme: Scheme): Promise<void> {
  const marks = await refinedMarks(page, readExpected())
  const shown = marks.filter((mark) => statusOf(mark) === 'disputed').at(-1) ?? marks[0]
  if (!shown) return
  const { x, y } = await bringIntoView(page, shown.text)
  await page.mouse.move(x, y, { steps: 3 })
  await cardOpen(page)
  await settled(page)
  await page.screenshot({ path: join(folder, `card-${scheme}.png`), clip: await columnOf(page) })
  await page.keyboard.press('Escape')
  await page.mouse.move(2, 2)
  await cardClosed(page)
}

/** The part of the window that holds the article's column, with a margin. */
function columnOf(page: Page) {
  return page.evaluate((margin) => {
    const { left, right } = (document.querySelector('article') ?? document.body).getBoundingClientRect()
    const x = Math.max(0, left - margin)
    return { x, y: 0, width: Math.min(innerWidth, right + margin) - x, height: innerHeight }
  }, COLUMN_MARGIN)
}

const COLUMN_MARGIN = 32

/** Waits until running transitions have ended. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    await document.fonts.ready
  })
  await page.waitForTimeout(250)
}

async function picturePopup({ browser, page, folder }: PictureOptions, scheme: Scheme): Promise<void> {
  await page.bringToFront()
  const popup = await openPopup(browser.context, browser.worker)
  await popup.setColorScheme(scheme)
  await popup.textWith(/Checked \d+ sentences/)
  writeFileSync(join(folder, `popup-${scheme}.png`), await popup.screenshot(2))
  await popup.close()
}

async function pictureOptions({ browser, folder }: PictureOptions, scheme: Scheme): Promise<void> {
  const options = await browser.context.newPage()
  await options.emulateMedia({ colorScheme: scheme })
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`)
  await options.getByRole('row').nth(1).waitFor()
  await settled(options)
  await options.screenshot({ path: join(folder, `options-${scheme}.png`) })
  await options.close()
}
