import { describe, expect, it } from 'vitest'
import { corpusHandlers } from '../../src/background/corpus-handlers.ts'
import { settingsHandlers } from '../../src/background/settings-handlers.ts'
import { applySites } from '../../src/background/site-switch.ts'
import { documentId } from '../../src/shared/ids.ts'
import { newDocument } from '../corpus/test-corpus.ts'
import { fromPopup, reportWith, TestBrowser } from './test-world.ts'
import type { Settings } from '../../src/settings/settings.ts'

function testHandlers() {
  const { session } = new TestBrowser().life()
  const seen = { changes: 0 }
  const handlers = corpusHandlers({
    session,
    changed: () => {
      seen.changes += 1
    },
    estimate: () => Promise.resolve({ usage: 10 }),
  })
  return { handlers, seen }
}

async function added(handlers: ReturnType<typeof testHandlers>['handlers'], text: string) {
  const result = await handlers.addDocument(fromPopup, newDocument({ text }))
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

describe('corpusHandlers', () => {
  it('lists documents without their texts', async () => {
    const { handlers } = testHandlers()
    const { id } = await added(handlers, 'One 1.')
    const listed = await handlers.listDocuments(fromPopup)
    expect(listed).toEqual({
      ok: true,
      value: [
        {
          id,
          title: 'Bridge closes',
          source: 'The Courier',
          url: null,
          publishedAt: '2025-02-27',
          retrievedAt: expect.any(String),
          language: 'en',
          licence: '',
          addedBy: 'paste',
          characters: 6,
          claims: 1,
        },
      ],
    })
    expect(await handlers.readDocument(fromPopup, id)).toMatchObject({ value: { text: 'One 1.' } })
  })

  it('tells of each change, and of nothing else', async () => {
    const { handlers, seen } = testHandlers()
    const { id } = await added(handlers, 'One 1.')
    await handlers.editDocument(fromPopup, id, { title: 'x' })
    const removed = await handlers.removeDocuments(fromPopup, [id])
    await handlers.undoRemove(fromPopup, removed.ok ? removed.value.undo : '')
    expect(seen.changes).toBe(4)
    await handlers.addDocument(fromPopup, newDocument({ text: 'One 1.' }))
    await handlers.undoRemove(fromPopup, 'none')
    await handlers.editDocument(fromPopup, documentId('none'), {})
    await handlers.searchDocuments(fromPopup, 'one')
    expect(seen.changes).toBe(4)
  })

  it('says how much is stored, and null for what the browser does not say', async () => {
    const { handlers } = testHandlers()
    await added(handlers, 'One 1.\nTwo 2.')
    expect(await handlers.storageState(fromPopup)).toEqual({
      ok: true,
      value: { documents: 1, indexed: 1, claims: 2, usage: 10, quota: null },
    })
  })
})

describe('settingsHandlers', () => {
  it('tells what the settings are and were', async () => {
    const { settings, refiner } = new TestBrowser().life()
    const seen: [Settings, Settings][] = []
    const handlers = settingsHandlers({
      settings,
      refiner,
      changed: (after, before) => {
        seen.push([after, before])
        return Promise.resolve()
      },
    })
    await handlers.changeSettings(fromPopup, { sensitivity: 'eager' })
    await handlers.setSiteEnabled(fromPopup, 'news.example', false)
    expect(seen).toMatchObject([
      [{ sensitivity: 'eager' }, { sensitivity: 'balanced' }],
      [{ disabledSites: ['news.example'] }, { disabledSites: [] }],
    ])
    expect(await handlers.readSettings(fromPopup)).toMatchObject({
      value: { sensitivity: 'eager', disabledSites: ['news.example'] },
    })
  })
})

describe('applySites', () => {
  async function withPages() {
    const { states, settings } = new TestBrowser().life()
    const calls: string[] = []
    const call = (name: string) => (tabId: number) => {
      calls.push(`${name} ${String(tabId)}`)
      return Promise.resolve()
    }
    const page = (host: string) => ({
      host,
      url: `https://${host}/`,
      state: { kind: 'no-article', host } as const,
    })
    await states.set(1, {
      ...page('a.example'),
      state: { kind: 'done', host: 'a.example', report: reportWith([]) },
    })
    await states.set(2, page('b.example'))
    const world = { states, scanAgain: call('scan'), clearMarks: call('clear') }
    return { states, settings, calls, world }
  }

  it('clears the marks of a site that goes off, and scans it when it is on again', async () => {
    const { states, settings, calls, world } = await withPages()
    const off = await settings.setSite('a.example', false)
    await applySites(off, world)
    await applySites(off, world)
    expect((await states.get(1))?.state).toEqual({ kind: 'disabled-here', host: 'a.example' })
    expect((await states.get(2))?.state.kind).toBe('no-article')
    await applySites(await settings.setSite('a.example', true), world)
    expect(calls).toEqual(['clear 1', 'scan 1'])
  })
})
