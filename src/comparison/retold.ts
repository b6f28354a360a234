import { termsOf } from '../claims/terms.ts'
import type { ClaimView } from '../matching/claim-view.ts'
import { cosine, termVector, type TermVector } from '../matching/term-vector.ts'

/** Cosine of the story's term weights from which one sentence is the other one reworded. */
const RETOLD = 0.5
/** Shorter sentences are alike by chance. */
const FEWEST_TERMS = 6
/** What somebody said is quoted by everybody. */
const QUOTED = /[“"][^“”"]*[”"]?/gu

const known = new WeakMap<ClaimView, TermVector>()

/** How many sentences of a text are retold in another one of the same story, quotations aside; symmetric. */
export function retoldSentences(a: readonly ClaimView[], b: readonly ClaimView[]): number {
  const [ours, theirs] = [narration(a), narration(b)]
  return Math.min(retoldIn(ours, theirs), retoldIn(theirs, ours))
}

function retoldIn(a: readonly TermVector[], b: readonly TermVector[]): number {
  return a.filter((sentence) => b.some((other) => cosine(sentence, other) >= RETOLD)).length
}

function narration(views: readonly ClaimView[]): TermVector[] {
  return views.map(vectorOf).filter(({ weights }) => weights.size >= FEWEST_TERMS)
}

function vectorOf(view: ClaimView): TermVector {
  const before = known.get(view)
  if (before) return before
  const terms = termsOf(view.claim.sentence.text.replace(QUOTED, ' '))
  const vector = termVector(
    terms.filter((term) => view.weights.has(term)),
    (term) => view.weights.get(term) ?? 0,
  )
  known.set(view, vector)
  return vector
}
