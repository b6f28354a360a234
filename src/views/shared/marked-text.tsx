import type { Span } from '../../shared/span.ts'

/** A stretch of text, marked or not. */
export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/** Cuts a text at spans; overlapping and touching spans are merged, what lies outside the text is ignored. */
export function segmentsOf(text: string, spans: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, text.length)
    if (end <= start) continue
    if (start > at) segments.push({ text: text.slice(at, start), marked: false })
    const last = segments.at(-1)
    if (start === at && last?.marked) segments.splice(-1, 1, merged(last, text.slice(start, end)))
    else segments.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), marked: false })
  return segments
}

function merged(last: Segment, more: string): Segment {
  return { text: last.text + more, marked: true }
}

/** A sentence with the words that differ in `<mark>`. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return (
    <>
      {segmentsOf(text, spans).map(({ text: words, marked }) =>
        marked ? <mark class="cc-mark">{words}</mark> : words,
      )}
    </>
  )
}
