import fc from 'fast-check'
import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, describe, expect, it } from 'vitest'
import { LiveCorpus } from '../../src/background/live-corpus.ts'
import { termsOf } from '../../src/claims/terms.ts'
import { ClaimIndex } from '../../src/retrieval/claim-index.ts'
import { documentId } from '../../src/shared/ids.ts'
import { contentsOf, lineParser, newDocument, TestProfile } from '../corpus/test-corpus.ts'
import { TEST_MODEL } from '../encoder/test-encoder.ts'
import type { CorpusDatabase } from '../../src/corpus/database.ts'
import type { DocumentId } from '../../src/shared/ids.ts'

const WORDS = 'bridge harbour council 12 40 1931 mayor ferry toll storm closed opened'.split(' ')

/** Texts of one to four claims over few words, so that every term stands in many documents. */
const textOf = (n: number) =>
  Array.from(
    { length: 1 + (n % 4) },
    (_, line) =>
      `${WORDS[(n * 7 + line * 5) % WORDS.length] ?? ''} ${WORDS[(n + line) % 9] ?? ''} ${String(n)}`,
  ).join('\n')

/** A life of the background on a profile, whose writes can be made to fail. */
class Life {
  readonly database: CorpusDatabase
  readonly corpus: Promise<LiveCorpus>

  constructor(profile: TestProfile, parser = 1) {
    this.database = profile.open()
    this.corpus = LiveCorpus.open({
      database: this.database,
      parser: lineParser(parser),
      starter: [],
      encoder: TEST_MODEL,
      sealedClaims: 12,
    })
  }

  async end(): Promise<void> {
    await this.corpus.catch(() => undefined)
    this.database.close()
  }
}

const writes = ['add', 'put', 'delete', 'clear'] as const
const original = Object.fromEntries(
  writes.map((name) => [name, Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, name)]),
)

/** Makes the nth write from now on fail, and all after it, as when the background is gone; gives how many there were. */
function failAt(nth: number): () => number {
  let count = 0
  for (const name of writes) {
    const write = original[name]?.value as (this: IDBObjectStore, ...values: unknown[]) => IDBRequest
    Object.defineProperty(IDBObjectStore.prototype, name, {
      configurable: true,
      value(this: IDBObjectStore, ...values: unknown[]) {
        count += 1
        if (count >= nth) throw new Error('stopped')
        return write.apply(this, values)
      },
    })
  }
  return () => count
}

function mend(): void {
  for (const name of writes) {
    const descriptor = original[name]
    if (descriptor) Object.defineProperty(IDBObjectStore.prototype, name, descriptor)
  }
}

afterEach(mend)

/** What a reader has: the documents with their texts and claims. */
async function documentsOf(database: CorpusDatabase) {
  const { documents, texts, claims, vectors } = await contentsOf(database)
  return { documents, texts, claims, vectors }
}

/** What can be asked of an index, in a form that does not tell in which order it came about. */
function answersOf(index: ClaimIndex) {
  const terms = [...new Set(WORDS.flatMap(termsOf)), ...Array.from({ length: 40 }, (_, n) => String(n))]
  return {
    ids: [...index.ids()].sort(),
    size: index.size,
    claims: index.claims,
    terms: terms.map((term) => [term, index.claimsHolding(term), index.documentsHolding(term)]),
    found: terms.map((term) =>
      index
        .search([term, 'bridge'], 1000)
        .map(({ document, claim, score }) => `${document} ${String(claim)} ${score.toFixed(9)}`)
        .sort(),
    ),
  }
}

/** The index that the stored documents make. */
async function indexOfStored(database: CorpusDatabase): Promise<ClaimIndex> {
  const index = new ClaimIndex()
  for (const { id, parsed } of await database.claims.toArray())
    index.add({ id, claims: parsed.claims.map(({ sentence }) => termsOf(sentence.text)) })
  return index
}

async function expectSound(life: Life): Promise<void> {
  const corpus = await life.corpus
  await corpus.settled()
  expect(corpus.building).toBe(false)
  expect(answersOf(corpus.index)).toEqual(answersOf(await indexOfStored(life.database)))
  const documents = await life.database.documents.count()
  expect(await corpus.totals()).toEqual({ documents, indexed: documents, claims: corpus.index.claims })
}

/** A corpus of two segments and a tail, from which one document was removed. */
async function filled(profile: TestProfile) {
  const life = new Life(profile)
  const corpus = await life.corpus
  const ids: DocumentId[] = []
  for (let n = 0; n < 13; n++) {
    const added = await corpus.add(newDocument({ text: textOf(n) }))
    if (added.ok) ids.push(added.value.id)
    await corpus.settled()
  }
  const { undo } = await corpus.remove([ids[2], ids[12]].filter((id) => id !== undefined))
  await corpus.settled()
  const counts = [await life.database.segments.count(), await life.database.tail.count()]
  await life.end()
  return { ids, undo, counts }
}

type Filled = Awaited<ReturnType<typeof filled>>

