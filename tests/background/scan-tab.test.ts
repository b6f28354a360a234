import { describe, expect, it } from 'vitest'
import { pageRefresher } from '../../src/background/refresh-pages.ts'
import { isClosedPage, reachTab } from '../../src/background/scan-tab.ts'
import { failed, success } from '../../src/shared/result.ts'
import type { TabWorld } from '../../src/background/scan-tab.ts'

const NEWS = 'https://news.example/a?next=about:blank'
const NOT_ALLOWED =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.'

/** A tab whose content script answers or not, and into which one can be put or not. */
function tab({ running, refusal }: { running: boolean; refusal?: string }) {
  const injected: number[] = []
  const world: TabWorld = {
    scanAgain: () => Promise.resolve(running ? success(null) : failed('unreachable', '')),
    inject: (tabId) => {
      if (refusal !== undefined) return Promise.reject(new Error(refusal))
      injected.push(tabId)
      return Promise.resolve([])
    },
  }
  return { world, injected }
}

describe('reachTab', () => {
  it('asks the content script that is there', async () => {
    const { world, injected } = tab({ running: true })
    expect(await reachTab(7, NEWS, world)).toEqual({ kind: 'started' })
    expect(injected).toEqual([])
  })

  it.each([NEWS, null])('puts the content script in where none answers (%s)', async (url) => {
    const { world, injected } = tab({ running: false })
    expect(await reachTab(7, url, world)).toEqual({ kind: 'started' })
    expect(injected).toEqual([7])
  })

  it.each([
    [NEWS, NOT_ALLOWED, 'no-permission', 'https://news.example'],
    [null, NOT_ALLOWED, 'no-permission', null],
    [null, 'Missing host permission for the tab', 'no-permission', null],
    ['file:///home/a.html', NOT_ALLOWED, 'no-permission', null],
    [null, 'Cannot access a chrome:// URL', 'browser-page', null],
    [null, 'Cannot access contents of url "about:blank".', 'browser-page', null],
    [null, 'The extensions gallery cannot be scripted.', 'browser-page', null],
    [null, 'Frame with ID 0 is showing error page', 'browser-page', null],
    ['chrome://settings/', 'never asked', 'browser-page', null],
  ])('tells why it may not be at %s: %s', async (url, refusal, reason, origin) => {
    const { world } = tab({ running: false, refusal })
    expect(await reachTab(7, url, world)).toEqual({ kind: 'not-allowed', reason, origin })
  })
})

describe('isClosedPage', () => {
  it.each([
    ['https://news.example/', false],
    ['http://127.0.0.1:8080/', false],
    ['file:///a.html', false],
    ['chrome://newtab/', true],
    ['chrome-extension://us/options.html', true],
    ['about:reader?url=x', true],
    ['https://chromewebstore.google.com/detail/x', true],
    ['https://addons.mozilla.org/en-US/firefox/', true],
    ['', true],
  ])('%s: %j', (url, closed) => {
    expect(isClosedPage(url)).toBe(closed)
  })
})

describe('pageRefresher', () => {
  it('answers calls that come while it runs by one more run', async () => {
    const scanned: number[] = []
    const refresh = pageRefresher({
      tabs: () => Promise.resolve([1, 2]),
      scanAgain: (tabId) => {
        scanned.push(tabId)
        return tabId === 1 ? Promise.reject(new Error('closed')) : Promise.resolve()
      },
    })
    const first = refresh()
    await Promise.resolve()
    await Promise.all([first, refresh(), refresh(), refresh()])
    expect(scanned).toEqual([1, 2, 1, 2])
    await refresh()
    expect(scanned).toEqual([1, 2, 1, 2, 1, 2])
  })
})
