import { describe, expect, it } from 'vitest'
import { badgeOf, showBadge } from '../../src/background/badge.ts'
import { isAbout, LONGEST_SCAN, PageStates } from '../../src/background/page-states.ts'
import { MemoryArea, reportWith, TestBrowser } from './test-world.ts'
import type { TabEntry } from '../../src/background/page-states.ts'

const entry = (state: TabEntry['state']): TabEntry => ({
  state,
  url: 'https://a.example/x',
  host: 'a.example',
})
const done = entry({ kind: 'done', host: 'a.example', report: reportWith(['agreed']) })

describe('PageStates', () => {
  it('knows a state again after a stop', async () => {
    const world = new TestBrowser()
    await world.life().states.set(7, done)
    expect(await world.life().states.get(7)).toEqual(done)
    expect(await world.life().states.get(8)).toBeNull()
  })

  it('says that a scan was cut short when the background was stopped under it', async () => {
    const world = new TestBrowser()
    const { states } = world.life()
    await states.set(7, entry({ kind: 'working', since: world.time }))
    expect((await states.get(7))?.state.kind).toBe('working')
    expect((await world.life().states.get(7))?.state).toMatchObject({ kind: 'failed', host: 'a.example' })
  })

  it('says that a scan was cut short when it takes too long', async () => {
    const world = new TestBrowser()
    const { states } = world.life()
    await states.set(7, entry({ kind: 'working', since: world.time }))
    world.time += LONGEST_SCAN + 1
    expect((await states.get(7))?.state.kind).toBe('failed')
  })

  it('forgets a tab in silence', async () => {
    const world = new TestBrowser()
    const { states } = world.life()
    await states.set(7, done)
    await states.clear(7)
    expect(await states.get(7)).toBeNull()
    expect(await world.life().states.get(7)).toBeNull()
    expect(world.changes).toHaveLength(1)
  })

  it('keeps what is known when a start comes second', async () => {
    const { states } = new TestBrowser().life()
    await states.set(7, done)
    expect(await states.setUnlessKnown(7, entry({ kind: 'working', since: 0 }))).toBe(done)
  })

  it('lists tabs of this life and of earlier ones', async () => {
    const world = new TestBrowser()
    await world.life().states.set(7, done)
    const { states } = world.life()
    await states.set(9, done)
    expect([...(await states.all()).keys()].sort()).toEqual([7, 9])
  })

  it('makes room by dropping the states of other tabs', async () => {
    const area = new MemoryArea(JSON.stringify(done).length * 1.5)
    const states = new PageStates({ area, now: () => 0, changed: () => undefined })
    await states.set(1, done)
    await states.set(2, done)
    expect([...area.items.keys()]).toEqual(['page:2'])
    expect(await states.get(1)).toEqual(done)
  })

  it('keeps in memory a state that is too large for the storage', async () => {
    const states = new PageStates({ area: new MemoryArea(10), now: () => 0, changed: () => undefined })
    await states.set(1, done)
    expect(await states.get(1)).toEqual(done)
  })
})

describe('isAbout', () => {
  it.each([
    ['https://a.example/x', true],
    ['https://a.example/x#part', true],
    ['https://a.example/x?page=2', false],
    ['https://a.example/y', false],
    [null, false],
  ])('compares with %s', (url, expected) => {
    expect(isAbout(done, url)).toBe(expected)
  })
})

describe('the badge', () => {
  it.each([
    ['nothing known', null, ''],
    ['no article', { kind: 'no-article', host: 'a' } as const, ''],
    ['no findings', { kind: 'done', host: 'a', report: reportWith([]) } as const, ''],
    ['two', { kind: 'done', host: 'a', report: reportWith(['agreed', 'varied']) } as const, '2'],
    [
      'many',
      { kind: 'done', host: 'a', report: reportWith(Array<'agreed'>(1000).fill('agreed')) } as const,
      '999+',
    ],
  ])('for %s', (_, state, text) => {
    expect(badgeOf(state).text).toBe(text)
  })

  it('has a colour of its own for disputed pages', () => {
    const color = (status: 'agreed' | 'disputed') =>
      badgeOf({ kind: 'done', host: 'a', report: reportWith(['varied', status]) }).color
    expect(color('disputed')).not.toBe(color('agreed'))
  })

  it('survives a tab that was closed meanwhile', async () => {
    const gone = () => Promise.reject(new Error('No tab with id: 7'))
    const action = { setBadgeText: gone, setBadgeBackgroundColor: gone, setBadgeTextColor: gone }
    await expect(showBadge(action, 7, done.state)).resolves.toBeUndefined()
  })
})
