import type { Polarity, PolarityCue } from '../claims/facets.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'

/** So many content words of a negation's scope must recur in the other sentence for both to speak of one statement. */
const FEWEST_SHARED = 2

/**
 * Compares whether the same statement is affirmed or negated. A negation on one side differs only where the other
 * sentence says the negated words without a negation of its own over them; two negations over the same words are none
 * ("did not rule out"), so the parity of cues over the shared words decides.
 */
export function comparePolarity({ page, report }: ClaimPair): Difference[] {
  if (denyAlike(page.facets.polarity, report.facets.polarity)) return []
  const ours = findReversal(page.facets.polarity, report.facets.polarity, report.sentence.text)
  const theirs = findReversal(report.facets.polarity, page.facets.polarity, page.sentence.text)
  const cue = ours ?? theirs
  if (!cue) return []
  const span = { start: cue.start, end: cue.end }
  return [
    {
      kind: 'polarity',
      severity: 'conflict',
      page: ours ? cue.text : sharedWords(page.sentence.text, cue),
      report: ours ? sharedWords(report.sentence.text, cue) : cue.text,
      note: 'One says that it is so, the other that it is not.',
      pageSpan: ours ? span : null,
      reportSpan: ours ? null : span,
    },
  ]
}

/**
 * Both deny, with an odd or both with an even number of negating words ("refused", "rejected"). A sentence without
 * any denies nothing, whatever else the other one denies beside the statement that they share.
 */
function denyAlike(ours: Polarity, theirs: Polarity): boolean {
  if (ours.cues.length === 0 || theirs.cues.length === 0) return ours.cues.length === theirs.cues.length
  return ours.cues.length % 2 === theirs.cues.length % 2
}

/** The first cue whose scope the other sentence states with another parity of negations, or null. */
function findReversal(negating: Polarity, other: Polarity, otherText: string): PolarityCue | null {
  const otherTerms = new Set(termsOf(otherText))
  for (const cue of negating.cues) {
    const shared = cue.scope.filter((term) => otherTerms.has(term))
    if (shared.length < FEWEST_SHARED || sameCue(cue, other)) continue
    if (parityOver(negating, shared) !== parityOver(other, shared)) return cue
  }
  return null
}

/** Both use the same negating word: then they negate the same thing, however differently they go on. */
function sameCue(cue: PolarityCue, other: Polarity): boolean {
  const stems = termsOf(cue.text)
  return other.cues.some(
    (theirs) =>
      theirs.text.toLowerCase() === cue.text.toLowerCase() ||
      termsOf(theirs.text).some((term) => stems.includes(term)),
  )
}

/** 1 when an odd number of cues governs most of the terms, else 0. */
function parityOver(polarity: Polarity, terms: readonly string[]): number {
  const governing = polarity.cues.filter((cue) => {
    const governed = terms.filter((term) => cue.scope.includes(term)).length
    return governed * 2 >= terms.length
  })
  return governing.length % 2
}

/** The stretch of a sentence that states what the cue negates, as it stands there. */
function sharedWords(text: string, cue: PolarityCue): string {
  const scope = new Set(cue.scope)
  const words = [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)].filter((word) =>
    termsOf(word[0]).some((term) => scope.has(term)),
  )
  const [first, last] = [words[0], words.at(-1)]
  return first && last ? text.slice(first.index, last.index + last[0].length) : ''
}
