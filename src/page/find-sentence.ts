import { rangeOf } from './block-range.ts'
import type { CollectedPage } from './collect-blocks.ts'
import type { Finding } from '../comparison/finding.ts'

/**
 * Where a finding's sentence stands on the page now: in its block at its place, else wherever the same words stand
 * in the article. Null when they are gone.
 */
export function findSentence(
  page: CollectedPage,
  finding: Pick<Finding, 'block' | 'span' | 'text'>,
): Range | null {
  const { block, span, text } = finding
  const own = page.nodes.get(block)
  if (own?.text.slice(span.start, span.end) === text) {
    const range = rangeOf(own, span)
    if (range) return range
  }
  for (const nodes of page.nodes.values()) {
    const start = nodes.text.indexOf(text)
    if (start === -1) continue
    const range = rangeOf(nodes, { start, end: start + text.length })
    if (range) return range
  }
  return null
}
