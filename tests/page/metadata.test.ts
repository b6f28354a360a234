// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { pageOf } from './page-of.ts'
import { readMetadata } from '../../src/page/metadata.ts'

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
