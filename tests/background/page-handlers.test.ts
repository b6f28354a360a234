import { describe, expect, it, vi } from 'vitest'
import { pageHandlers } from '../../src/background/page-handlers.ts'
import { failed, success } from '../../src/shared/result.ts'
import { newDocument } from '../corpus/test-corpus.ts'
import { emptyPage, fromPage, fromPopup, reportWith, TestBrowser } from './test-world.ts'
import type { PageHandlersWorld } from '../../src/background/page-handlers.ts'
import type { ScanAnswer } from '../../src/messaging/protocol.ts'

const TAB = 7
const URL_OF_TAB = 'https://news.example/bridge'

function testHandlers(overrides: Partial<PageHandlersWorld> = {}, browser = new TestBrowser()) {
  const life = browser.life()
  const seen = { reached: 0, corpusChanges: 0, pages: 0 }
  const handlers = pageHandlers({
    ...life,
    reach: () => {
      seen.reached += 1
      return Promise.resolve({ kind: 'started' })
    },
    urlOf: () => Promise.resolve(URL_OF_TAB),
    openPage: () => Promise.resolve(null),
    readArticle: () => Promise.resolve(success(newDocument({ addedBy: 'page' }))),
    pageComes: () => {
      seen.pages += 1
    },
    corpusChanged: () => {
      seen.corpusChanges += 1
    },
    ...overrides,
  })
  return { ...life, browser, handlers, seen }
}

describe('scanPage', () => {
  it('gives the report and remembers it for the popup', async () => {
    const { handlers, browser } = testHandlers()
    const answer = await handlers.scanPage(fromPage, emptyPage)
    expect(answer).toMatchObject({
      ok: true,
      value: { refinement: null, report: { findings: [], page: { coverage: { documents: 0 } } } },
    })
    expect(browser.changes.map(({ tabId, state }) => [tabId, state.kind])).toEqual([
      [TAB, 'working'],
      [TAB, 'done'],
    ])
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({
      value: { kind: 'done', host: 'news.example' },
    })
  })

  it('remembers nothing of a page that is rendered ahead', async () => {
    const { handlers, browser } = testHandlers()
    expect(await handlers.scanPage({ ...fromPage, shown: false }, emptyPage)).toMatchObject({ ok: true })
    expect(browser.changes).toEqual([])
  })

  it('does nothing on a site that is switched off', async () => {
    const { handlers, settings } = testHandlers()
    await settings.setSite('news.example', false)
    expect(await handlers.scanPage(fromPage, emptyPage)).toMatchObject({ failure: { code: 'disabled-here' } })
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { kind: 'disabled-here' } })
  })

  it('says that it failed when the corpus cannot be opened', async () => {
    const session = {
      ready: () => Promise.reject(new Error('locked')),
    } as unknown as PageHandlersWorld['session']
    const { handlers } = testHandlers({ session })
    await expect(handlers.scanPage(fromPage, emptyPage)).rejects.toThrow('locked')
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { kind: 'failed' } })
  })
})

describe('refinePage', () => {
  const refined: ScanAnswer = { report: reportWith(['disputed']), complete: true, refinement: null }
  const rest: ScanAnswer = { report: reportWith(['agreed']), complete: true, refinement: 'r2' }
  const part: ScanAnswer = { report: reportWith([]), complete: false, refinement: 'r1' }
  const refinerThat = (refine: (name: string) => Promise<ScanAnswer | null>) =>
    ({ scan: () => Promise.resolve(part), refine }) as unknown as PageHandlersWorld['refiner']
  const refiner = refinerThat((name) => Promise.resolve(name === 'r1' ? rest : refined))

  it('gives the rest of the page, then the refined report, and remembers each for the popup', async () => {
    const { handlers } = testHandlers({ refiner })
    expect(await handlers.scanPage(fromPage, emptyPage)).toEqual(success(part))
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { kind: 'working' } })
    expect(await handlers.refinePage(fromPage, 'r1')).toEqual(success(rest))
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { report: rest.report } })
    expect(await handlers.refinePage(fromPage, 'r2')).toEqual(success(refined))
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { report: refined.report } })
  })

  it('announces nothing when the refined report says the same', async () => {
    const same = refinerThat((name) => Promise.resolve(name === 'r1' ? rest : { ...rest, refinement: null }))
    const { handlers, browser } = testHandlers({ refiner: same })
    await handlers.scanPage(fromPage, emptyPage)
    await handlers.refinePage(fromPage, 'r1')
    const changes = browser.changes.length
    await handlers.refinePage(fromPage, 'r2')
    expect(browser.changes).toHaveLength(changes)
  })

  it('leaves the state of a page alone that the tab has gone to meanwhile', async () => {
    const { handlers, states } = testHandlers({
      refiner: refinerThat(async () => {
        await handlers.reportNoArticle(fromPage, 'news.example')
        return rest
      }),
    })
    await handlers.scanPage(fromPage, emptyPage)
    await handlers.refinePage(fromPage, 'r1')
    expect(await states.get(TAB)).toMatchObject({ state: { kind: 'no-article' } })
  })

  it('says when a newer scan has made it useless', async () => {
    const { handlers } = testHandlers({
      refiner: refinerThat(() => Promise.reject(new DOMException('ended', 'AbortError'))),
    })
    expect(await handlers.refinePage(fromPage, 'r1')).toMatchObject({ failure: { code: 'overtaken' } })
  })

  it('says so of a scan as well, and leaves the state to the newer one', async () => {
    const overtaken = { scan: () => Promise.reject(new DOMException('ended', 'AbortError')) }
    const { handlers } = testHandlers({ refiner: overtaken as unknown as PageHandlersWorld['refiner'] })
    expect(await handlers.scanPage(fromPage, emptyPage)).toMatchObject({ failure: { code: 'overtaken' } })
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { kind: 'working' } })
  })

  it('knows no answer of an earlier life', async () => {
    const { handlers } = testHandlers()
    expect(await handlers.refinePage(fromPage, 'r1')).toEqual(success(null))
  })
})

