import { antonymous } from '../claims/antonyms.ts'
import type { ReadClaim } from '../claims/claim.ts'
import { toAscii } from '../claims/fold.ts'
import { stemOf } from '../claims/stem.ts'
import { termsOf } from '../claims/terms.ts'
import { alignWords, wordsOf, type Word } from '../matching/word-alignment.ts'
import { overlap } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'

/**
 * Compares words that stand against each other between words that both sentences share: opposites there ("rose 5 %",
 * "fell 5 %") say the contrary. Where a further negation stands in one sentence only, the opposite may say the same.
 */
export function compareOpposites({ page, report }: ClaimPair): Difference[] {
  const stretches = alignWords(wordsOf(page.sentence.text, formOf), wordsOf(report.sentence.text, formOf))
  for (const [i, stretch] of stretches.entries()) {
    if (stretch.same || !(stretches[i - 1]?.same || stretches[i + 1]?.same)) continue
    const opposite = findOpposite(stretch.a, stretch.b)
    if (!opposite) continue
    const [ours, theirs] = opposite
    if (negations(page, ours) % 2 === negations(report, theirs) % 2) return [told(ours, theirs)]
  }
  return []
}

/** How many words negate beside the one that is an opposite ("rejected" is both). */
function negations({ facets }: ReadClaim, word: Word): number {
  return facets.polarity.cues.filter((cue) => !overlap(cue, word)).length
}

function findOpposite(a: readonly Word[], b: readonly Word[]): readonly [Word, Word] | null {
  for (const ours of a) {
    const theirs = b.find((word) => antonymous(stem(ours), stem(word)))
    if (theirs) return [ours, theirs]
  }
  return null
}

function formOf(word: string): string {
  return termsOf(word)[0] ?? toAscii(word).toLowerCase()
}

function stem(word: Word): string {
  return stemOf(toAscii(word.text).toLowerCase())
}

function told(ours: Word, theirs: Word): Difference {
  return mentionDifference(ours, theirs, {
    kind: 'polarity',
    severity: 'conflict',
    note: 'The words say the opposite.',
  })
}
