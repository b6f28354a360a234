import { beforeAll, describe, expect, it } from 'vitest'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'
import { longArticle, storyPage, withObserver } from './pages.ts'
import { readCard } from '../../tools/browser/card.ts'
import { marksOf, readMarks } from '../../tools/browser/marks.ts'
import type { LocalSite } from '../../tools/browser/serve.ts'
import { serve } from '../../tools/browser/serve.ts'
import { readExpected, refinedMarks, statusOf } from '../../tools/demo/expected.ts'
import { demoPage } from '../../tools/demo/serve-demo.ts'

let extension: Extension
let site: LocalSite
const expected = readExpected()

beforeAll(async () => {
  extension = await startExtension()
  site = await serve(async (path) => {
    if (path === '/observed.html') return withObserver(await demoPage('/article.html'))
    if (path === '/long.html') return longArticle(100_000)
    if (path === '/strict.html') return storyPage({ 'content-security-policy': "default-src 'none'" })
    return demoPage(path)
  })
  return async () => {
    await extension.close()
    await site.close()
  }
})

describe('an article', () => {
  it.each(expected.findings.map(({ status, text }) => [status, text] as const))(
    'marks as %s: %s',
    async (status, text) => {
      const marks = await refinedMarks(await pageAt('/article.html'), expected)
      const mark = marks.find((candidate) => candidate.text === text)
      expect(mark, `marked: ${marks.map((other) => other.text).join('\n')}`).toBeDefined()
      expect(mark && statusOf(mark)).toBe(status)
    },
  )

  it.each(expected.unmarked)('leaves alone: %s', async (start) => {
    const marks = await refinedMarks(await pageAt('/article.html'), expected)
    expect(marks.filter(({ text }) => text.startsWith(start))).toEqual([])
  })

  it('marks whole sentences that stand in the page', async () => {
    const page = await pageAt('/article.html')
    const text = (await page.locator('article').innerText()).replace(/\s+/g, ' ')
    for (const mark of await refinedMarks(page, expected)) expect(text).toContain(mark.text)
  })

  it('draws other lines when the page turns dark with the system', async () => {
    const page = await extension.visit(`${site.origin}/article.html`)
    await marksOf(page)
    const color = () =>
      page.evaluate(
        () => getComputedStyle(document.body, '::highlight(countercheck-agreed)').textDecorationColor,
      )
    const light = await color()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(color).not.toBe(light)
    await page.close()
  })

  it('adds one empty element to the page and changes nothing else', async () => {
    const page = await extension.visit(`${site.origin}/observed.html`)
    const [first] = await refinedMarks(page, readExpected())
    if (!first) throw new Error('nothing is marked')
    await page.mouse.move(first.x, first.y)
    await expect.poll(() => readCard(page)).not.toBeNull()
    const changes = await page.evaluate(
      () => (globalThis as unknown as { changes: readonly string[] }).changes,
    )
    expect(changes.filter((change) => !change.startsWith('added an empty'))).toEqual([])
    expect(changes.length).toBeLessThanOrEqual(1)
    const source = await (await fetch(`${site.origin}/observed.html`)).text()
    const original = new RegExp(/<article>[\s\S]*<\/article>/).exec(source)?.[0] ?? ''
    expect(fold(await page.locator('article').evaluate((article) => article.innerHTML))).toBe(
      fold(
        await page.evaluate(
          (html) =>
            new DOMParser().parseFromString(html, 'text/html').querySelector('article')?.innerHTML ?? '',
          original,
        ),
      ),
    )
    await page.close()
  })

  it('is marked where the page forbids foreign styles and scripts', async () => {
    const page = await extension.visit(`${site.origin}/strict.html`)
    expect((await marksOf(page)).length).toBeGreaterThan(0)
    await page.close()
  })
})

describe('a page that is no article', () => {
  it('is left as it is, and the toolbar icon shows no count', async () => {
    const page = await extension.visit(`${site.origin}/index.html`)
    const tab = await extension.tabOf(page)
    await expect
      .poll(async () => (await extension.ask<Answer>('pageState', tab)).value?.kind, { timeout: 10_000 })
      .toBe('no-article')
    expect(await readMarks(page)).toEqual([])
    expect(await readCard(page)).toBeNull()
    const badge = await extension.worker.evaluate<string>(`chrome.action.getBadgeText({ tabId: ${tab} })`)
    expect(badge).toBe('')
    await page.close()
  })
})

describe('a page of 100,000 words', () => {
  it('is cut with a notice, and goes on with its own work while it is read', async () => {
    const page = await extension.visit(`${site.origin}/long.html`)
    const tab = await extension.tabOf(page)
    await expect
      .poll(async () => (await extension.ask<Answer>('pageState', tab)).value?.kind, { timeout: 30_000 })
      .toBe('done')
    const state = (await extension.ask<Answer>('pageState', tab)).value
    expect(state?.report?.page.truncated).toBe(true)
    expect((await marksOf(page)).length).toBeGreaterThan(0)
    // Had its words been read in one go, the page would have had at most a turn before and one after.
    const turns = await page.evaluate(() => (globalThis as unknown as { turns: number }).turns)
    expect(turns).toBeGreaterThan(10)
    await page.close()
  })
})

interface Answer {
  readonly value?: {
    readonly kind: string
    readonly report?: { readonly page: { readonly truncated: boolean } }
  }
}

const opened = new Map<string, Promise<Awaited<ReturnType<Extension['visit']>>>>()

/** The page at a path, opened once for the whole file. */
function pageAt(path: string) {
  const page = opened.get(path) ?? extension.visit(site.origin + path)
  opened.set(path, page)
  return page
}

const fold = (html: string) => html.replace(/\s+/g, ' ')
