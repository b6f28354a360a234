// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchPage } from '../../src/page/watch.ts'

const own = document.createElement('our-card')
let ending: AbortController
let seen: string[]

/** Lets the observer's records arrive, then the time pass. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

beforeEach(() => {
  vi.useFakeTimers()
  document.body.replaceChildren()
  history.replaceState(null, '', '/first')
  ending = new AbortController()
  seen = []
  watchPage({
    document,
    signal: ending.signal,
    onContent: () => seen.push('content'),
    onAddress: () => seen.push('address'),
    isOwn: (node) => node === own,
  })
})

afterEach(() => {
  ending.abort()
  vi.useRealTimers()
})

describe('watchPage', () => {
  it('reports a burst of changes once, when it is over', async () => {
    for (let change = 0; change < 5; change++) {
      document.body.append('more')
      await pass(100)
    }
    expect(seen).toEqual([])
    await pass(600)
    expect(seen).toEqual(['content'])
  })

  it('does not wait for ever for a page that keeps changing', async () => {
    for (let change = 0; change < 30; change++) {
      document.body.append('more')
      await pass(100)
    }
    expect(seen).toContain('content')
  })

  it('stops reporting a page that never settles', async () => {
    for (let change = 0; change < 40; change++) {
      document.body.append('more')
      await pass(100_000)
    }
    expect(seen.length).toBeLessThan(20)
    const before = seen.length
    document.body.append('more')
    await pass(100_000)
    expect(seen).toHaveLength(before)
  })

  it('begins anew at another address', async () => {
    history.pushState(null, '', '/second')
    document.body.append('another article')
    await pass(1000)
    expect(seen).toEqual(['address', 'content'])
  })

  it('takes a fragment for the same address', async () => {
    history.pushState(null, '', '/first#part')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await pass(1000)
    expect(seen).toEqual([])
  })

  it('passes over what the extension itself adds', async () => {
    document.documentElement.append(own)
    own.remove()
    await pass(1000)
    expect(seen).toEqual([])
  })

  it('ends with its signal', async () => {
    document.body.append('more')
    await pass(0)
    ending.abort()
    await pass(10_000)
    expect(seen).toEqual([])
  })
})
