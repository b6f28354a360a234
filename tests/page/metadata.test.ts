// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOf } from './page-of.ts'
import { readMetadata } from '../../src/page/metadata.ts'
import { pageInput } from '../../src/page/page-input.ts'
import { readPageArguments } from '../../src/messaging/page-messages.ts'
import { blockId } from '../../src/shared/ids.ts'

const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const property = (name: string, content: string) => `<meta property="${name}" content="${content}">`

describe('readMetadata', () => {
  it.each([
    ['og:title', property('og:title', 'Pier stays shut'), ''],
    [
      'og:title without the site',
      property('og:title', 'Pier stays shut | Tidewater Post') + property('og:site_name', 'Tidewater Post'),
      '',
    ],
    ['JSON-LD', linked({ '@type': 'NewsArticle', headline: 'Pier stays shut' }) + '<title>Post</title>', ''],
    [
      'a graph in JSON-LD',
      linked({
        '@graph': [{ '@type': 'Organization' }, { '@type': ['NewsArticle'], headline: 'Pier stays shut' }],
      }),
      '',
    ],
    [
      'the only headline, when <title> adds the site',
      '<title>Pier stays shut – Post</title>',
      '<h1>Pier stays shut</h1>',
    ],
    ['<title>', '<title> Pier  stays shut </title>', ''],
  ])('reads the title from %s', (_, head, body) => {
    expect(readMetadata(pageOf(body, head)).title).toBe('Pier stays shut')
  })

  it.each([
    ['JSON-LD', linked([{ '@type': 'NewsArticle', datePublished: '2025-02-27' }]), ''],
    ['article:published_time', property('article:published_time', '2025-02-27'), ''],
    ['another meta element', meta('DC.date.issued', '2025-02-27'), ''],
    ['itemprop', '<meta itemprop="datePublished" content="2025-02-27">', ''],
    ['a time element', '', '<article><time datetime="2025-02-27">Thursday</time></article>'],
    ['a line at the headline', '', '<p class="byline">By Ida Holm on Thursday, February 27th, 2025</p>'],
    ['the canonical address', '<link rel="canonical" href="https://post.example/2025/02/27/pier">', ''],
  ])('reads the date of publication from %s', (_, head, body) => {
    expect(readMetadata(pageOf(body, head)).publishedAt).toBe('2025-02-27')
  })

  it('believes JSON-LD before the rest, and an article before a web page', () => {
    const head =
      linked({ '@type': 'WebPage', datePublished: '2001-01-01' }) +
      linked({ '@type': 'NewsArticle', datePublished: '2025-02-27' }) +
      meta('date', '2025-03-01')
    expect(readMetadata(pageOf('', head)).publishedAt).toBe('2025-02-27')
  })

  it('reads site, canonical address and language', () => {
    const page = pageOf(
      '',
      property('og:site_name', 'The Tidewater Post') +
        '<link rel="canonical" href="https://post.example/pier#top">',
    )
    page.documentElement.lang = 'en-GB'
    expect(readMetadata(page)).toMatchObject({
      siteName: 'The Tidewater Post',
      canonicalUrl: 'https://post.example/pier#top',
      language: 'en-GB',
    })
  })

  it.each([
    ['a home page', '<link rel="canonical" href="https://post.example/">'],
    ['another scheme', '<link rel="canonical" href="javascript:alert(1)">'],
    ['no address', '<link rel="canonical" href="http://">'],
  ])('takes %s for no canonical address', (_, head) => {
    expect(readMetadata(pageOf('', head)).canonicalUrl).toBeNull()
  })

  it('passes over JSON-LD that is broken and says nothing of what the page does not say', () => {
    const head = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    expect(readMetadata(pageOf('', head))).toEqual({
      title: '',
      siteName: null,
      canonicalUrl: null,
      publishedAt: null,
      language: null,
    })
  })
})

