import { antonymous } from '../claims/antonyms.ts'
import type { ReadClaim } from '../claims/claim.ts'
import { toAscii } from '../claims/fold.ts'
import { stemOf } from '../claims/stem.ts'
import { termsOf } from '../claims/terms.ts'
import { wordsOf, type Word } from '../matching/word-alignment.ts'
import { overlap } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sharedCount } from './surroundings.ts'

/** Words on each side of an opposite that say what it is said of. */
const REACH = 8
/** So many content words around both must agree. */
const FEWEST_SHARED = 2

/**
 * Compares opposites in the same surroundings: "Shares rose 5 %", "Shares fell 5 %" say the contrary. Where a further
 * negation stands in one sentence only, the opposite may say the same; where one sentence has both words, it speaks of
 * two things; and a word of a name ("National Agency") says nothing.
 */
export function compareOpposites({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [wordsOf(page.sentence.text, stem), wordsOf(report.sentence.text, stem)]
  const [here, there] = [formsOf(ours), formsOf(theirs)]
  for (const [i, a] of ours.entries()) {
    if (isOfName(a) || there.has(a.form)) continue
    const j = theirs.findIndex((b) => !isOfName(b) && antonymous(a.form, b.form))
    const b = theirs[j]
    if (!b || here.has(b.form) || !sameContext(sides(ours, i), sides(theirs, j))) continue
    if (negations(page, a) % 2 === negations(report, b) % 2) return [told(a, b)]
  }
  return []
}

function stem(word: string): string {
  return stemOf(toAscii(word).toLowerCase())
}

function formsOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.map(({ form }) => form))
}

function isOfName({ text, start }: Word): boolean {
  return start > 0 && /^\p{Lu}/u.test(text)
}

type Terms = ReadonlySet<string>

/** The content terms right before and right behind a word. */
function sides(words: readonly Word[], at: number): readonly [Terms, Terms] {
  const terms = (some: readonly Word[]) => new Set(termsOf(some.map(({ text }) => text).join(' ')))
  return [terms(words.slice(Math.max(0, at - REACH), at)), terms(words.slice(at + 1, at + 1 + REACH))]
}

/** Whether the words on both sides agree; a side on which one has none counts for nothing. */
function sameContext([before, after]: readonly [Terms, Terms], [b, a]: readonly [Terms, Terms]): boolean {
  const [left, right] = [sharedCount(before, b), sharedCount(after, a)]
  const leftFits = left > 0 || before.size === 0 || b.size === 0
  const rightFits = right > 0 || after.size === 0 || a.size === 0
  return leftFits && rightFits && left + right >= FEWEST_SHARED
}

/** How many words negate beside the one that is an opposite ("rejected" is both). */
function negations({ facets }: ReadClaim, word: Word): number {
  return facets.polarity.cues.filter((cue) => !overlap(cue, word)).length
}

function told(ours: Word, theirs: Word): Difference {
  return mentionDifference(ours, theirs, {
    kind: 'polarity',
    severity: 'conflict',
    note: 'The words say the opposite.',
  })
}
