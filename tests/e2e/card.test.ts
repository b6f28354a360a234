import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import { cardClosed, cardOpen, placeOf, readCard, seenLines } from '../../tools/browser/card.ts'
import { bringIntoView, markWith } from '../../tools/browser/marks.ts'
import type { Mark } from '../../tools/browser/marks.ts'
import { openPopup } from '../../tools/browser/popup-session.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { readExpected, refinedMarks } from '../../tools/demo/expected.ts'
import { serveDemo } from '../../tools/demo/serve-demo.ts'

let extension: Extension
let site: LocalSite
let page: Page
let marks: readonly Mark[]

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
  marks = await refinedMarks(page, readExpected())
})

async function hover(text: string): Promise<Mark> {
  const mark = await bringIntoView(page, text)
  await page.mouse.move(mark.x, mark.y, { steps: 3 })
  return mark
}

const differing = readExpected().findings.flatMap(({ text, difference }) =>
  difference ? [[difference.page, difference.report, text] as const] : [],
)

function firstMark(): Mark {
  const [first] = marks
  if (!first) throw new Error('nothing is marked')
  return first
}

/** Where the card is, in CSS pixels of the viewport, as the page can find out. */
function frameOf(of: Page) {
  return of.evaluate(() => {
    const host = document.documentElement.lastElementChild
    const points = Array.from({ length: Math.ceil((innerWidth * innerHeight) / 16) }, (_, at) => {
      const columns = Math.ceil(innerWidth / 4)
      return { x: (at % columns) * 4, y: Math.floor(at / columns) * 4 }
    }).filter(({ x, y }) => document.elementFromPoint(x, y) === host)
    const xs = points.map(({ x }) => x)
    const ys = points.map(({ y }) => y)
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  })
}

describe('the card', () => {
  it.each(differing)('shows “%s” against “%s” on hover', async (here, report, text) => {
    await refinedMarks(page, readExpected())
    await hover(text)
    const lines = await seenLines(page, await cardOpen(page))
    const difference = lines.findIndex((line) => line.includes('→') && line.includes(here))
    const sentence = lines.findIndex((line) => !line.includes('→') && line.includes(report))
    expect(difference, lines.join('\n')).toBeGreaterThan(-1)
    expect(sentence, lines.join('\n')).toBeGreaterThan(difference)
  })

  it('names source and date of a report and links to the document', async () => {
    const expected = readExpected().findings.find(({ text }) => text.startsWith('Kyiv estimates'))
    await hover(expected?.text ?? firstMark().text)
    const card = await cardOpen(page)
    expect(card.text).toContain('Global Leaders Insights')
    expect(card.text).toMatch(/25 Feb|Feb 25/)
    expect(card.controls.some(({ role }) => role === 'link' || role === 'button')).toBe(true)
  })

  it('stays while the mouse goes from the sentence into it', async () => {
    await hover(firstMark().text)
    const { controls } = await cardOpen(page)
    const [control] = controls
    if (!control) throw new Error('the card has no control')
    const { x, y } = await placeOf(page, control)
    await page.mouse.move(x, y, { steps: 12 })
    await page.waitForTimeout(800)
    expect(await readCard(page)).not.toBeNull()
  })

  it('closes when the mouse leaves for elsewhere', async () => {
    await hover(firstMark().text)
    await cardOpen(page)
    await page.mouse.move(3, 3, { steps: 4 })
    await cardClosed(page)
  })

  it('closes on Esc', async () => {
    await hover(firstMark().text)
    await cardOpen(page)
    await page.keyboard.press('Escape')
    await cardClosed(page)
  })

  it('opens and closes by keyboard, and gives the focus back', async () => {
    await page.getByRole('link', { name: 'Ida Holm' }).focus()
    await page.keyboard.press('Alt+Shift+Period')
    await cardOpen(page)
    expect(await page.evaluate(() => document.activeElement?.parentElement?.tagName)).toBe('HTML')
    await page.keyboard.press('Escape')
    await cardClosed(page)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ida Holm')
  })

  it('is gone through by keyboard, and left by it for the next finding', async () => {
    await page.keyboard.press('Alt+Shift+Period')
    const first = await cardOpen(page)
    const focused = new Set<string>()
    for (let presses = 0; presses < 5; presses++) {
      await page.keyboard.press('Tab')
      for (const control of (await cardOpen(page)).controls) if (control.focused) focused.add(control.name)
    }
    expect([...focused]).toEqual(expect.arrayContaining(['Next finding (Alt+Shift+.)', 'Close (Esc)']))
    await page.keyboard.press('Alt+Shift+Period')
    await cardOpen(page, ({ text }) => text !== first.text)
    await page.keyboard.press('Escape')
    await cardClosed(page)
  })

  it('steps on a click at its own arrows and stays open', async () => {
    await hover(firstMark().text)
    const first = await cardOpen(page)
    const next = first.controls.find(({ name }) => name.startsWith('Next'))
    if (!next) throw new Error(first.outline)
    const { x, y } = await placeOf(page, next)
    await page.mouse.move(x, y, { steps: 8 })
    await page.mouse.down()
    await page.mouse.up()
    await cardOpen(page, ({ text }) => text !== first.text)
  })

  it('fits a small window and a page of 200 %, and shows the words that differ there', async () => {
    await page.setViewportSize({ width: 320, height: 480 })
    const mark = await hover((await markWith(page, '256,000')).text)
    const card = await cardOpen(page)
    await page.waitForTimeout(300)
    const { left, right, top, bottom } = await frameOf(page)
    expect([left >= 0, right <= 320, top >= 0, bottom <= 480]).toEqual([true, true, true, true])
    expect(mark.y < top || mark.y > bottom).toBe(true)
    expect(card.text).toContain('156,000')
  })

  it('shows markup in a document as text, and so does the popup', async () => {
    const added = await extension.ask('addDocument', {
      title: '<img src=x onerror="document.title=1"> Mines',
      source: '<b>Bold</b> Gazette',
      url: null,
      publishedAt: '2025-02-26',
      language: 'en',
      text: [
        'Mines',
        'Russian delegates put the idea to their American counterparts at a meeting in Saudi Arabia last week.',
        'James Cowan, the chief executive of the Halo Trust, a charity that clears mines, warned this month that up to 156,000 square kilometres of Ukraine are contaminated with <script>alert(1)</script> land mines.',
        'Volodymyr Zelenskyy had refused to sign a first version of a similar agreement.',
        'Trump has urged Ukraine to hand over $500bn worth of rare earth minerals.',
      ].join('\n'),
      addedBy: 'paste',
    })
    expect(added).toMatchObject({ ok: true })
    await page.reload()
    await hover((await markWith(page, 'James Cowan')).text)
    const card = await cardOpen(page, ({ text }) => text.includes('Gazette'))
    expect(card.text).toContain('<b>Bold</b> Gazette')
    expect(card.text).toContain('<script>alert(1)</script>')
    const popup = await openPopup(extension.context, extension.worker)
    expect(await popup.textWith(/Sources compared/)).toContain('<b>Bold</b> Gazette')
    expect(
      await popup.evaluate(
        `document.querySelectorAll('main img, main b, main script, a[href^="javascript"]').length`,
      ),
    ).toBe(0)
    await popup.close()
  })

  it('leaves the page no way to read it', async () => {
    await hover(firstMark().text)
    await cardOpen(page)
    const leaks = await page.evaluate(
      () => [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null).length,
    )
    expect(leaks).toBe(0)
    const text = await page.evaluate(() => document.documentElement.innerText)
    expect(text).not.toContain('Global Leaders Insights')
  })
})
