import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CorpusRepository } from '../../src/corpus/repository.ts'
import { starterCorpus } from '../../src/corpus/starter-corpus.ts'
import { completeStarter, restoreStarter, starterState } from '../../src/corpus/starter-shelf.ts'
import { documentId } from '../../src/shared/ids.ts'
import { contentsOf, lineParser, newDocument, TestProfile } from './test-corpus.ts'
import type { CorpusDatabase } from '../../src/corpus/database.ts'

const shelfOn = (database: CorpusDatabase, documents = starterCorpus()) => ({
  database,
  documents,
  parser: lineParser(),
  now: () => new Date('2025-03-01T00:00:00Z'),
})

/** What the texts hashed to when they were collected: an edit, a reformat or other line ends would show. */
const SHA256 = [
  'e95e019b82dd85ed604393318accef08835af64d6f08bbde8dffc2947a000d38',
  'f946f45498660f6c127ac02cb9ddfbb70438adebe2a8c3bd8b420a4873bc70a5',
  '850fdfe125a3625691deaba7e2203a6ec02e1baaf8b5c342b0f62c2a44b2ef53',
  '37cd48f135ce57188883b75ef8cf29075ba94b89ff3357f8c7589b0c069fdcf8',
  '9e4c6deaa44852fcd5c1c63fc3e877035eadf28d1d849ca817ad88f9bc6c2575',
]

describe('starterCorpus', () => {
  it('holds the five texts unaltered', () => {
    const texts = starterCorpus().map(({ text }) => text)
    expect(texts.map((text) => createHash('sha256').update(text).digest('hex'))).toEqual(SHA256)
    expect(texts[2]).toBe(readFileSync('assets/starter-corpus/002.txt', 'utf8'))
  })

  it('leaves unknown what is not known', () => {
    expect(starterCorpus().map(({ source, publishedAt, url }) => [source, publishedAt, url])).toEqual([
      ['Novaya Gazeta Europe', '2025-02-27', null],
      ['Investobrain', null, null],
      ['The World Update', null, null],
      ['Unattributed rewrite', null, null],
      ['Global Leaders Insights', '2025-02-25', null],
    ])
  })

  it.each(starterCorpus())('has a title for $id that stands in its text', ({ title, text }) => {
    expect(text).toContain(title.replace(/…$/, ''))
  })
})

describe('completeStarter', () => {
  it('stores all five at once', async () => {
    const database = new TestProfile().open()
    expect(await completeStarter(shelfOn(database))).toHaveLength(5)
    expect(await database.documents.count()).toBe(5)
    expect(await starterState(shelfOn(database))).toEqual({ present: 5, total: 5 })
  })

  it('stores nothing twice when it runs twice, or twice at once', async () => {
    const profile = new TestProfile()
    const [one, two] = [profile.open(), profile.open()]
    await Promise.all([completeStarter(shelfOn(one)), completeStarter(shelfOn(two))])
    expect(await completeStarter(shelfOn(one))).toEqual([])
    expect(await two.documents.count()).toBe(5)
  })

  it('completes at the next start what was cut short', async () => {
    const profile = new TestProfile()
    const first = profile.open()
    first.meta.hook('creating').subscribe(() => {
      throw new Error('stopped')
    })
    await expect(completeStarter(shelfOn(first))).rejects.toThrow('stopped')
    expect(Object.values(await contentsOf(first)).flat()).toEqual([])
    first.close()
    const second = profile.open()
    expect(await completeStarter(shelfOn(second))).toHaveLength(5)
  })

  it('does not bring back what the reader removed', async () => {
    const database = new TestProfile().open()
    await completeStarter(shelfOn(database))
    await new CorpusRepository(database, lineParser()).remove([documentId('starter-001')])
    expect(await completeStarter(shelfOn(database))).toEqual([])
    expect(await starterState(shelfOn(database))).toEqual({ present: 4, total: 5 })
  })

  it('adds a document that a later version brings', async () => {
    const database = new TestProfile().open()
    await completeStarter(shelfOn(database, starterCorpus().slice(0, 3)))
    expect(await completeStarter(shelfOn(database))).toHaveLength(2)
  })

  it('passes over a text that the reader has already', async () => {
    const database = new TestProfile().open()
    const text = starterCorpus()[0]?.text
    await new CorpusRepository(database, lineParser()).add(newDocument(text === undefined ? {} : { text }))
    expect(await completeStarter(shelfOn(database))).toHaveLength(4)
  })
})

describe('restoreStarter', () => {
  it('puts back what is missing, and nothing the second time', async () => {
    const database = new TestProfile().open()
    await completeStarter(shelfOn(database))
    const before = await contentsOf(database)
    const repository = new CorpusRepository(database, lineParser())
    const { undo } = await repository.remove([documentId('starter-001'), documentId('starter-004')])
    expect(await restoreStarter(shelfOn(database))).toHaveLength(2)
    expect(await restoreStarter(shelfOn(database))).toEqual([])
    expect(await repository.undo(undo)).toEqual({ ok: true, value: [] })
    expect(await contentsOf(database)).toEqual(before)
  })
})