/** A script as it stands in the page, whatever is in it. */
function pageWithScript(source: string): Document {
  const page = pageOf('')
  const script = page.createElement('script')
  script.type = 'application/ld+json'
  script.textContent = source
  page.head.append(script)
  return page
}

const NOTHING = { title: '', siteName: null, canonicalUrl: null, publishedAt: null, language: null }

describe('readMetadata of a hostile page', () => {
  it.each([
    ['objects for strings', '{"@type":{"toString":1,"valueOf":1}}'],
    [
      'objects in every field',
      '{"@type":"NewsArticle","headline":{},"datePublished":[[]],"publisher":[null]}',
    ],
    ['60,000 nested lists', '['.repeat(60_000) + ']'.repeat(60_000)],
    ['60,000 lists that do not end', '['.repeat(60_000)],
    ['nested graphs', '{"@graph":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
    [
      'keys of prototypes',
      '{"__proto__":{"@type":"Article"},"constructor":{"prototype":null},"@graph":{"length":9}}',
    ],
    ['null', 'null'],
  ])('reads nothing from JSON-LD with %s', (_, source) => {
    expect(readMetadata(pageWithScript(source))).toEqual(NOTHING)
  })

  it('never throws and gives what the background takes, whatever the JSON-LD says', () => {
    const key = fc.constantFrom(
      ...[
        '@type',
        '@graph',
        'headline',
        'datePublished',
        'publisher',
        'name',
        'inLanguage',
        '__proto__',
        'toString',
      ],
    )
    const { thing } = fc.letrec((tie) => ({
      thing: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('NewsArticle', 'WebPage', 'en', '2025-02-27'),
        fc.jsonValue(),
        fc.string({ maxLength: 3000, size: 'max' }),
        fc.array(tie('thing'), { maxLength: 4 }),
        fc.dictionary(key, tie('thing')),
      ),
    }))
    fc.assert(
      fc.property(thing, (value) => {
        document.head.replaceChildren(...pageWithScript(JSON.stringify(value)).head.childNodes)
        const page = pageInput(document, { blocks: [], nodes: new Map(), root: null, truncated: false })
        expect(readPageArguments('scanPage', [page])).toMatchObject({ ok: true })
      }),
      { numRuns: 200 },
    )
  })

  it('cuts a title, and leaves out a name, an address, a language and a date that are nonsense', () => {
    const page = pageOf(
      '<time datetime="whenever it was">Whenever</time>',
      property('og:title', 'So '.repeat(2000)) +
        property('og:site_name', 'Post '.repeat(100)) +
        `<link rel="canonical" href="https://post.example/${'a'.repeat(3000)}">` +
        meta('date', 'the other day'),
    )
    page.documentElement.lang = 'en' + '-abcdefgh'.repeat(600)
    expect(readMetadata(page)).toEqual({ ...NOTHING, title: 'So '.repeat(334).slice(0, 1000) })
  })

  it('reads an article in the only thing that says so among many', () => {
    const things = Array.from({ length: 50 }, () => ({ '@type': 'ListItem' }))
    const source = [{ '@graph': [...things, { '@type': 'NewsArticle', headline: 'Pier stays shut' }] }]
    expect(readMetadata(pageWithScript(JSON.stringify(source))).title).toBe('Pier stays shut')
  })
})

describe('pageInput', () => {
  it.each([
    ['20,000 blocks', 50_001, 'x', 20_000],
    ['2,000,000 characters', 3, 'x'.repeat(900_000), 2],
  ])('cuts a page after %s and says so', (_, count, text, kept) => {
    const blocks = Array.from({ length: count }, (_, at) => ({
      id: blockId(`b${at}`),
      role: 'paragraph' as const,
      text,
    }))
    const page = pageInput(document, { blocks, nodes: new Map(), root: null, truncated: false })
    expect(page.blocks).toHaveLength(kept)
    expect(page.truncated).toBe(true)
    expect(readPageArguments('scanPage', [page])).toMatchObject({ ok: true })
  })
})
