import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { letterVector, TestEncoder } from './test-encoder.ts'
import { serveWorker } from '../../src/encoder/serve-worker.ts'
import { vectorOfText, vectorText } from '../../src/encoder/vector-text.ts'
import { WorkerEncoder } from '../../src/encoder/worker-encoder.ts'
import type { WorkerScope } from '../../src/encoder/serve-worker.ts'
import type { WorkerRequest } from '../../src/encoder/worker-messages.ts'

/** A worker whose two ends are joined in this thread. */
class JoinedWorker extends EventTarget {
  terminated = false
  readonly #scope: WorkerScope = {
    onmessage: null,
    postMessage: (data) => this.dispatchEvent(new MessageEvent('message', { data })),
  }

  constructor(open: () => Promise<TestEncoder>) {
    super()
    serveWorker(this.#scope, open)
  }

  postMessage(data: WorkerRequest) {
    this.#scope.onmessage?.({ data })
  }

  terminate() {
    this.terminated = true
  }
}

const IDLE = 1000

function encoderWith(open: () => Promise<TestEncoder>) {
  const started: JoinedWorker[] = []
  let idle = 0
  const encoder = new WorkerEncoder({
    start: () => {
      const worker = new JoinedWorker(open)
      started.push(worker)
      return worker
    },
    idle: IDLE,
    onIdle: () => {
      idle += 1
    },
  })
  return { encoder, started, idleTimes: () => idle }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a sentence encoder in a worker', () => {
  it('encodes in the order that was asked for, with one worker', async () => {
    const { encoder, started } = encoderWith(() => Promise.resolve(new TestEncoder()))
    const texts = Array.from({ length: 40 }, (_, at) => 'a'.repeat(at + 1) + 'b')
    const [one, two] = await Promise.all([encoder.encode(texts), encoder.encode(['xy'])])
    expect(one).toEqual(texts.map(letterVector))
    expect(two).toEqual([letterVector('xy')])
    expect(started).toHaveLength(1)
  })

  it('ends the worker when it has been idle, and starts another at the next need', async () => {
    const { encoder, started, idleTimes } = encoderWith(() => Promise.resolve(new TestEncoder()))
    await encoder.encode(['a'])
    vi.advanceTimersByTime(IDLE - 1)
    expect(started[0]?.terminated).toBe(false)
    vi.advanceTimersByTime(1)
    expect([started[0]?.terminated, idleTimes()]).toEqual([true, 1])
    await encoder.encode(['a'])
    expect(started).toHaveLength(2)
  })

  it.each([
    ['an error', new Error('out of memory'), 'out of memory'],
    ['a number, as WebAssembly throws', 7, '7'],
  ])('says why the model could not be opened: %s', async (_, thrown, message) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is thrown is not ours
    const { encoder } = encoderWith(() => Promise.reject(thrown))
    await expect(encoder.encode(['a'])).rejects.toThrow(message)
  })

  it('fails when the worker does', async () => {
    const { encoder, started } = encoderWith(() => new Promise(() => undefined))
    const encoded = encoder.encode(['a'])
    started[0]?.dispatchEvent(new Event('error'))
    await expect(encoded).rejects.toThrow('could not be started')
    expect(started[0]?.terminated).toBe(true)
  })

  it('ends between two steps when it is told to', async () => {
    const ending = new AbortController()
    const test = new TestEncoder()
    const { encoder } = encoderWith(() => Promise.resolve(test))
    const encoded = encoder.encode(
      Array.from({ length: 40 }, () => 'a'),
      { signal: ending.signal },
    )
    ending.abort()
    await expect(encoded).rejects.toMatchObject({ name: 'AbortError' })
    expect(test.encoded.length).toBeLessThan(40)
  })
})

describe('a vector as text', () => {
  it('is the same when it is read again', () => {
    const vector = Int8Array.from([-127, -1, 0, 1, 127])
    expect(vectorOfText(vectorText(vector))).toEqual(vector)
    expect(vectorOfText(vectorText(vector.subarray(1, 3)))).toEqual(Int8Array.from([-1, 0]))
  })

  it('is refused when it is none', () => {
    expect(() => vectorOfText('ä')).toThrow()
  })
})
