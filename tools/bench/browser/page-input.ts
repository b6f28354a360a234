import type { PageInput } from '../../../src/pipeline/page-report.ts'
import { blocksOfText } from '../../../src/sentences/blocks-of-text.ts'

/** A page as the content script sends it, from a text with one paragraph a line. */
export function pageInputOf(text: string, url: string): PageInput {
  const unknown = { canonicalUrl: null, siteName: null }
  const stated = { title: 'News of the day', publishedAt: '2025-02-27', language: 'en' }
  return { url, ...unknown, ...stated, blocks: blocksOfText(text), truncated: false }
}
