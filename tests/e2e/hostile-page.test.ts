import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import { storyPage } from './pages.ts'
import { cardClosed, cardOpen, placeOf, readCard, seenLines } from '../../tools/browser/card.ts'
import type { Card } from '../../tools/browser/card.ts'
import { readExpected, refinedMarks } from '../../tools/demo/expected.ts'
import { bringIntoView, marksOf } from '../../tools/browser/marks.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serve } from '../../tools/browser/serve.ts'
import { demoPage } from '../../tools/demo/serve-demo.ts'

const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'none'; style-src 'none'; frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
}
let extension: Extension
let site: LocalSite
let page: Page

beforeAll(async () => {
  extension = await startExtension()
  site = await serve((path) => {
    if (path === '/strict.html') return Promise.resolve(storyPage(STRICT))
    if (path === '/malformed.html')
      return withHead('<script type="application/ld+json">{"@type":{"toString":1}}</script>')
    if (path === '/language.html') return withHead('', `lang="en${'-abcdefgh'.repeat(600)}"`)
    return demoPage(path)
  })
  return async () => {
    await extension.close()
    await site.close()
  }
})
beforeEach(async () => {
  page = await extension.visit(`${site.origin}/article.html`)
  await refinedMarks(page, readExpected())
})
afterEach(() => page.close())

/** The demonstration page with more in its head, or with other attributes at its root. */
async function withHead(markup: string, root = 'lang="en"') {
  const demo = await demoPage('/article.html')
  const body = String(demo.body)
    .replace(/<html[^>]*>/, `<html ${root}>`)
    .replace('</head>', `${markup}</head>`)
  return { ...demo, body }
}

/** Opens the first mark's card by the mouse, and gives what is in it. */
async function openCard(): Promise<Card> {
  const [first] = await marksOf(page)
  const mark = await bringIntoView(page, first?.text ?? '')
  await page.mouse.move(mark.x, mark.y, { steps: 3 })
  return cardOpen(page)
}

/** Words of the card that do not stand on the page: whoever finds them has looked into the card. */
async function secrets(card: Card): Promise<readonly string[]> {
  const shown = (await page.locator('body').innerText()).toLowerCase()
  const lines = await seenLines(page, card)
  const words = lines.flatMap((line) => line.match(/[\p{L}\d,]{4,}/gu) ?? [])
  return [...new Set(words)].filter((word) => !shown.includes(word.toLowerCase()))
}