const CHANGES: readonly (readonly [string, (corpus: LiveCorpus, made: Filled) => Promise<unknown>])[] = [
  ['adding', (corpus) => corpus.add(newDocument({ text: textOf(30) }))],
  [
    'adding until a segment is stored',
    async (corpus) => {
      for (let n = 30; n < 34; n++) await corpus.add(newDocument({ text: textOf(n) }))
      await corpus.settled()
    },
  ],
  [
    'adding many',
    (corpus) => corpus.addMany(Array.from({ length: 6 }, (_, n) => newDocument({ text: textOf(40 + n) }))),
  ],
  [
    'adding until segments are merged',
    async (corpus) => {
      for (let n = 50; n < 64; n++) await corpus.add(newDocument({ text: textOf(n) }))
      await corpus.settled()
    },
  ],
  ['editing', (corpus, { ids }) => corpus.edit(ids[1] ?? documentId(''), { title: 'Another' })],
  [
    'removing from a segment and the tail',
    (corpus, { ids }) => corpus.remove([...ids.slice(0, 2), ...ids.slice(11)]),
  ],
  ['undoing a removal', (corpus, { undo }) => corpus.undo(undo)],
  [
    'removing again what was put back',
    async (corpus, { undo, ids }) => {
      await corpus.undo(undo)
      await corpus.settled()
      await corpus.remove(ids.slice(2, 3))
    },
  ],
]

describe('a background that is stopped at a write', () => {
  it('has segments, a tail and removed documents to begin with', async () => {
    const { counts } = await filled(new TestProfile())
    expect(counts[0]).toBeGreaterThan(1)
    expect(counts[1]).toBeGreaterThan(0)
  })

  it.each(CHANGES)('leaves a corpus that is whole or unchanged: %s', async (_, change) => {
    const states = new Set<string>()
    for (let nth = 1; ; nth++) {
      const profile = new TestProfile()
      const made = await filled(profile)
      const life = new Life(profile)
      const corpus = await life.corpus
      await corpus.settled()
      const before = await documentsOf(life.database)
      const count = failAt(nth)
      await change(corpus, made).catch(() => undefined)
      await corpus.settled().catch(() => undefined)
      const survived = count() < nth
      mend()
      await life.end()
      const next = new Life(profile)
      await expectSound(next)
      const after = await documentsOf(next.database)
      states.add(JSON.stringify(after) === JSON.stringify(before) ? 'unchanged' : 'changed')
      const lengths = Object.values(after)
        .slice(0, 3)
        .map((rows) => rows?.length)
      expect(new Set(lengths).size).toBe(1)
      await next.end()
      if (survived) break
    }
    expect([...states].sort()).toEqual(['changed', 'unchanged'])
  })
})

describe('a corpus over many lives', () => {
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('add' as const), count: fc.integer({ min: 1, max: 6 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('remove' as const),
        at: fc.nat(),
        count: fc.integer({ min: 1, max: 4 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  )

  it('finds at each opening what is stored, however segments were sealed and merged between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const profile = new TestProfile()
        let life = new Life(profile)
        let [texts, undo] = [0, '']
        for (const taken of [...steps, { kind: 'reopen' as const }]) {
          const corpus = await life.corpus
          if (taken.kind === 'add') {
            for (let n = 0; n < taken.count; n++) await corpus.add(newDocument({ text: textOf(texts++) }))
          } else if (taken.kind === 'remove') {
            const ids = [...corpus.index.ids()]
            const start = ids.length === 0 ? 0 : taken.at % ids.length
            undo = (await corpus.remove(ids.slice(start, start + taken.count))).undo
          } else if (taken.kind === 'undo') await corpus.undo(undo)
          else {
            await expectSound(life)
            await life.end()
            life = new Life(profile)
            await expectSound(life)
          }
        }
        await life.end()
      }),
      { numRuns: 25 },
    )
  })
})

describe('an index that cannot be used as it is stored', () => {
  const spoil: readonly (readonly [string, (database: CorpusDatabase) => Promise<unknown>])[] = [
    ['a damaged segment', (database) => damage(database, (bytes) => bytes.set([77, 78], bytes.length >> 1))],
    ['a segment cut short', (database) => damage(database, () => 0, 90)],
    ['an empty segment', (database) => damage(database, () => 0, 0)],
    [
      'a segment that is lost',
      async (database) => database.segments.delete((await database.segmentIds())[0] ?? 0),
    ],
    [
      'a row without bytes',
      (database) => database.segments.toCollection().modify((row) => Reflect.set(row, 'bytes', null)),
    ],
    [
      'terms of another version',
      (database) => database.tail.toCollection().modify((row) => Reflect.set(row, 'version', '0.0')),
    ],
  ]

  async function damage(database: CorpusDatabase, change: (bytes: Uint8Array) => unknown, length?: number) {
    for (const row of await database.segments.toArray()) {
      const bytes = new Uint8Array(await row.bytes.arrayBuffer())
      change(bytes)
      await database.segments.put({ ...row, bytes: new Blob([bytes.slice(0, length)]) })
    }
  }

  it.each(spoil)('is built anew: %s', async (_, change) => {
    const profile = new TestProfile()
    await filled(profile)
    const database = profile.open()
    await change(database)
    database.close()
    const life = new Life(profile)
    expect((await life.corpus).building).toBe(true)
    await expectSound(life)
    await life.end()
    const again = new Life(profile)
    expect((await again.corpus).building).toBe(false)
    await expectSound(again)
    await again.end()
  })

  it('is built anew when the parser is another, and can be stopped at each write', async () => {
    for (let nth = 1; ; nth++) {
      const profile = new TestProfile()
      await filled(profile)
      const count = failAt(nth)
      const life = new Life(profile, 2)
      await life.corpus.then((corpus) => corpus.settled()).catch(() => undefined)
      const survived = count() < nth
      mend()
      await life.end()
      const next = new Life(profile, 2)
      await expectSound(next)
      expect((await next.database.claims.toArray()).every(({ parser }) => parser === 2)).toBe(true)
      await next.end()
      if (survived) break
    }
  })
})
