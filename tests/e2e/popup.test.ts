import { readExpected, refinedMarks } from '../../tools/demo/expected.ts'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import { cardOpen } from '../../tools/browser/card.ts'
import { marksOf, readMarks } from '../../tools/browser/marks.ts'
import type { PopupSession } from '../../tools/browser/popup-session.ts'
import { openPopup } from '../../tools/browser/popup-session.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serveDemo } from '../../tools/demo/serve-demo.ts'

let extension: Extension
let site: LocalSite
let page: Page

beforeAll(async () => {
  extension = await startExtension()
  site = await serveDemo()
  return async () => {
    await extension.close()
    await site.close()
  }
})
afterEach(() => page.close())
beforeEach(async () => {
  page = await extension.visit(`${site.origin}/article.html`)
  await refinedMarks(page, readExpected())
})

/** Opens the popup over the page and waits for its summary. */
async function summary(): Promise<{ readonly popup: PopupSession; readonly text: string }> {
  const popup = await openPopup(extension.context, extension.worker)
  return { popup, text: await popup.textWith(/Checked \d+ sentences/) }
}

/** Presses the first button or link of the popup whose text contains the words. */
const press = (popup: PopupSession, words: string) =>
  popup.evaluate<boolean>(`(() => {
    const found = [...document.querySelectorAll('button, a, [role=switch]')]
      .find((element) => (element.textContent + (element.closest('label')?.textContent ?? '')).includes(${JSON.stringify(words)}))
    found?.click()
    return found !== undefined
  })()`)

describe('the toolbar popup', () => {
  it('sums up the page: what was checked, what matched, what the corpus covers', async () => {
    const { popup, text } = await summary()
    const marks = await readMarks(page)
    expect(text).toContain(`${marks.length} matched`)
    expect(text).toMatch(/\d of your 5 documents are about this story; newest/)
    expect(text.indexOf('Sources disagree')).toBeLessThan(text.indexOf('Reported the same'))
    expect(text).toContain('256,000')
    expect(text).toMatch(/Sources compared[\s\S]*Global Leaders Insights/)
    await popup.close()
  })

  it('shows the number of findings on the toolbar icon', async () => {
    const tab = await extension.tabOf(page)
    const badge = () =>
      extension.worker.evaluate<string>(`chrome.action.getBadgeText({ tabId: ${tab} })`).then(Number)
    await expect.poll(badge).toBeGreaterThan(0)
  })

  it('jumps to a sentence and opens its card when a finding is pressed', async () => {
    await page.evaluate(() => scrollTo(0, 0))
    const { popup } = await summary()
    expect(await press(popup, '256,000')).toBe(true)
    const card = await cardOpen(page)
    expect(card.text).toMatch(/156,000/)
    const mark = (await readMarks(page)).find(({ text }) => text.includes('256,000'))
    const height = await page.evaluate(() => innerHeight)
    expect(mark?.y).toBeGreaterThan(0)
    expect(mark?.y).toBeLessThan(height)
  })

  it('goes from finding to finding by keyboard', async () => {
    const { popup } = await summary()
    await popup.evaluate(`document.querySelector('.finding, main ul button').focus()`)
    const first = await popup.evaluate<string>('document.activeElement.textContent')
    await popup.press('ArrowDown')
    const second = await popup.evaluate<string>('document.activeElement.textContent')
    expect(second).not.toBe(first)
    await popup.press('Enter')
    expect((await cardOpen(page)).text.length).toBeGreaterThan(0)
  })

  it('switches the site off and on', async () => {
    const { popup } = await summary()
    expect(await press(popup, '127.0.0.1')).toBe(true)
    await popup.textWith('Switched off on 127.0.0.1')
    await expect.poll(() => readMarks(page)).toEqual([])
    expect(await press(popup, 'Switch on')).toBe(true)
    await popup.close()
    expect((await marksOf(page)).length).toBeGreaterThan(0)
  })

  it('adds the page to the corpus, which then is no report about itself', async () => {
    const { popup } = await summary()
    expect(await press(popup, 'Add this page to the corpus')).toBe(true)
    await popup.textWith('In your corpus')
    await popup.close()
    const list = await extension.ask<{
      readonly value: readonly {
        readonly title: string
        readonly source: string
        readonly publishedAt: string
      }[]
    }>('listDocuments')
    const added = list.value.find(({ title }) => title.startsWith('Moscow dangles'))
    expect(added).toMatchObject({ source: 'The Tidewater Post' })
    expect(added?.publishedAt).toMatch(/^2025-02-27/)
    await page.reload()
    const marks = await refinedMarks(page, readExpected())
    const [first] = marks
    if (!first) throw new Error('nothing is marked')
    await page.mouse.move(first.x, first.y)
    expect((await cardOpen(page)).text).not.toContain('Tidewater')
  })

  it('says that a page without an article has none', async () => {
    const index = await extension.visit(`${site.origin}/index.html`)
    const popup = await openPopup(extension.context, extension.worker)
    await popup.textWith('No article on this page')
    await popup.close()
    await index.close()
  })

  it('says that nothing can be read on the browser’s own pages', async () => {
    const own = await extension.visit('chrome://version')
    const popup = await openPopup(extension.context, extension.worker)
    await popup.textWith('Nothing can be read here')
    await popup.close()
    await own.close()
  })
})
