// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { pageOf, paragraphs } from './page-of.ts'
import { whyNoArticle } from '../../src/page/article-gate.ts'

const TEXT = `<main><h1>Pier stays shut</h1>${paragraphs(4)}</main>`
const linked = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`
const product = { '@context': 'https://schema.org', '@type': 'Product', name: 'A rope of ten metres' }

describe('whyNoArticle', () => {
  it.each([
    ['a text without any declaration', TEXT, ''],
    ['a text in elements that are no paragraphs', TEXT.replace(/<(\/?)p>/g, '<$1div>'), ''],
    ['a review of a product', TEXT, linked(product) + linked({ '@type': ['ReviewNewsArticle', 'Thing'] })],
    [
      'an article that sells a product too',
      TEXT,
      '<meta property="og:type" content="article">' + linked(product),
    ],
    ['a player in an article', `${TEXT}<main><div role="application"></div></main>`, ''],
    ['JSON-LD that is broken', TEXT, '<script type="application/ld+json">{"@type":</script>'],
  ])('lets %s pass', (_, body, head) => {
    expect(whyNoArticle(pageOf(body, head))).toBeNull()
  })

  it.each([
    ['few-words', 'a page of labels', '<p>Sign in</p><p>Help</p>', ''],
    ['few-words', 'an article of a sentence', paragraphs(1), '<meta property="og:type" content="article">'],
    ['product', 'a shop by its kind', TEXT, '<meta property="og:type" content="product.item">'],
    ['product', 'a shop by its price', TEXT, '<meta property="product:price:amount" content="9">'],
    ['product', 'a shop by its JSON-LD', TEXT, linked(product)],
    ['search', 'results of a search', TEXT, linked({ '@type': 'SearchResultsPage' })],
    ['application', 'an application', `<div role="application">${TEXT}</div>`, ''],
  ])('says %s of %s', (reason, _, body, head) => {
    expect(whyNoArticle(pageOf(body, head))).toBe(reason)
  })

  it('looks at no paragraph of what is declared to be something else', () => {
    const page = pageOf(TEXT, linked(product))
    for (const paragraph of page.querySelectorAll('p'))
      Object.defineProperty(paragraph, 'textContent', {
        get: () => {
          throw new Error('looked')
        },
      })
    expect(whyNoArticle(page)).toBe('product')
  })
})
