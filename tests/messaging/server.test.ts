import { describe, expect, it } from 'vitest'
import { pageListener } from '../../src/messaging/serve-page.ts'
import { backgroundListener } from '../../src/messaging/server.ts'
import { success } from '../../src/shared/result.ts'
import type { Sender } from '../../src/messaging/listener.ts'
import type { BackgroundHandlers } from '../../src/messaging/server.ts'
import type { PageRequests } from '../../src/messaging/protocol.ts'

const SELF = { id: 'us', origin: 'chrome-extension://us/' }
const OPTIONS: Sender = { id: 'us', url: 'chrome-extension://us/options.html', tab: { id: 3 } }
const PAGE: Sender = {
  id: 'us',
  url: 'https://news.example/a',
  tab: { id: 7, url: 'https://news.example/a' },
}

const page = {
  url: 'https://news.example/a',
  canonicalUrl: null,
  title: 'A',
  siteName: null,
  publishedAt: null,
  language: 'en',
  blocks: [{ id: 'b1', role: 'paragraph', text: 'Something happened.' }],
  truncated: false,
}

/** Handlers that answer with what they were called with. */
function recording(): BackgroundHandlers {
  const names = ['scanPage', 'reportNoArticle', 'pageSettings', 'listDocuments', 'setSiteEnabled']
  const entries = names.map((name) => [
    name,
    (...args: unknown[]) => Promise.resolve(success([name, ...args])),
  ])
  const readDocument = () => Promise.reject(new Error('disk on fire'))
  const handlers: unknown = { ...Object.fromEntries(entries), readDocument }
  return handlers as BackgroundHandlers
}

const listener = backgroundListener(recording(), SELF)
const to = (name: string, ...args: unknown[]) => ({ countercheck: 'background', name, args })

describe('backgroundListener', () => {
  it.each([
    ['null', null],
    ['a string', 'scanPage'],
    ['a message for a page', { countercheck: 'page', name: 'scanAgain', args: [] }],
    ['an announcement', { countercheck: 'announcement', kind: 'corpusChanged', detail: { documents: 1 } }],
    ['arguments that are no list', { countercheck: 'background', name: 'scanPage', args: { length: 1 } }],
  ])('leaves %s to other listeners', (_, message) => {
    expect(listener(message, OPTIONS)).toBeUndefined()
  })

  it('leaves messages of other extensions alone', () => {
    expect(listener(to('listDocuments'), { ...OPTIONS, id: 'them' })).toBeUndefined()
  })

  it('passes the arguments of an extension page on, after where they come from', async () => {
    const answer = await listener(to('setSiteEnabled', 'news.example', false), OPTIONS)
    expect(answer).toEqual(
      success([
        'setSiteEnabled',
        { tabId: 3, url: OPTIONS.url, host: 'us', shown: true },
        'news.example',
        false,
      ]),
    )
  })

  it('lets a content script have its page scanned, and drops fields it does not know', async () => {
    const answer = await listener(to('scanPage', { ...page, extra: 1 }), PAGE)
    expect(answer).toEqual(
      success(['scanPage', { tabId: 7, url: PAGE.url, host: 'news.example', shown: true }, page]),
    )
  })

  it('knows a page that is rendered ahead', async () => {
    const answer = await listener(to('pageSettings', 'a'), { ...PAGE, documentLifecycle: 'prerender' })
    expect(answer).toMatchObject({ value: ['pageSettings', { shown: false }, 'a'] })
  })

  it.each(['listDocuments', 'setSiteEnabled', 'readDocument', 'toString'])(
    'does not let a content script call %s',
    async (name) => {
      expect(await listener(to(name), PAGE)).toMatchObject({ ok: false, failure: { code: 'not-allowed' } })
    },
  )

  it.each([
    ['no page', []],
    ['a page without blocks', [{ ...page, blocks: undefined }]],
    ['a block of another role', [{ ...page, blocks: [{ id: 'b', role: 'script', text: '' }] }]],
    ['a text that is a number', [{ ...page, blocks: [{ id: 'b', role: 'paragraph', text: 1 }] }]],
    ['too long a text', [{ ...page, blocks: [{ id: 'b', role: 'paragraph', text: 'x'.repeat(3_000_001) }] }]],
    ['too many arguments', [page, page]],
  ])('refuses %s from a content script', async (_, args) => {
    expect(await listener(to('scanPage', ...args), PAGE)).toMatchObject({ failure: { code: 'bad-message' } })
  })

  it.each(['toString', '__proto__', 'nothing'])('has no request called %s', async (name) => {
    expect(await listener(to(name), OPTIONS)).toMatchObject({ failure: { code: 'unknown-request' } })
  })

  it('turns what a handler throws into a failure', async () => {
    const answer = await listener(to('readDocument', 'x'), OPTIONS)
    expect(answer).toMatchObject({
      failure: { code: 'internal', message: expect.stringContaining('disk on fire') },
    })
  })
})

describe('pageListener', () => {
  const handlers = { scanAgain: () => Promise.resolve(success(null)) } as unknown as PageRequests
  const answering = pageListener(handlers, SELF)

  it('answers its own extension', async () => {
    const message = { countercheck: 'page', name: 'scanAgain', args: [] }
    expect(await answering(message, { id: 'us' })).toEqual(success(null))
    expect(answering(message, { id: 'them' })).toBeUndefined()
  })

  it('leaves messages for the background alone', () => {
    expect(answering(to('scanPage', page), { id: 'us' })).toBeUndefined()
  })
})
