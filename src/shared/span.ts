/** A stretch of text in UTF-16 code units: `start` inclusive, `end` exclusive, 0 ≤ start ≤ end ≤ text length. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The text that a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether two spans share at least one character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