describe('rescanPage', () => {
  it('fails in the end when the page does not answer', async () => {
    const { handlers } = testHandlers({ reach: () => new Promise(() => undefined) })
    await handlers.scanPage(fromPage, emptyPage)
    vi.useFakeTimers()
    const asked = handlers.rescanPage(fromPopup, TAB)
    await vi.advanceTimersByTimeAsync(31_000)
    vi.useRealTimers()
    expect(await asked).toMatchObject({ value: { kind: 'failed', host: 'news.example' } })
  })
})

describe('reportFailure', () => {
  it('is shown with a sentence and is not scanned again by itself', async () => {
    const { handlers, seen } = testHandlers()
    await handlers.reportFailure(fromPage, 'other.example')
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({
      value: {
        kind: 'failed',
        host: 'news.example',
        message: expect.stringContaining('try again') as string,
      },
    })
    expect(seen.reached).toBe(0)
  })
})

describe('pageSettings', () => {
  it('tells that a page comes where it is switched on', async () => {
    const { handlers, settings, seen } = testHandlers()
    await handlers.pageSettings(fromPage, 'news.example')
    await settings.setSite('news.example', false)
    await handlers.pageSettings(fromPage, 'news.example')
    expect(seen.pages).toBe(1)
  })

  it('goes by the address that the browser vouches for', async () => {
    const { handlers, settings } = testHandlers()
    await settings.setSite('news.example', false)
    expect(await handlers.pageSettings(fromPage, 'other.example')).toMatchObject({
      value: { enabled: false },
    })
    expect(await handlers.pageSettings({ ...fromPage, host: 'other.example' }, 'x')).toMatchObject({
      value: { enabled: true, marks: { disputed: true } },
    })
  })
})

describe('pageState', () => {
  it('starts a scan where nothing is known, once for requests that come at once', async () => {
    const { handlers, seen } = testHandlers()
    const [one, two] = await Promise.all([
      handlers.pageState(fromPopup, TAB),
      handlers.pageState(fromPopup, TAB),
    ])
    expect(one).toMatchObject({ value: { kind: 'working' } })
    expect(two).toEqual(one)
    expect(seen.reached).toBe(1)
  })

  it('gives what the content script reported while it was started', async () => {
    const { handlers } = testHandlers({
      reach: async () => {
        await handlers.reportNoArticle(fromPage, 'news.example')
        return { kind: 'started' }
      },
    })
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { kind: 'no-article' } })
  })

  it('does not take the page before for the present one', async () => {
    const { handlers, seen } = testHandlers()
    await handlers.reportNoArticle({ ...fromPage, url: 'https://news.example/' }, 'news.example')
    expect(await handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { kind: 'working' } })
    expect(seen.reached).toBe(1)
  })

  it('says that it may not, without remembering or announcing that', async () => {
    const refused = { kind: 'not-allowed', reason: 'no-permission', origin: 'https://news.example' } as const
    const { handlers, states, browser } = testHandlers({ reach: () => Promise.resolve(refused) })
    expect(await handlers.pageState(fromPopup, TAB)).toEqual(success(refused))
    expect(await states.get(TAB)).toBeNull()
    expect(browser.changes).toEqual([])
  })

  it('says that the site is switched off without touching the page', async () => {
    const { handlers, settings, seen } = testHandlers()
    await settings.setSite('news.example', false)
    expect(await handlers.pageState(fromPopup, TAB)).toEqual(
      success({ kind: 'disabled-here', host: 'news.example' }),
    )
    expect(seen.reached).toBe(0)
  })

  it('can be asked anew after the background was stopped in the middle of a scan', async () => {
    const browser = new TestBrowser()
    const first = testHandlers({}, browser)
    await first.handlers.pageState(fromPopup, TAB)
    const second = testHandlers({}, browser)
    expect(await second.handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { kind: 'failed' } })
    expect(await second.handlers.rescanPage(fromPopup, TAB)).toMatchObject({ value: { kind: 'working' } })
    await second.handlers.scanPage(fromPage, emptyPage)
    expect(await second.handlers.pageState(fromPopup, TAB)).toMatchObject({ value: { kind: 'done' } })
  })
})

describe('addPage', () => {
  it('adds the article and tells of it', async () => {
    const { handlers, seen, session } = testHandlers()
    expect(await handlers.addPage(fromPopup, TAB)).toMatchObject({ value: { addedBy: 'page', claims: 1 } })
    expect(seen.corpusChanges).toBe(1)
    expect((await session.ready()).index.size).toBe(1)
    expect(await handlers.addPage(fromPopup, TAB)).toMatchObject({ failure: { code: 'duplicate' } })
    expect(seen.corpusChanges).toBe(1)
  })

  it('adds a page that states its date wrongly, without a date', async () => {
    const readArticle = () => Promise.resolve(success(newDocument({ publishedAt: '0000-00-00' })))
    const { handlers } = testHandlers({ readArticle })
    expect(await handlers.addPage(fromPopup, TAB)).toMatchObject({
      value: { publishedAt: null, addedBy: 'page' },
    })
  })

  it.each([
    ['no-article', success(null)],
    ['unreachable', failed('unreachable', 'Not running.')],
  ])('fails with %s', async (code, answer) => {
    const { handlers, seen } = testHandlers({ readArticle: () => Promise.resolve(answer) })
    expect(await handlers.addPage(fromPopup, TAB)).toMatchObject({ failure: { code } })
    expect(seen.corpusChanges).toBe(0)
  })
})
