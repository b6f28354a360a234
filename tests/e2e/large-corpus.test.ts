import { beforeAll, describe, expect, it } from 'vitest'
import type { Extension } from './harness.ts'
import { startExtension } from './harness.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
  return () => extension.close()
})

interface State {
  readonly value: { readonly documents: number; readonly indexed: number; readonly claims: number }
}

interface Outcomes {
  readonly ok: boolean
  readonly value: readonly { readonly ok: boolean; readonly failure?: { readonly code: string } }[]
}

interface Scan {
  readonly value: { readonly report: { readonly page: { readonly inCorpus: boolean } } }
}

const THINGS = 'boats permits bridges wells farms schools buses letters'.split(' ')
const DEEDS = 'approved counted repaired sold closed inspected'.split(' ')
const STARTERS = 5
const LINES = 24

/** A name for each number, of letters alone. */
const nameOf = (n: number) =>
  `Tor${n.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))}by`

/** Sentences of an article; each article is about another place, and no two share a sentence. */
const linesOf = (article: number) =>
  Array.from({ length: LINES }, (_, line) => {
    const deed = DEEDS[(article + line) % DEEDS.length] ?? ''
    const thing = THINGS[(article * 3 + line) % THINGS.length] ?? ''
    return `${nameOf(article)} ${deed} ${article * LINES + line} ${thing} of ${nameOf(5000 + article * 7 + line)}.`
  })

const article = (n: number) => ({
  title: `Notes, part ${n}`,
  source: 'Quay',
  url: `https://quay.example/permits/${n}`,
  publishedAt: '2025-03-03',
  language: 'en',
  text: linesOf(n).join('\n'),
  addedBy: 'file',
})

const articles = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => article(from + n))

/** Scans the text of an article at another address. */
const scan = (n: number) =>
  extension.ask<Scan>('scanPage', {
    url: 'https://elsewhere.example/',
    canonicalUrl: null,
    title: 'Notes',
    siteName: null,
    publishedAt: '2025-03-03',
    language: 'en',
    blocks: linesOf(n).map((text, at) => ({ id: `b${at}`, role: 'paragraph', text })),
    truncated: false,
  })

describe('a corpus of thousands of claims', () => {
  it('is found again after a stop, from the stored index', async () => {
    expect(
      (await extension.ask<Outcomes>('addDocuments', articles(0, 150))).value.every(({ ok }) => ok),
    ).toBe(true)
    const before = await extension.ask<State>('storageState')
    expect(before.value).toMatchObject({ documents: 150 + STARTERS, indexed: 150 + STARTERS })
    await extension.stopWorker()
    expect(await extension.ask<State>('storageState')).toMatchObject({
      value: {
        documents: before.value.documents,
        indexed: before.value.indexed,
        claims: before.value.claims,
      },
    })
    expect((await scan(77)).value.report.page.inCorpus).toBe(true)
  })

  it('is whole after a stop in the middle of an import, which then goes on', async () => {
    const cut = extension.ask<Outcomes>('addDocuments', articles(150, 500)).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, 400))
    await extension.stopWorker()
    await cut
    const { value } = await extension.ask<State>('storageState')
    expect(value.indexed).toBe(value.documents)
    const again = await extension.ask<Outcomes>('addDocuments', articles(150, 500))
    expect(again.value.every(({ ok, failure }) => ok || failure?.code === 'duplicate')).toBe(true)
    await extension.stopWorker()
    const whole = await extension.ask<State>('storageState')
    expect(whole.value).toMatchObject({ documents: 500 + STARTERS, indexed: 500 + STARTERS })
    expect((await scan(499)).value.report.page.inCorpus).toBe(true)
  })

  it('does not find what was removed, after a stop either', async () => {
    const listed = await extension.ask<{ readonly value: readonly { id: string; title: string }[] }>(
      'listDocuments',
    )
    const gone = listed.value.find(({ title }) => title === 'Notes, part 77')
    await extension.ask('removeDocuments', [gone?.id])
    await extension.stopWorker()
    expect((await extension.ask<State>('storageState')).value).toMatchObject({
      documents: 499 + STARTERS,
      indexed: 499 + STARTERS,
    })
    expect((await scan(77)).value.report.page.inCorpus).toBe(false)
  })
})
