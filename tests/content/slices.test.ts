// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { pageOf, paragraphs } from '../page/page-of.ts'
import { collectPage } from '../../src/content/page-scan.ts'
import { browserSlicing, inSlices } from '../../src/content/slices.ts'
import { collectBlocks } from '../../src/page/collect-blocks.ts'
import type { Slicing } from '../../src/content/slices.ts'

/** A clock on which each look takes a millisecond, and the turns that the page was given. */
class Turns implements Slicing {
  count = 0
  #now = 0
  onTurn: () => void = () => undefined

  now(): number {
    return this.#now++
  }

  pause(): Promise<void> {
    this.count++
    this.onTurn()
    return Promise.resolve()
  }
}

const never = new AbortController().signal

describe('collectPage', () => {
  const PARAGRAPHS = 400
  const links = Array.from({ length: 500 }, (_, at) => `<li><a href="/${at}"></a></li>`).join('')
  const page = pageOf(`<ul>${links}</ul><article><h1>Pier stays shut</h1>${paragraphs(PARAGRAPHS)}</article>`)

  it('gives a long page its turn again and again, and misses nothing', async () => {
    const turns = new Turns()
    const collected = await collectPage(page, never, turns)
    expect(collected?.blocks).toEqual(collectBlocks(page).blocks)
    // Several passes go over the paragraphs, and in no slice are there more than a handful of them.
    expect(turns.count).toBeGreaterThan(PARAGRAPHS / 2)
  })

  it('stops in the middle when it is ended', async () => {
    const ending = new AbortController()
    const turns = new Turns()
    turns.onTurn = () => {
      if (turns.count === 3) ending.abort()
    }
    expect(await collectPage(page, ending.signal, turns)).toBeNull()
    expect(turns.count).toBe(3)
  })
})

describe('inSlices', () => {
  it('does all steps, in order', async () => {
    const done: number[] = []
    function* steps() {
      for (let step = 0; step < 100; step++) {
        done.push(step)
        yield
      }
      return 'all'
    }
    expect(await inSlices(steps(), () => false, browserSlicing)).toBe('all')
    expect(done).toEqual(Array.from({ length: 100 }, (_, step) => step))
  })
})
