import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { runScan } from '../../src/cli/scan.ts'
import { FIRE_COURIER, FIRE_GAZETTE, FIRE_PAGE, OTHER_FIRE } from '../pipeline/stories.ts'
import { collectedIo } from './collected-io.ts'
import { folderOf } from './files.ts'
import { PAGE_LINE } from './report-schema.ts'

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')

const HTML = `<!doctype html><html lang="en"><head><title>Fire in the port</title>
<meta property="article:published_time" content="2024-05-16T08:00:00Z">
<link rel="canonical" href="https://page.example/fire"></head>
<body><nav>Home</nav><article><h1>Fire in the port</h1>${paragraphs(FIRE_PAGE)}</article></body></html>`

const row = (id: string, text: string, facts = {}) => JSON.stringify({ id, text, ...facts })
const ROWS = [
  row('gazette', FIRE_GAZETTE, { source: 'Gazette', publishedAt: '2024-05-16' }),
  row('courier', FIRE_COURIER, { source: 'Courier', publishedAt: '2024-05-15', title: 'Port fire' }),
]

const folder = (files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  folderOf({
    'documents.jsonl': ROWS.join('\n'),
    'fire.html': HTML,
    'shop.txt': OTHER_FIRE,
    ...files,
  })

/** Runs `scan --format json` in a folder; names of files are those of the folder. */
async function scanJson(place: string, corpus: string, ...pages: readonly string[]) {
  const io = collectedIo()
  const paths = pages.map((page) => (page.startsWith('--') ? page : join(place, page)))
  const status = await runScan(['--corpus', join(place, corpus), '--format', 'json', ...paths], io)
  const reports = io.lines.map((line) => v.parse(PAGE_LINE, JSON.parse(line)))
  return { status, errors: io.errors, reports, paths }
}

describe('runScan', () => {
  it('prints one object a line for each page, in the order given and in the shape of the contract', async () => {
    const { status, errors, reports, paths } = await scanJson(
      folder(),
      'documents.jsonl',
      'shop.txt',
      'fire.html',
    )
    expect([status, errors]).toEqual([0, []])
    expect(reports.map(({ page }) => page.path)).toEqual(paths)
    expect(reports[0]?.findings).toEqual([])
    expect(reports[1]?.page).toMatchObject({
      title: 'Fire in the port',
      url: 'https://page.example/fire',
      publishedAt: '2024-05-16T08:00:00Z',
      coverage: { documents: 2, aboutThisStory: 2, newest: '2024-05-16' },
    })
  })

  it('prints sentences as they stand, with what differs', async () => {
    const { reports } = await scanJson(folder(), 'documents.jsonl', 'fire.html')
    const disputed = reports[0]?.findings.find(({ text }) => text.includes('12 million'))
    expect(disputed).toMatchObject({
      text: FIRE_PAGE.split('\n')[5],
      status: 'disputed',
      reports: [
        {
          document: 'gazette',
          source: 'Gazette',
          publishedAt: '2024-05-16',
          text: FIRE_GAZETTE.split('\n')[1],
          stance: 'conflicts',
          differences: [
            { kind: 'number', severity: 'conflict', page: '12 million euros', report: '15 million euros' },
          ],
        },
      ],
    })
    expect(reports[0]?.omissions).not.toEqual([])
  })

  it('compares words alone with --no-model', async () => {
    const place = folder()
    const read = await scanJson(place, 'documents.jsonl', 'fire.html')
    const words = await scanJson(place, 'documents.jsonl', '--no-model', 'fire.html')
    const scores = ({ reports }: typeof read) =>
      reports.flatMap(({ findings }) =>
        findings.flatMap((finding) => finding.reports.map(({ score }) => score)),
      )
    expect([words.status, words.errors]).toEqual([0, []])
    expect(scores(words).length).toBeGreaterThan(0)
    expect(scores(words)).not.toEqual(scores(read))
  })

  it('gives origins in the shape of the contract', async () => {
    const wired = row('wired', `LARVIK, Norway (Reuters) - ${FIRE_COURIER}`)
    const place = folder({ 'wired.jsonl': wired })
    const { reports } = await scanJson(place, 'wired.jsonl', 'fire.html')
    expect(reports[0]?.origins).toMatchObject([{ name: 'Reuters', documents: ['wired'] }])
  })

  it('takes a folder of texts and pages as the corpus', async () => {
    const place = folder({
      'corpus/gazette.txt': FIRE_GAZETTE,
      'corpus/courier.md': `# Port fire\n\n${FIRE_COURIER}`,
    })
    const { status, reports } = await scanJson(place, 'corpus', 'fire.html')
    expect(status).toBe(0)
    const documents = reports[0]?.findings.flatMap((finding) =>
      finding.reports.map(({ document }) => document),
    )
    expect([...new Set(documents)].sort()).toEqual(['courier', 'gazette'])
  })

  it.each([
    ['missing', {}, 'missing.html', /missing\.html/],
    ['empty', { 'empty.html': '' }, 'empty.html', /empty\.html: The file is empty/],
    [
      'binary',
      { 'binary.txt': Uint8Array.of(0x25, 0x50, 0x44, 0x46, 1, 2) },
      'binary.txt',
      /binary\.txt: .*PDF/,
    ],
    [
      'without an article',
      { 'nav.html': '<html><body><nav>Home</nav></body></html>' },
      'nav.html',
      /nav\.html: /,
    ],
  ])('names a page that is %s and prints the others', async (_, files, bad, reason) => {
    const { status, errors, reports } = await scanJson(folder(files), 'documents.jsonl', bad, 'fire.html')
    expect(status).toBe(1)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(reason)
    expect(reports.map(({ page }) => page.title)).toEqual(['Fire in the port'])
  })

  it('names a bad line of the corpus and goes on with the other documents', async () => {
    const place = folder({ 'bad.jsonl': `${ROWS[0] ?? ''}\n{"id": "no text"}\nnot json\n` })
    const { status, errors, reports } = await scanJson(place, 'bad.jsonl', 'fire.html')
    expect(status).toBe(1)
    expect(errors).toEqual([
      expect.stringMatching(/bad\.jsonl:2: .*text/) as string,
      expect.stringMatching(/bad\.jsonl:3: .*JSON/) as string,
    ])
    expect(reports[0]?.page.coverage.documents).toBe(1)
  })

  it.each([
    ['is missing', 'missing.jsonl'],
    ['holds no document', 'nothing.jsonl'],
  ])('says so and prints nothing when the corpus %s', async (_, corpus) => {
    const { status, errors, reports } = await scanJson(folder({ 'nothing.jsonl': '\n' }), corpus, 'fire.html')
    expect(status).toBe(1)
    expect(errors.at(-1)).toMatch(/no document could be read/)
    expect(reports).toEqual([])
  })

  it('prints text for a person unless told otherwise', async () => {
    const place = folder()
    const io = collectedIo()
    const status = await runScan(['--corpus', join(place, 'documents.jsonl'), join(place, 'fire.html')], io)
    expect(status).toBe(0)
    expect(io.lines).toHaveLength(1)
    expect(io.lines[0]).toContain('number, conflict: 12 million euros → 15 million euros')
  })

  it.each([
    ['no arguments', [], /--corpus/],
    ['no corpus', ['page.html'], /--corpus/],
    ['no page', ['--corpus', 'documents.jsonl'], /at least one page/],
    ['an unknown format', ['--corpus', 'c', '--format', 'xml', 'page.html'], /xml/],
    ['an unknown option', ['--corpus', 'c', '--colour', 'page.html'], /colour/],
  ])('ends with status 2 and the usage on %s', async (_, args, reason) => {
    const io = collectedIo()
    expect(await runScan(args, io)).toBe(2)
    expect(io.lines).toEqual([])
    expect(io.errors.join('\n')).toMatch(reason)
    expect(io.errors.join('\n')).toContain('usage: scan --corpus PATH')
  })
})
