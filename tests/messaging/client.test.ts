import { describe, expect, it } from 'vitest'
import { request } from '../../src/messaging/client.ts'
import { isAnnouncement } from '../../src/messaging/envelope.ts'
import { failed, success } from '../../src/shared/result.ts'
import type { RequestEnvelope } from '../../src/messaging/envelope.ts'

const ASK_PAGE: RequestEnvelope = { countercheck: 'page', name: 'scanAgain', args: [] }
const ASK_BACKGROUND: RequestEnvelope = { countercheck: 'background', name: 'listDocuments', args: [] }
const nobody = () =>
  Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'))

describe('request', () => {
  it.each([success([1]), failed('not-found', 'Gone.')])('gives the other end’s outcome', async (outcome) => {
    expect(await request(ASK_PAGE, () => Promise.resolve(outcome))).toEqual(outcome)
  })

  it.each([
    ['a page', ASK_PAGE, 'not running on this page'],
    ['the background', ASK_BACKGROUND, 'did not answer'],
  ])('says that %s cannot be reached', async (_, message, words) => {
    expect(await request(message, nobody)).toMatchObject({
      failure: { code: 'unreachable', message: expect.stringContaining(words) },
    })
  })

  it.each([undefined, null, 1, 'ok', {}, { ok: true }, { ok: false, failure: 'x' }, { ok: false }])(
    'takes %j for no answer',
    async (reply) => {
      expect(await request(ASK_PAGE, () => Promise.resolve(reply))).toMatchObject({
        failure: { code: 'unreachable' },
      })
    },
  )

  it('asks for a reload when the extension was updated under the page', async () => {
    const gone = () => Promise.reject(new Error('Extension context invalidated.'))
    expect(await request(ASK_BACKGROUND, gone)).toMatchObject({
      failure: { code: 'unreachable', message: expect.stringContaining('Reload') },
    })
  })

  it('survives a sender that throws at once', async () => {
    const throwing = () => {
      throw new TypeError("Cannot read properties of undefined (reading 'sendMessage')")
    }
    expect(await request(ASK_BACKGROUND, throwing)).toMatchObject({ failure: { code: 'unreachable' } })
  })
})

describe('isAnnouncement', () => {
  it('tells kinds apart', () => {
    const message = { countercheck: 'announcement', kind: 'corpusChanged', detail: { documents: 2 } }
    expect(isAnnouncement(message, 'corpusChanged')).toBe(true)
    expect(isAnnouncement(message, 'settingsChanged')).toBe(false)
    expect(isAnnouncement(ASK_PAGE, 'corpusChanged')).toBe(false)
  })
})
