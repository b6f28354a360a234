import { describe, expect, it } from 'vitest'
import { samePage } from '../../src/pipeline/same-document.ts'
import type { PageInput } from '../../src/pipeline/page-report.ts'
import { documentOf } from '../matching/documents.ts'

const PAGE: PageInput = {
  url: 'https://news.example/story?utm_source=feed#top',
  canonicalUrl: null,
  title: '',
  siteName: null,
  publishedAt: null,
  language: 'en',
  blocks: [],
  truncated: false,
}
const TEXT = [
  'The bridge fell at noon.',
  'Two lorries were on it.',
  'Nobody was hurt.',
  'It was built in 1962.',
]

describe('samePage', () => {
  const isPage = samePage(PAGE, documentOf('page', TEXT))

  it('knows the page by its address whatever the text', () => {
    expect(isPage({ ...documentOf('a', ['Other words.']), url: 'http://news.example/story/' })).toBe(true)
  })

  it('knows the page by nearly the same text whatever the address', () => {
    const copy = documentOf('a', [...TEXT.slice(0, 3), 'It was built in 1962 – ', 'A new line.'])
    expect(isPage({ ...copy, url: 'https://mirror.example/x' })).toBe(true)
  })

  it('takes a document that shares a sentence for another', () => {
    expect(
      isPage(documentOf('a', [TEXT[0] ?? '', 'Police closed the road.', 'The mayor blamed rust.'])),
    ).toBe(false)
  })
})
