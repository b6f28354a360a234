import { articleText } from '../../src/page/article-text.ts'
import { collectBlocks } from '../../src/page/collect-blocks.ts'
import { readMetadata } from '../../src/page/metadata.ts'
import { readMarkdown } from '../../src/shared/markdown-text.ts'
import type { ArticleReader } from '../../src/views/options/intake.ts'

/** Reads a page or a Markdown file with the same code that reads pages in tabs. The document it makes runs nothing. */
export const readArticle: ArticleReader = (text, kind) => {
  if (kind === 'markdown') {
    const { title, text: plain } = readMarkdown(text)
    return { title: title ?? '', source: '', url: null, publishedAt: null, language: null, text: plain }
  }
  const document = new DOMParser().parseFromString(text, 'text/html')
  const { blocks } = collectBlocks(document)
  if (blocks.length === 0) return null
  const metadata = readMetadata(document)
  return {
    title: metadata.title,
    source: metadata.siteName ?? '',
    url: metadata.canonicalUrl,
    publishedAt: metadata.publishedAt,
    language: metadata.language,
    text: articleText(blocks),
  }
}
