import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, PAGE } from './files.ts'
import { readCorpus } from '../../src/cli/read-corpus.ts'

const row = (value: unknown) => JSON.stringify(value)

describe('readCorpus', () => {
  it('reads documents.jsonl, with only id and text needed', async () => {
    const folder = folderOf({
      'documents.jsonl': [
        row({ id: 'a', text: 'The pier is shut.' }),
        '',
        row({
          id: 7,
          text: 'It is open.',
          title: 'Open',
          source: 'Coast Wire',
          url: null,
          publishedAt: '2025-02-27',
        }),
      ].join('\n'),
    })
    expect(await readCorpus(join(folder, 'documents.jsonl'))).toEqual({
      unread: [],
      documents: [
        { id: 'a', text: 'The pier is shut.', title: '', source: '', url: null, publishedAt: null },
        {
          id: '7',
          text: 'It is open.',
          title: 'Open',
          source: 'Coast Wire',
          url: null,
          publishedAt: '2025-02-27',
        },
      ],
    })
  })

  it.each([
    ['no JSON', '{"id":', /not a JSON object/],
    ['a row without text', row({ id: 'b' }), /text/],
    ['a row with empty text', row({ id: 'b', text: ' ' }), /text/],
  ])('names the line of %s and reads the others', async (_, line, reason) => {
    const folder = folderOf({ 'documents.jsonl': `${row({ id: 'a', text: 'Shut.' })}\n${line}\n` })
    const { documents, unread } = await readCorpus(join(folder, 'documents.jsonl'))
    expect(documents).toHaveLength(1)
    expect(unread).toHaveLength(1)
    expect(unread[0]?.place).toMatch(/documents\.jsonl:2$/)
    expect(unread[0]?.reason).toMatch(reason)
  })

  it('names a document whose id another has, and keeps the first', async () => {
    const lines = [row({ id: 'a', text: 'Shut.' }), row({ id: 'a', text: 'Open.' })]
    const folder = folderOf({
      'documents.jsonl': lines.join('\r\n'),
      'both/a.txt': 'Shut.',
      'both/a.md': 'Open.',
    })
    for (const path of ['documents.jsonl', 'both']) {
      const { documents, unread } = await readCorpus(join(folder, path))
      expect(documents).toHaveLength(1)
      expect(unread.map(({ reason }) => reason)).toEqual(['Another document has the id “a” already.'])
    }
  })

  it('reads the texts and pages of a folder in the order of their names', async () => {
    const folder = folderOf({
      'b.txt': 'The pier is shut.',
      'c.html': PAGE,
      'a.md': '# Pier\n\nIt is shut.',
      'd.txt': '',
      'picture.png': 'x',
      'meta.json': '{}',
    })
    const { documents, unread } = await readCorpus(folder)
    expect(documents.map(({ id, publishedAt }) => [id, publishedAt])).toEqual([
      ['a', null],
      ['b', null],
      ['c', '2025-02-27T18:40:00Z'],
    ])
    expect(documents[0]).toMatchObject({ title: 'Pier' })
    expect(documents[0]?.text).not.toContain('#')
    expect(unread).toEqual([{ place: join(folder, 'd.txt'), reason: 'The file is empty.' }])
  })

  it('says when there is nothing at all', async () => {
    const { documents, unread } = await readCorpus('/no/such/place')
    expect(documents).toEqual([])
    expect(unread[0]?.reason).toMatch(/no such file/)
  })

  it('takes metadata from documents.json in the folder and a README for no document', async () => {
    const metadata = [
      { file: 'a.txt', title: 'Pier', source: 'Coast Wire', url: null, publishedAt: '2025-02-27' },
    ]
    const folder = folderOf({
      'a.txt': 'The pier is shut.',
      'README.md': 'Articles about the pier.',
      'documents.json': row(metadata),
    })
    expect(await readCorpus(folder)).toEqual({
      unread: [],
      documents: [
        {
          id: 'a',
          text: 'The pier is shut.',
          title: 'Pier',
          source: 'Coast Wire',
          url: null,
          publishedAt: '2025-02-27',
        },
      ],
    })
  })

  it.each(['{', '{"file":"a.txt"}', '[{"title":"no file"}]'])(
    'names broken metadata %s and reads the texts',
    async (json) => {
      const folder = folderOf({ 'a.txt': 'The pier is shut.', 'documents.json': json })
      const { documents, unread } = await readCorpus(folder)
      expect(documents.map(({ text }) => text)).toEqual(['The pier is shut.'])
      expect(unread.map(({ reason }) => reason)).toEqual([expect.stringContaining('documents.json')])
    },
  )
})
