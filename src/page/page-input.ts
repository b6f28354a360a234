import { readMetadata } from './metadata.ts'
import type { CollectedPage } from './collect-blocks.ts'
import type { PageInput } from '../pipeline/page-report.ts'

/** Longest title and address that are passed on, in characters. */
const LONGEST = 2000

/** A collected page as the pipeline takes it in. */
export function pageInput(document: Document, { blocks, truncated }: CollectedPage): PageInput {
  const metadata = readMetadata(document)
  const { href } = document.location
  return {
    ...metadata,
    title: metadata.title.slice(0, LONGEST),
    siteName: metadata.siteName?.slice(0, LONGEST) ?? null,
    canonicalUrl: shortEnough(metadata.canonicalUrl),
    url: shortEnough(href),
    blocks,
    truncated,
  }
}

function shortEnough(url: string | null): string | null {
  return url !== null && url.length <= LONGEST ? url : null
}