describe('the script of a page', () => {
  it('finds and selects nothing in an open card', async () => {
    const words = await secrets(await openCard())
    expect(words.length).toBeGreaterThan(5)
    const found = await page.evaluate((all) => {
      const find = (globalThis as unknown as { find: (...args: unknown[]) => boolean }).find
      return all.filter((word) => {
        getSelection()?.removeAllRanges()
        return (
          find(word) ||
          find(word, false, true) ||
          find(word, false, false, true, false, true) ||
          String(getSelection()) !== ''
        )
      })
    }, words)
    expect(found).toEqual([])
    // The search itself works, as the page's own words show.
    expect(
      await page.evaluate(() =>
        (globalThis as unknown as { find: (word: string) => boolean }).find('Ida Holm'),
      ),
    ).toBe(true)
  })

  it('reaches the end of the document by selecting, and not the card', async () => {
    const words = await secrets(await openCard())
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.documentElement)
      const all = String(getSelection())
      getSelection()?.selectAllChildren(document.documentElement.lastElementChild ?? document.body)
      getSelection()?.modify('extend', 'forward', 'documentboundary')
      return all + String(getSelection())
    })
    expect(words.filter((word) => selected.includes(word))).toEqual([])
  })

  it('sees one element without content, and no frame', async () => {
    await openCard()
    const seen = await page.evaluate(() => ({
      frames: frames.length,
      byIndex: typeof (globalThis as unknown as Record<number, unknown>)[0],
      iframes: document.querySelectorAll('iframe').length,
      open: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null).length,
      last: document.documentElement.lastElementChild?.outerHTML,
      entries: performance.getEntries().filter(({ name }) => name.startsWith('about:')).length,
    }))
    expect(seen).toEqual({
      frames: 0,
      byIndex: 'undefined',
      iframes: 0,
      open: 0,
      last: '<div></div>',
      entries: 0,
    })
  })

  it('opens no card by events that it makes up, and closes none', async () => {
    const [first] = await marksOf(page)
    const { x, y } = await bringIntoView(page, first?.text ?? '')
    const act = () =>
      page.evaluate(
        async ({ x, y }) => {
          const at = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y }
          const target = document.elementFromPoint(x, y) ?? document.body
          const host = document.documentElement.lastElementChild
          for (const element of [target, document, host ?? target]) {
            for (const type of [
              'pointerover',
              'pointermove',
              'pointerleave',
              'pointerdown',
              'pointerup',
              'click',
            ])
              element.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }))
            element.dispatchEvent(new Event('touchstart', at))
            for (const init of [{ code: 'Period', altKey: true, shiftKey: true }, { key: 'Escape' }])
              element.dispatchEvent(new KeyboardEvent('keydown', { ...at, ...init }))
          }
          if (target instanceof HTMLElement) target.click()
          if (host instanceof HTMLElement) host.click()
          await new Promise((resolve) => setTimeout(resolve, 900))
        },
        { x, y },
      )
    const focused = await page.evaluate(() => document.activeElement?.tagName)
    await act()
    expect(await readCard(page)).toBeNull()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(focused)
    await openCard()
    await act()
    expect(await readCard(page)).not.toBeNull()
  })

  it('sees which sentences are marked and which has its card open, as README says, and no word of the card', async () => {
    const words = await secrets(await openCard())
    const registry = await page.evaluate(() =>
      [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String).join(' ')] as const),
    )
    expect(registry.map(([name]) => name).sort()).toContain('countercheck-current')
    expect(words.filter((word) => JSON.stringify(registry).includes(word))).toEqual([])
  })

  it('does not get at the card through an element that it has defined', async () => {
    await page.evaluate(() => {
      const caught: ElementInternals[] = []
      Object.assign(globalThis, { caught })
      class Trap extends HTMLElement {
        constructor() {
          super()
          caught.push(this.attachInternals())
        }
      }
      customElements.define('countercheck-card', Trap)
    })
    await openCard()
    const caught = await page.evaluate(() =>
      (globalThis as unknown as { caught: ElementInternals[] }).caught.map(
        ({ shadowRoot }) => shadowRoot !== null,
      ),
    )
    expect(caught).toEqual([])
  })

  it('keeps no reader from the card by moving its element', async () => {
    await openCard()
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild
      if (host) document.body.append(host)
    })
    const card = await cardOpen(page)
    const [control] = card.controls
    if (!control) throw new Error('the card has no control')
    const { x, y } = await placeOf(page, control)
    await page.mouse.move(x, y, { steps: 8 })
    await page.waitForTimeout(600)
    expect(await readCard(page)).not.toBeNull()
    expect((await seenLines(page, await cardOpen(page))).length).toBeGreaterThan(3)
    await page.mouse.move(3, 3, { steps: 8 })
    await cardClosed(page)
  })
})

describe('a page', () => {
  it.each([
    ['whose policy forbids all scripts, styles and frames', 'strict'],
    ['with malformed JSON-LD', 'malformed'],
    ['with a language tag of 5,000 characters', 'language'],
  ])('%s is marked, and its cards are drawn in our style', async (_, name) => {
    await page.goto(`${site.origin}/${name}.html`)
    const card = await openCard()
    const [control] = card.controls
    if (!control) throw new Error('the card has no control')
    const { y } = await placeOf(page, control)
    expect(y).toBeGreaterThan(0)
    const box = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild
      const columns = Array.from({ length: innerWidth / 4 }, (_, column) => column * 4)
      const rows = Array.from({ length: innerHeight / 8 }, (_, row) => row * 8)
      const widths = rows.map((y) => columns.filter((x) => document.elementFromPoint(x, y) === host).length)
      return { width: Math.max(...widths) * 4, height: widths.filter((width) => width > 0).length * 8 }
    })
    expect(box.width).toBeGreaterThan(408)
    expect(box.width).toBeLessThanOrEqual(424)
    expect(box.height).toBeGreaterThan(100)
    expect(box.height).toBeLessThanOrEqual(488)
  })
})
