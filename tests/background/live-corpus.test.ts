import { describe, expect, it } from 'vitest'
import { corpusSession } from '../../src/background/corpus-session.ts'
import { newDocument, lineParser, TestProfile } from '../corpus/test-corpus.ts'
import { TEST_MODEL } from '../encoder/test-encoder.ts'

const openOn = (profile: TestProfile) =>
  corpusSession({ parser: lineParser(), starter: [], encoder: TEST_MODEL }, () => profile.open()).ready()

const documents = (count: number, first = 0) =>
  Array.from({ length: count }, (_, n) => newDocument({ text: `Line ${String(first + n)}.` }))

describe('adding many documents', () => {
  it('gives an outcome for each and tells how far it has come', async () => {
    const corpus = await openOn(new TestProfile())
    const done: number[] = []
    const batch = [...documents(3), newDocument({ text: ' ' }), ...documents(1), ...documents(300, 10)]
    const outcomes = await corpus.addMany(batch, { progress: (n) => done.push(n) })
    expect(
      outcomes.slice(0, 5).map((outcome) => (outcome.ok ? outcome.value.claims : outcome.failure.code)),
    ).toEqual([1, 1, 1, 'empty', 'duplicate'])
    expect(done.at(-1)).toBe(305)
    expect(done.length).toBeGreaterThan(1)
    expect(await corpus.totals()).toEqual({ documents: 303, indexed: 303, claims: 303 })
    expect(corpus.index.size).toBe(303)
  })

  it('refuses a second document with the same address', async () => {
    const corpus = await openOn(new TestProfile())
    const url = 'https://courier.example/bridge'
    const outcomes = await corpus.addMany([newDocument({ url }), newDocument({ url, text: 'Else 2.' })])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
  })

  it('stops between two chunks, and goes on when it is asked again', async () => {
    const corpus = await openOn(new TestProfile())
    const stop = new AbortController()
    const batch = documents(600)
    const cut = await corpus.addMany(batch, { signal: stop.signal, progress: () => stop.abort() })
    const added = cut.filter(({ ok }) => ok).length
    expect(added).toBe(250)
    expect(cut.at(-1)).toMatchObject({ failure: { code: 'cancelled' } })
    const rest = await corpus.addMany(batch)
    expect(rest.filter(({ ok }) => ok)).toHaveLength(350)
    expect(corpus.index.size).toBe(600)
  })

  it('lets other changes in between', async () => {
    const corpus = await openOn(new TestProfile())
    const many = corpus.addMany(documents(600))
    const one = await corpus.add(newDocument({ text: 'Else 2.' }))
    expect(one.ok).toBe(true)
    expect((await many).every(({ ok }) => ok)).toBe(true)
    expect(corpus.index.size).toBe(601)
  })
})

describe('revision', () => {
  it('is another after each change, and goes on after a stop', async () => {
    const profile = new TestProfile()
    const corpus = await openOn(profile)
    const seen = [corpus.revision]
    const added = await corpus.add(newDocument())
    seen.push(corpus.revision)
    if (added.ok) await corpus.edit(added.value.id, { title: 'Another' })
    seen.push(corpus.revision)
    const { undo } = await corpus.remove(added.ok ? [added.value.id] : [])
    seen.push(corpus.revision)
    await corpus.undo(undo)
    seen.push(corpus.revision)
    expect(new Set(seen).size).toBe(5)
    const { revision } = corpus
    await corpus.add(newDocument())
    expect(corpus.revision).toBe(revision)
    expect((await openOn(profile)).revision).toBe(revision)
  })
})

describe('loading documents', () => {
  it('gives those that are stored, as they are now', async () => {
    const corpus = await openOn(new TestProfile())
    const added = await corpus.add(newDocument())
    const id = added.ok ? added.value.id : undefined
    if (id === undefined) throw new Error('It was not added.')
    expect((await corpus.load([id])).get(id)?.document.title).toBe('Bridge closes')
    const [view] = await Promise.all([corpus.load([id]), corpus.edit(id, { title: 'Another' })])
    expect(view.get(id)).toBeDefined()
    expect((await corpus.load([id])).get(id)?.document.title).toBe('Another')
    await corpus.remove([id])
    expect((await corpus.load([id])).get(id)).toBeUndefined()
  })
})
