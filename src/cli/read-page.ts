import { basename } from 'node:path'
import { parseHtml } from './parse-html.ts'
import { readTextFile } from './read-text-file.ts'
import { collectBlocks } from '../page/collect-blocks.ts'
import { readMetadata } from '../page/metadata.ts'
import { blocksOfText } from '../sentences/blocks-of-text.ts'
import { readMarkdown } from '../shared/markdown-text.ts'
import { failed, success } from '../shared/result.ts'
import type { TextFile } from './read-text-file.ts'
import type { PageInput } from '../pipeline/page-report.ts'
import type { Result } from '../shared/result.ts'

/**
 * Reads a page from a file as the content script would collect it: .html (parsed without running scripts or loading
 * anything) or plain text, one block a line. Fails as `readTextFile` does, and with `no-article`.
 */
export async function readPage(path: string): Promise<Result<PageInput>> {
  const file = await readTextFile(path)
  if (!file.ok) return file
  return file.value.kind === 'html' ? pageOfHtml(file.value) : success(pageOfText(file.value))
}

function pageOfHtml({ text }: TextFile): Result<PageInput> {
  const document = parseHtml(text)
  const { blocks, truncated } = collectBlocks(document)
  if (blocks.length === 0) return failed('no-article', 'The page holds no article.')
  const metadata = readMetadata(document)
  return success({ ...metadata, url: metadata.canonicalUrl, blocks, truncated })
}

function pageOfText({ path, kind, text }: TextFile): PageInput {
  const read = kind === 'markdown' ? readMarkdown(text) : { title: null, text }
  const blocks = blocksOfText(read.text)
  const [first] = blocks
  return {
    url: null,
    canonicalUrl: null,
    title: read.title ?? (first?.role === 'heading' ? first.text : basename(path).replace(/\.[^.]+$/, '')),
    siteName: null,
    publishedAt: null,
    language: null,
    blocks,
    truncated: false,
  }
}
