import type { Mark } from './marks.ts'

/** A point in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** How far beside a line of text a point still counts as on it, in px: fingers and the space between two lines. */
const SLACK = 3

/** The mark under a point of the viewport, or null. */
export function markAt(document: Document, marks: readonly Mark[], point: Point): Mark | null {
  if (marks.length === 0) return null
  const caret = caretAt(document, point)
  const candidates = caret ? marks.filter(({ range }) => holds(range, caret)) : marks
  return candidates.find(({ range }) => covers(range, point)) ?? null
}

interface Caret {
  readonly node: Node
  readonly offset: number
}

function caretAt(document: Document, { x, y }: Point): Caret | null {
  // Browsers of before 2024 lack it; then the boxes of all marks are looked at.
  if (!('caretPositionFromPoint' in document)) return null
  const position = document.caretPositionFromPoint(x, y)
  return position && { node: position.offsetNode, offset: position.offset }
}

function holds(range: Range, { node, offset }: Caret): boolean {
  try {
    return range.isPointInRange(node, offset)
  } catch {
    // The offset of a caret in a form field counts characters that the node does not have.
    return false
  }
}

/** The caret nearest to a point may be far from it, so the lines' boxes decide. */
function covers(range: Range, { x, y }: Point): boolean {
  return [...range.getClientRects()].some(
    (box) =>
      x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  )
}
