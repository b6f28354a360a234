import { WIDE } from './impact-code.ts'
import type { Postings } from './postings.ts'
import type { SegmentBuilder } from './segment-builder.ts'

/** Number of a claim that is left out; no claim of a segment has it. */
export const LEFT_OUT = 65_535

/** Adds postings to a segment that is being written, under the new numbers of their claims. */
export function copyPostings(
  { claims, codes, start, end, wide }: Postings,
  renumbered: Uint16Array,
  builder: SegmentBuilder,
): void {
  let nextWide = 0
  for (let at = start; at < end; at += 1) {
    const code = codes[at] ?? 0
    const claim = renumbered[claims[at] ?? 0] ?? LEFT_OUT
    if (claim !== LEFT_OUT) {
      builder.posting(claim, code)
      if (code === WIDE) builder.wide(wide[nextWide]?.count ?? 1)
    }
    if (code === WIDE) nextWide += 1
  }
}
