import { findSentence } from '../page/find-sentence.ts'
import { visibleBlocks } from '../page/visible-blocks.ts'
import type { CollectedPage } from '../page/collect-blocks.ts'
import type { Finding } from '../comparison/finding.ts'
import type { BlockId } from '../shared/ids.ts'
import type { Mark } from '../views/highlights/marks.ts'

/**
 * Finds where the findings' sentences stand now, in steps: those in the window first, which are given to `onVisible`
 * before the rest is looked for. The result holds all that are still there, in the order of the findings.
 */
export function* placeInSteps(
  page: CollectedPage,
  findings: readonly Finding[],
  onVisible: (marks: readonly Mark[]) => unknown,
): Generator<undefined, readonly Mark[]> {
  const inWindow = new Set(findings.length > 0 ? blocksInView(page) : [])
  const ranges = new Map<string, Range | null>()
  const marks = () =>
    findings.flatMap((finding) => {
      const range = ranges.get(finding.id)
      return range ? [{ finding, range }] : []
    })
  const [near, far] = [true, false].map((wanted) =>
    findings.filter(({ block }) => inWindow.has(block) === wanted),
  )
  for (const finding of near ?? []) {
    ranges.set(finding.id, findSentence(page, finding))
    yield
  }
  if (far?.length && ranges.size > 0) onVisible(marks())
  for (const finding of far ?? []) {
    ranges.set(finding.id, findSentence(page, finding))
    yield
  }
  return marks()
}

/** The blocks that stand in the window now; none where nothing is laid out. */
export function blocksInView(page: CollectedPage): readonly BlockId[] {
  const height = page.root?.ownerDocument.defaultView?.innerHeight ?? 0
  const seen = visibleBlocks(page, height)
  return seen ? page.blocks.slice(seen.first, seen.last + 1).map(({ id }) => id) : []
}
