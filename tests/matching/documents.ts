import type { ParsedDocument } from '../../src/claims/parsed-document.ts'
import { blockId, documentId } from '../../src/shared/ids.ts'

/** A parsed document whose claims are the given sentences. */
export function documentOf(
  id: string,
  sentences: readonly string[],
  publishedAt: string | null = null,
): ParsedDocument {
  const parsed = sentences.map((text, index) => ({
    block: blockId(`b${index}`),
    role: 'paragraph' as const,
    index,
    start: 0,
    end: text.length,
    text,
  }))
  return {
    id: documentId(id),
    title: id,
    source: `The ${id}`,
    url: null,
    publishedAt,
    sentences: parsed,
    claims: parsed.map((sentence) => ({ sentence })),
  }
}
