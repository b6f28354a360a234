import { describe, expect, it } from 'vitest'
import { OffscreenEncoder } from '../../src/background/offscreen-encoder.ts'
import { vectorText } from '../../src/encoder/vector-text.ts'
import { failed, success } from '../../src/shared/result.ts'
import { letterVector } from '../encoder/test-encoder.ts'

/** A browser with room for one document out of sight; `opens`: whether that document ever answers. */
function offscreenWorld({ open = false, opens = true } = {}) {
  const seen = { created: 0, asked: 0 }
  let isOpen = open
  const encoder = new OffscreenEncoder({
    documents: {
      createDocument: () => {
        if (isOpen) return Promise.reject(new Error('Only a single offscreen document may be created.'))
        seen.created += 1
        isOpen = opens
        return Promise.resolve()
      },
    },
    ask: (texts) => {
      seen.asked += 1
      if (!isOpen) return Promise.resolve(failed('unreachable', 'Nobody is there.'))
      return Promise.resolve(success(texts.map((text) => vectorText(letterVector(text)))))
    },
  })
  return { encoder, seen, close: () => (isOpen = false) }
}

describe('OffscreenEncoder', () => {
  it('opens the document at the first need, and again when it has closed', async () => {
    const { encoder, seen, close } = offscreenWorld()
    expect(await encoder.encode([])).toEqual([])
    expect(seen.created).toBe(0)
    expect(await encoder.encode(['ab', 'c'])).toEqual([letterVector('ab'), letterVector('c')])
    await encoder.encode(['d'])
    expect(seen).toEqual({ created: 1, asked: 3 })
    close()
    await encoder.encode(['e'])
    expect(seen.created).toBe(2)
  })

  it('opens it once for requests that come at once', async () => {
    const { encoder, seen } = offscreenWorld()
    await Promise.all([encoder.encode(['a']), encoder.encode(['b'])])
    expect(seen.created).toBe(1)
  })

  it('uses a document that an earlier life of the background has opened', async () => {
    const { encoder, seen } = offscreenWorld({ open: true })
    await encoder.encode(['a'])
    expect(seen.created).toBe(0)
  })

  it('fails when the document never answers', async () => {
    const { encoder } = offscreenWorld({ opens: false })
    await expect(encoder.encode(['a'])).rejects.toThrow('Nobody is there.')
  })
})
