import { describe, expect, it } from 'vitest'
import { documentId } from '../../src/shared/ids.ts'
import { contentsOf, newDocument, testRepository } from './test-corpus.ts'

const D1 = documentId('d1')
const D2 = documentId('d2')

describe('adding a document', () => {
  it('stores metadata, text and parse', async () => {
    const { database, repository } = testRepository()
    const added = await repository.add(
      newDocument({ url: 'https://www.courier.example/bridge?utm_source=x#top' }),
    )
    expect(added).toMatchObject({
      ok: true,
      value: { document: { id: 'd1', claims: 1, characters: 40, address: 'courier.example/bridge' } },
    })
    const { documents, texts, claims } = await contentsOf(database)
    expect([documents?.length, texts?.length, claims?.length]).toEqual([1, 1, 1])
  })

  it('gives the text back as it came in', async () => {
    const { repository } = testRepository()
    const text = '  “Ünïcode” \r\n\t— and\u00A0spaces \n\n'
    await repository.add(newDocument({ text }))
    expect(await repository.read(D1)).toMatchObject({ value: { text, title: 'Bridge closes', licence: '' } })
  })

  it.each([
    ['the same text in other lines', { text: 'The bridge  closed. It was built in 1931.\n' }],
    ['the same address', { text: 'Else.', url: 'http://courier.example/bridge/' }],
  ])('refuses %s and names the one that is there', async (_, again) => {
    const { database, repository } = testRepository()
    await repository.add(newDocument({ url: 'https://www.courier.example/bridge' }))
    const before = await contentsOf(database)
    const answer = await repository.add(newDocument(again))
    expect(answer).toMatchObject({
      failure: { code: 'duplicate', message: expect.stringContaining('“Bridge closes” (The Courier)') },
    })
    expect(await contentsOf(database)).toEqual(before)
  })

  it('stores one of two equal documents that come at once', async () => {
    const { repository } = testRepository()
    const outcomes = await Promise.all([repository.add(newDocument()), repository.add(newDocument())])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await repository.list()).toHaveLength(1)
  })

  it('keeps documents without an address apart', async () => {
    const { repository } = testRepository()
    await repository.add(newDocument({ text: 'One 1.' }))
    expect(await repository.add(newDocument({ text: 'Two 2.' }))).toMatchObject({ ok: true })
  })

  it('leaves nothing behind when it is cut short between two tables', async () => {
    const { database, repository } = testRepository()
    database.claims.hook('creating').subscribe(() => {
      throw new Error('stopped')
    })
    await expect(repository.add(newDocument())).rejects.toThrow('stopped')
    expect(Object.values(await contentsOf(database)).flat()).toEqual([])
  })

  it('says when there is no room, and stores nothing', async () => {
    const { database, repository } = testRepository()
    database.claims.hook('creating').subscribe(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await repository.add(newDocument())).toMatchObject({ failure: { code: 'no-room' } })
    expect(Object.values(await contentsOf(database)).flat()).toEqual([])
  })
})

describe('listing documents', () => {
  it('begins with the newest', async () => {
    const { repository } = testRepository()
    await repository.add(newDocument({ text: 'One 1.' }))
    await repository.add(newDocument({ text: 'Two 2.' }))
    expect((await repository.list()).map(({ id }) => id)).toEqual(['d2', 'd1'])
  })
})

describe('editing a document', () => {
  it('changes metadata alone', async () => {
    const { repository } = testRepository()
    await repository.add(newDocument())
    await repository.edit(D1, { source: ' Courier ', publishedAt: '', licence: 'CC BY 4.0', text: 'Forged.' })
    expect(await repository.read(D1)).toMatchObject({
      value: { source: 'Courier', publishedAt: null, licence: 'CC BY 4.0', text: newDocument().text },
    })
  })

  it('refuses an address that another document has, but not its own', async () => {
    const { repository } = testRepository()
    await repository.add(newDocument({ url: 'https://a.example/1' }))
    await repository.add(newDocument({ text: 'Two 2.' }))
    const own = await repository.edit(D1, { url: 'https://www.a.example/1/' })
    const others = await repository.edit(D2, { url: 'https://a.example/1#x' })
    expect(own.ok).toBe(true)
    expect(others).toMatchObject({ failure: { code: 'duplicate' } })
  })

  it.each([
    ['bad-date', { publishedAt: '2025-02-30' }],
    ['bad-url', { url: 'javascript:alert(1)' }],
    ['title-too-long', { title: 'x'.repeat(501) }],
  ])('fails with %s and changes nothing', async (code, edit) => {
    const { database, repository } = testRepository()
    await repository.add(newDocument())
    const before = await contentsOf(database)
    expect(await repository.edit(D1, edit)).toMatchObject({ failure: { code } })
    expect(await contentsOf(database)).toEqual(before)
  })

  it('says when the document is gone', async () => {
    const { repository } = testRepository()
    expect(await repository.edit(D1, { title: 'x' })).toMatchObject({ failure: { code: 'not-found' } })
    expect(await repository.read(D1)).toMatchObject({ failure: { code: 'not-found' } })
  })
})

describe('removing documents', () => {
  async function withTwo() {
    const made = testRepository()
    await made.repository.add(newDocument({ text: 'One 1.\r\n“Ü”' }))
    await made.repository.add(newDocument({ text: 'Two 2.' }))
    return made
  }

  it('is undone to the last byte', async () => {
    const { database, repository } = await withTwo()
    const before = await contentsOf(database)
    const { undo, removed } = await repository.remove([D1, D2, D1, documentId('none')])
    expect(removed).toEqual(['d1', 'd2'])
    expect(await repository.list()).toEqual([])
    expect(await repository.undo(undo)).toMatchObject({ ok: true, value: [{}, {}] })
    expect(await contentsOf(database)).toEqual(before)
  })

  it('can be undone once', async () => {
    const { repository } = await withTwo()
    const { undo } = await repository.remove([D1])
    await repository.undo(undo)
    expect(await repository.undo(undo)).toMatchObject({ failure: { code: 'expired' } })
    expect(await repository.list()).toHaveLength(2)
  })

  it('can be undone until the next removal', async () => {
    const { repository } = await withTwo()
    const first = await repository.remove([D1])
    const second = await repository.remove([D2])
    expect(await repository.undo(first.undo)).toMatchObject({ failure: { code: 'expired' } })
    expect(await repository.undo(second.undo)).toMatchObject({ ok: true })
    expect((await repository.list()).map(({ id }) => id)).toEqual(['d2'])
  })

  it('keeps the undo of before when there was nothing to remove', async () => {
    const { repository } = await withTwo()
    const { undo } = await repository.remove([D1])
    expect((await repository.remove([documentId('none')])).removed).toEqual([])
    expect(await repository.undo(undo)).toMatchObject({ ok: true })
  })

  it('does not bring back a text that was added anew meanwhile', async () => {
    const { repository } = await withTwo()
    const { undo } = await repository.remove([D1, D2])
    await repository.add(newDocument({ text: 'Two 2.' }))
    expect(await repository.undo(undo)).toMatchObject({ ok: true, value: [{ document: { id: 'd1' } }] })
    expect(await repository.list()).toHaveLength(2)
  })

  it('removes nothing when it is cut short', async () => {
    const { database, repository } = await withTwo()
    const before = await contentsOf(database)
    database.texts.hook('deleting').subscribe(() => {
      throw new Error('stopped')
    })
    await expect(repository.remove([D1])).rejects.toThrow('stopped')
    expect(await contentsOf(database)).toEqual(before)
  })
})
