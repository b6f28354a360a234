import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, PAGE } from './files.ts'
import { runExtract } from '../../src/cli/extract.ts'

async function extract(files: Readonly<Record<string, string | Uint8Array>>, names = Object.keys(files)) {
  const folder = folderOf(files)
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const status = await runExtract(
    names.map((name) => join(folder, name)),
    io,
  )
  return { status, err, rows: out.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('extract', () => {
  it('prints the article of a page as one row of documents.jsonl', async () => {
    const { status, rows, err } = await extract({ 'pier.html': PAGE })
    expect({ status, err }).toEqual({ status: 0, err: [] })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      id: 'pier',
      title: 'Pier stays shut',
      source: 'Tidewater Post',
      url: 'https://post.example/pier',
      publishedAt: '2025-02-27T18:40:00Z',
    })
    expect(String(rows[0]?.text).split('\n')).toEqual([
      expect.stringMatching(/^The harbour board voted/),
      expect.stringMatching(/^“Nobody is going/),
      expect.stringMatching(/the café included\.$/),
    ])
  })

  it.each<readonly [string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'empty.html', '', /empty/],
    ['a PDF document', 'paper.pdf', '%PDF-1.7 …', /PDF/],
    ['binary data', 'data.html', new Uint8Array(400).map((_, at) => (at * 7) % 31), /binary/],
    ['a file of more than 5 MB', 'long.html', 'word '.repeat(1_100_000), /5 MB/],
    [
      'bytes of no known encoding',
      'torn.txt',
      new Uint8Array([0x50, 0x81, 0x8d, 0xff, 0xc3, 0x28, 0x9d]),
      /UTF-8/,
    ],
    ['a page without an article', 'front.html', '<nav>Home</nav>', /no article/],
  ])('names %s with the reason and goes on', async (_, name, content, reason) => {
    const { status, rows, err } = await extract({ [name]: content, 'pier.html': PAGE })
    expect(status).toBe(1)
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(name)
    expect(err[0]).toMatch(reason)
    expect(rows.map((row) => row.id)).toEqual(['pier'])
  })

  it('names a file that is not there', async () => {
    const { status, err } = await extract({}, ['none.html'])
    expect(status).toBe(1)
    expect(err[0]).toMatch(/none\.html: .*no such file/)
  })

  it('reads the encoding that a page states', async () => {
    const latin = PAGE.replace('charset="utf-8"', 'charset="iso-8859-1"').replace(/[“”–]/g, '-')
    const { rows } = await extract({ 'pier.html': Buffer.from(latin, 'latin1') })
    expect(rows[0]?.text).toContain('£3.4m')
    expect(rows[0]?.text).toContain('café')
  })

  it('reads UTF-16 by its byte order mark', async () => {
    const { rows } = await extract({ 'pier.html': Buffer.from(`\ufeff${PAGE}`, 'utf16le') })
    expect(rows[0]?.text).toContain('café')
  })

  it('tells how it is used when no page is given', async () => {
    expect(await extract({})).toMatchObject({ status: 2, rows: [] })
  })
})
