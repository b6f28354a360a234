import { describe, expect, it } from 'vitest'
import { corpusSession } from '../../src/background/corpus-session.ts'
import { Session } from '../../src/background/session.ts'
import { starterCorpus } from '../../src/corpus/starter-corpus.ts'
import { documentId } from '../../src/shared/ids.ts'
import { lineParser, newDocument, TestProfile } from '../corpus/test-corpus.ts'
import { TEST_MODEL } from '../encoder/test-encoder.ts'

const sessionOn = (profile: TestProfile) =>
  corpusSession({ parser: lineParser(), starter: starterCorpus(), encoder: TEST_MODEL }, () => profile.open())

describe('Session', () => {
  it('opens once for requests that come in while it opens', async () => {
    let opened = 0
    const session = new Session(() => Promise.resolve(++opened))
    expect(await Promise.all([session.ready(), session.ready()])).toEqual([1, 1])
    expect(await session.ready()).toBe(1)
  })

  it('tries again after a failure', async () => {
    let tries = 0
    const session = new Session(() => {
      tries += 1
      return tries === 1 ? Promise.reject(new Error('locked')) : Promise.resolve(tries)
    })
    await expect(session.ready()).rejects.toThrow('locked')
    expect(await session.ready()).toBe(2)
  })

  it('opens again what was lost', async () => {
    let opened = 0
    let lose: () => void = () => undefined
    const session = new Session((lost) => {
      lose = lost
      return Promise.resolve(++opened)
    })
    expect(await session.ready()).toBe(1)
    lose()
    expect(await session.ready()).toBe(2)
  })
})

describe('corpusSession', () => {
  it('has the starter documents in the index at the first request', async () => {
    const corpus = await sessionOn(new TestProfile()).ready()
    expect(corpus.index.size).toBe(5)
    expect(await corpus.list()).toHaveLength(5)
    expect(await corpus.starterState()).toEqual({ present: 5, total: 5 })
  })

  it('keeps the index in step with what is stored', async () => {
    const corpus = await sessionOn(new TestProfile()).ready()
    const added = await corpus.add(newDocument())
    if (!added.ok) throw new Error(added.failure.code)
    const { id } = added.value
    expect(corpus.index.has(id)).toBe(true)
    await corpus.edit(id, { source: 'The Post' })
    expect((await corpus.load([id])).get(id)?.document.source).toBe('The Post')
    const { undo } = await corpus.remove([id, documentId('starter-001')])
    expect([corpus.index.size, corpus.index.has(id)]).toEqual([4, false])
    expect(await corpus.undo(undo)).toEqual({ ok: true, value: 2 })
    expect([corpus.index.size, corpus.index.has(id)]).toEqual([6, true])
  })

  it('goes on after a stop with what was stored', async () => {
    const profile = new TestProfile()
    const first = await sessionOn(profile).ready()
    const added = await first.add(newDocument())
    const { undo } = await first.remove([documentId('starter-000')])
    const second = await sessionOn(profile).ready()
    expect(second.index.size).toBe(5)
    expect(added.ok && second.index.has(added.value.id)).toBe(true)
    expect(await second.undo(undo)).toEqual({ ok: true, value: 1 })
    expect(second.index.size).toBe(6)
  })

  it('restores starter documents to the corpus and the index', async () => {
    const corpus = await sessionOn(new TestProfile()).ready()
    await corpus.remove(starterCorpus().map(({ id }) => id))
    expect(corpus.index.size).toBe(0)
    expect(await corpus.restoreStarter()).toBe(5)
    expect(await corpus.restoreStarter()).toBe(0)
    expect(corpus.index.size).toBe(5)
  })

  it('leaves the index alone when nothing was stored', async () => {
    const corpus = await sessionOn(new TestProfile()).ready()
    await corpus.add(newDocument())
    expect(await corpus.add(newDocument())).toMatchObject({ failure: { code: 'duplicate' } })
    expect(corpus.index.size).toBe(6)
  })

  it('does changes that come at once one after the other', async () => {
    const corpus = await sessionOn(new TestProfile()).ready()
    const texts = Array.from({ length: 20 }, (_, n) => `Line ${String(n)}.`)
    await Promise.all(texts.map((text) => corpus.add(newDocument({ text }))))
    expect([corpus.index.size, (await corpus.totals()).documents]).toEqual([25, 25])
  })
})
