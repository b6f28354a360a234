import type { BlockNodes, TextPiece } from './block-text.ts'
import type { Span } from '../shared/span.ts'

/** Index of the piece that holds the character at `offset`, by bisection; -1 when none does. */
function pieceAt(pieces: readonly TextPiece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece && offset >= piece.start && offset < piece.start + piece.length ? low : -1
}

/** Whether the piece's node still holds the piece's text (a space of the text may be any white space there). */
function unchanged(piece: TextPiece, text: string): boolean {
  if (!piece.node.isConnected) return false
  const now = piece.node.data.slice(piece.nodeStart, piece.nodeStart + piece.length)
  return now.replace(/\s/g, ' ') === text.slice(piece.start, piece.start + piece.length)
}

/**
 * The DOM range of a span of a block's text. Null when the span is empty or ends outside the text, and when the
 * page has changed so that the words are no longer in the nodes they were read from.
 */
export function rangeOf(block: BlockNodes, span: Span): Range | null {
  if (span.start >= span.end || span.end > block.text.length) return null
  const from = pieceAt(block.pieces, span.start)
  const to = pieceAt(block.pieces, span.end - 1)
  const first = block.pieces[from]
  const last = block.pieces[to]
  if (!first || !last) return null
  if (!block.pieces.slice(from, to + 1).every((piece) => unchanged(piece, block.text))) return null
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.nodeStart + span.start - first.start)
  range.setEnd(last.node, last.nodeStart + span.end - last.start)
  return range
}
