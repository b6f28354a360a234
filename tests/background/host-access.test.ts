import { describe, expect, it } from 'vitest'
import { HostAccess } from '../../src/background/host-access.ts'
import { coversHost } from '../../src/background/match-pattern.ts'
import type { HostAccessWorld } from '../../src/background/host-access.ts'

interface Script {
  readonly id: string
  readonly matches: string[]
  readonly excludeMatches?: string[]
}

/** A browser that refuses, as real ones do, to register an id twice or to change one that is not there. */
class FakeBrowser {
  origins: string[] = []
  scripts = new Map<string, Script>()
  calls: string[] = []
  injected: number[] = []
  left: number[] = []
  hosts = new Map<number, string | null>()
  openTabs: { id?: number }[] = []
  off: string[] = []

  world(): HostAccessWorld {
    const write = (call: string, known: boolean) => async (scripts: readonly Script[]) => {
      await Promise.resolve()
      this.calls.push(call)
      for (const script of scripts) {
        if (this.scripts.has(script.id) !== known) throw new Error(`${call}: wrong state of ${script.id}`)
        this.scripts.set(script.id, script)
      }
    }
    return {
      permissions: { getAll: () => Promise.resolve({ origins: [...this.origins] }) },
      scripting: {
        getRegisteredContentScripts: () => Promise.resolve([...this.scripts.values()]),
        registerContentScripts: write('register', false),
        updateContentScripts: write('update', true),
        unregisterContentScripts: ({ ids }) => {
          this.calls.push('unregister')
          for (const id of ids) this.scripts.delete(id)
          return Promise.resolve()
        },
      },
      tabs: { query: () => Promise.resolve(this.openTabs) },
      inject: (tabId) => {
        this.injected.push(tabId)
        return tabId === 3 ? Promise.reject(new Error('error page')) : Promise.resolve([])
      },
      switchedOff: () => Promise.resolve(this.off),
      hosts: () => Promise.resolve(this.hosts),
      leave: (tabId) => {
        this.left.push(tabId)
        return Promise.resolve()
      },
    }
  }

  get matches() {
    return [...this.scripts.values()].map(({ matches }) => matches)
  }
}

describe('HostAccess', () => {
  it('registers nothing where nothing is granted', async () => {
    const fake = new FakeBrowser()
    await new HostAccess(fake.world()).reconcile()
    expect(fake.calls).toEqual([])
  })

  it('registers for exactly what is granted, and only web sites', async () => {
    const fake = new FakeBrowser()
    fake.origins = ['https://b.example/*', 'file:///*', 'http://a.example/*']
    await new HostAccess(fake.world()).reconcile()
    expect(fake.matches).toEqual([['http://a.example/*', 'https://b.example/*']])
  })

  it('keeps out of what is switched off, and comes back', async () => {
    const fake = new FakeBrowser()
    const access = new HostAccess(fake.world())
    fake.origins = ['*://*/*']
    const off = () => [...fake.scripts.values()].map(({ excludeMatches }) => excludeMatches)
    fake.off = ['news.example', '[::1]', '']
    await access.reconcile()
    expect(off()).toEqual([['*://news.example/*']])
    fake.off = []
    await access.reconcile()
    expect(off()).toEqual([[]])
    expect(fake.calls).toEqual(['register', 'update'])
  })

  it('changes the registration when grants change, and leaves it alone otherwise', async () => {
    const fake = new FakeBrowser()
    const access = new HostAccess(fake.world())
    fake.origins = ['https://a.example/*']
    await access.reconcile()
    await access.reconcile()
    fake.origins = ['*://*/*']
    await access.reconcile()
    fake.origins = []
    await access.reconcile()
    expect(fake.calls).toEqual(['register', 'update', 'unregister'])
    expect(fake.matches).toEqual([])
  })

  it('registers once when it is asked twice at once', async () => {
    const fake = new FakeBrowser()
    fake.origins = ['*://*/*']
    const access = new HostAccess(fake.world())
    await Promise.all([access.reconcile(), access.granted(['*://*/*'])])
    expect(fake.calls).toEqual(['register'])
  })

  it('starts on open pages after a grant, past those that cannot be scripted', async () => {
    const fake = new FakeBrowser()
    fake.origins = ['*://*/*']
    fake.openTabs = [{ id: 3 }, {}, { id: 4 }]
    await new HostAccess(fake.world()).granted(['*://*/*'])
    expect(fake.injected).toEqual([3, 4])
  })

  it.each([
    ['the sites that are granted', ['*://a.example/*'], [3]],
    ['nothing where nothing is granted', [], []],
  ])('starts after an update on %s', async (_, origins, injected) => {
    const fake = new FakeBrowser()
    fake.origins = origins
    fake.openTabs = [{ id: 3 }]
    await new HostAccess(fake.world()).installed()
    expect(fake.injected).toEqual(injected)
  })

  it('leaves the pages of a withdrawn site, and no others', async () => {
    const fake = new FakeBrowser()
    fake.origins = ['https://kept.a.example/*']
    fake.hosts = new Map([
      [1, 'a.example'],
      [2, 'kept.a.example'],
      [3, 'b.example'],
      [4, null],
    ])
    await new HostAccess(fake.world()).withdrawn(['*://*.a.example/*'])
    expect(fake.left).toEqual([1])
  })
})

describe('coversHost', () => {
  it.each([
    ['<all_urls>', 'a.example', true],
    ['*://*/*', 'a.example', true],
    ['https://a.example/*', 'a.example', true],
    ['https://a.example/*', 'b.a.example', false],
    ['*://*.a.example/*', 'a.example', true],
    ['*://*.a.example/*', 'b.a.example', true],
    ['*://*.a.example/*', 'ba.example', false],
    ['http://127.0.0.1/*', '127.0.0.1', true],
    ['nonsense', 'nonsense', false],
  ])('%s and %s: %j', (pattern, host, expected) => {
    expect(coversHost(pattern, host)).toBe(expected)
  })
})
