import type { ClaimView } from './claim-view.ts'
import { wordFeatures } from './word-features.ts'

/** Cosine of the story's term weights from which one sentence is taken for a rewriting of the other. */
const REWRITTEN = 0.35

/** How many claims of a text are rewritten in another one of the same story, each counted once. */
export function countRewrites(a: readonly ClaimView[], b: readonly ClaimView[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.filter((claim) => long.some((other) => wordFeatures(claim, other).cosine >= REWRITTEN)).length
}
