import { describe, expect, it } from 'vitest'
import { summary } from './sample.ts'
import { documentOf, queued, takeIn, titleOfName, titleOfText } from '../../src/views/options/intake.ts'
import { progressSentence } from '../../src/views/options/intake-list.tsx'
import { failed, success } from '../../src/shared/result.ts'
import type { IntakeItem } from '../../src/views/options/intake.ts'
import type { ReadableFile } from '../../src/views/options/read-file.ts'

function file(name: string, text: string): ReadableFile {
  const bytes = new TextEncoder().encode(text)
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) }
}

const noArticle = () => null

describe('takeIn', () => {
  it('adds the others when one file is refused', async () => {
    const files = [file('first.txt', 'One fact.'), file('empty.txt', ''), file('third.txt', 'Another fact.')]
    const states: string[] = []
    await takeIn(files, queued(files), {
      readArticle: noArticle,
      add: (documents) => Promise.resolve(documents.map(({ title }) => success(summary({ title })))),
      onChange: (items) => {
        for (const { name, state, detail } of items) states.push(`${name} ${state} ${detail}`.trim())
      },
    })
    expect(states).toEqual([
      'first.txt reading',
      'empty.txt reading',
      'third.txt reading',
      'first.txt added first',
      'empty.txt refused The file is empty.',
      'third.txt added third',
    ])
  })

  it('gives the reason of the corpus when it refuses a document', async () => {
    const files = [file('again.txt', 'One fact.')]
    const items: IntakeItem[] = []
    await takeIn(files, queued(files), {
      readArticle: noArticle,
      add: () => Promise.resolve([failed('duplicate', 'This text is already in your corpus.')]),
      onChange: (changed) => items.push(...changed),
    })
    expect(items.at(-1)).toMatchObject({ state: 'refused', detail: 'This text is already in your corpus.' })
  })

  it('refuses a page without an article', async () => {
    const files = [file('front.html', '<nav>Links</nav>')]
    const items: IntakeItem[] = []
    await takeIn(files, queued(files), {
      readArticle: noArticle,
      add: () => Promise.resolve([success(summary())]),
      onChange: (changed) => items.push(...changed),
    })
    expect(items.at(-1)).toMatchObject({ state: 'refused', detail: 'There is no article text in this file.' })
  })

  it('adds many files in several batches, in order', async () => {
    const files = Array.from({ length: 60 }, (_, n) => file(`${String(n)}.txt`, `Fact ${String(n)}.`))
    const batches: number[] = []
    const added: string[] = []
    await takeIn(files, queued(files), {
      readArticle: noArticle,
      add: (documents) => {
        batches.push(documents.length)
        return Promise.resolve(documents.map(({ title }) => success(summary({ title }))))
      },
      onChange: (items) =>
        added.push(...items.filter(({ state }) => state === 'added').map(({ name }) => name)),
    })
    expect(batches.length).toBeGreaterThan(1)
    expect(added).toEqual(files.map(({ name }) => name))
  })

  it('gives every file of every batch a key of its own', () => {
    const files = [file('a.txt', 'x'), file('a.txt', 'x')]
    const keys = [...queued(files), ...queued(files)].map(({ key }) => key)
    expect(new Set(keys).size).toBe(4)
  })
})

describe('documentOf', () => {
  it('takes what a page states of itself', () => {
    const article = {
      title: ' ',
      source: 'Gazette',
      url: null,
      publishedAt: '2025-03-04',
      language: 'en',
      text: 'T.',
    }
    const document = documentOf('harbour-plan.html', { kind: 'html', text: '<p>T.</p>' }, () => article)
    expect(document).toEqual({ ...article, title: 'harbour plan', addedBy: 'file' })
  })
})

describe('titleOfText', () => {
  it.each([
    ['Harbour plan divides the city\n\nThe council met.', 'Harbour plan divides the city'],
    ['\n  Will it open?\nYes.', 'Will it open?'],
    ['The council met on Monday. It agreed.', null],
    ['The council met on Monday.\nIt agreed.', null],
    ['“It agreed.”\nMore', null],
    [`${'long '.repeat(60)}\nText`, null],
    ['', null],
  ])('reads %j as %j', (text, title) => {
    expect(titleOfText(text)).toBe(title)
  })
})

describe('titleOfName', () => {
  it.each([
    ['harbour-plan_2.txt', 'harbour plan 2'],
    ['a.b.html', 'a.b'],
    ['---.txt', '---.txt'],
  ])('reads %j as %j', (name, title) => {
    expect(titleOfName(name)).toBe(title)
  })
})

describe('progressSentence', () => {
  const items = (...states: IntakeItem['state'][]) =>
    states.map((state, n): IntakeItem => ({ key: String(n), name: 'a', size: 1, state, detail: '' }))
  it.each([
    [items('added', 'reading', 'queued'), 'Adding 3 files: 1 done.'],
    [items('added', 'added'), '2 files added.'],
    [items('added'), '1 file added.'],
    [items('added', 'refused'), '1 of 2 files added; one was not.'],
    [items('refused', 'refused', 'added'), '1 of 3 files added; 2 were not.'],
  ])('says how far %j has come', (list, sentence) => {
    expect(progressSentence(list)).toBe(sentence)
  })
})
