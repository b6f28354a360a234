import { describe, expect, it } from 'vitest'
import { migrate } from '../../src/settings/migrations.ts'
import { readSettings } from '../../src/settings/read-settings.ts'
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts'
import { enabledOn, SettingsStore } from '../../src/settings/store.ts'
import version1 from './stored-examples/version-1.json' with { type: 'json' }
import version2 from './stored-examples/version-2.json' with { type: 'json' }
import type { StorageArea } from '../../src/settings/store.ts'

/** A storage area in memory; like a browser's, it answers later and keeps copies. */
function memoryArea(items: Record<string, unknown> = {}): StorageArea {
  const stored = structuredClone(items)
  return {
    get: async (key) => {
      await Promise.resolve()
      return key in stored ? { [key]: structuredClone(stored[key]) } : {}
    },
    set: async (more) => {
      await Promise.resolve()
      Object.assign(stored, structuredClone(more))
    },
  }
}

describe('readSettings', () => {
  it.each([undefined, null, 7, 'settings', [], {}])('gives the defaults for %j', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS)
  })

  it.each([
    ['a sensitivity that is none', { sensitivity: 'wild' }, { sensitivity: 'balanced' }],
    ['marks that are none', { marks: 'all' }, { marks: DEFAULT_SETTINGS.marks }],
    [
      'one mark that is none',
      { marks: { agreed: false, varied: 1 } },
      { marks: { agreed: false, varied: true, disputed: true } },
    ],
    ['sites that are no list', { disabledSites: 'a.example' }, { disabledSites: [] }],
    [
      'one site that is none',
      { disabledSites: [1, 'B.example', '', 'b.example'] },
      { disabledSites: ['b.example'] },
    ],
    ['a later version', { version: 9 }, { version: 2 }],
    [
      'a choice that is none',
      { compareMeanings: 'no' },
      { compareMeanings: DEFAULT_SETTINGS.compareMeanings },
    ],
  ])('mends %s and keeps the rest', (_, broken, mended) => {
    expect(readSettings({ ...version2, ...broken })).toEqual({ ...version2, ...mended })
  })

  it.each([version1, version2])('reads the stored example of version $version', (example) => {
    const { compareMeanings } = DEFAULT_SETTINGS
    expect(readSettings(example)).toEqual({ compareMeanings, ...example, version: 2 })
  })
})

describe('migrate', () => {
  const steps = {
    1: (old: Readonly<Record<string, unknown>>) => ({ second: old.first }),
    2: (old: Readonly<Record<string, unknown>>) => ({ third: old.second }),
  }

  it.each([
    [
      { version: 1, first: 'x' },
      { version: 3, third: 'x' },
    ],
    [{ first: 'x' }, { version: 3, third: 'x' }],
    [
      { version: 2, second: 'x' },
      { version: 3, third: 'x' },
    ],
    [
      { version: 3, third: 'x' },
      { version: 3, third: 'x' },
    ],
    [
      { version: 8, eighth: 'x' },
      { version: 8, eighth: 'x' },
    ],
  ])('brings %j to the present', (stored, expected) => {
    expect(migrate(stored, steps)).toEqual(expected)
  })
})

describe('SettingsStore', () => {
  it('keeps what was changed', async () => {
    const store = new SettingsStore(memoryArea())
    expect(await store.change({ sensitivity: 'eager' })).toEqual({
      ...DEFAULT_SETTINGS,
      sensitivity: 'eager',
    })
    expect(await store.read()).toMatchObject({ sensitivity: 'eager' })
  })

  it('loses neither of two changes made at once', async () => {
    const store = new SettingsStore(memoryArea())
    await Promise.all([store.setSite('a.example', false), store.setSite('b.example', false)])
    expect((await store.read()).disabledSites).toEqual(['a.example', 'b.example'])
  })

  it('goes on after a change that could not be stored', async () => {
    const area = memoryArea()
    let full = true
    const store = new SettingsStore({
      get: (key) => area.get(key),
      set: (items) => (full ? Promise.reject(new Error('full')) : area.set(items)),
    })
    await expect(store.change({ sensitivity: 'eager' })).rejects.toThrow('full')
    full = false
    expect(await store.change({ sensitivity: 'careful' })).toMatchObject({ sensitivity: 'careful' })
  })

  it('switches a site off once and on again', async () => {
    const store = new SettingsStore(memoryArea())
    await store.setSite('News.Example', false)
    const off = await store.setSite('news.example', false)
    expect(off.disabledSites).toEqual(['news.example'])
    expect(enabledOn(off, 'NEWS.example')).toBe(false)
    expect(enabledOn(await store.setSite('news.example', true), 'news.example')).toBe(true)
  })
})
