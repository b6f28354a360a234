import { antonymous } from '../claims/antonyms.ts'
import type { ReadClaim } from '../claims/claim.ts'
import type { Deed } from '../claims/facets.ts'
import { toAscii } from '../claims/fold.ts'
import { stemOf } from '../claims/stem.ts'
import { termsOf } from '../claims/terms.ts'
import { wordsOf, type Word } from '../matching/word-alignment.ts'
import { overlap } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sameArguments } from './same-arguments.ts'
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
    if (isOfName(a) || there.has(a.form) || isQuoted(page, a)) continue
    const j = theirs.findIndex((b) => !isOfName(b) && antonymous(a.form, b.form))
    const b = theirs[j]
    if (!b || isQuoted(report, b) || here.has(b.form) || !saidOfTheSame([ours, i, page], [theirs, j, report]))
      continue
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

/** The words of a sentence, the place of one among them, and the claim. */
type Place = readonly [words: readonly Word[], at: number, claim: ReadClaim]

/**
 * Two verbs must hang on the same arguments; a participle that is none ("tariffs imposed in May") tells nothing. Of any other words one neighbour must be the same ("minor damage", "major
 * damage"), so that both are said of one thing, and some more of the words around them. A preposition only joins, so that
 * what it joins must be the same on both sides ("voted for the bill", "voted against the bill").
 */
function saidOfTheSame([ours, i, page]: Place, [theirs, j, report]: Place): boolean {
  const [a, b] = [deedAt(page, ours[i]), deedAt(report, theirs[j])]
  if (a && b)
    return sameArguments(a, b) && ![page, report].some(({ sentence }) => /\buntil\b/i.test(sentence.text))
  if ([ours[i], theirs[j]].some((word) => word && /ed$/i.test(word.text))) return false
  const same = sameNeighbours([ours, i], [theirs, j])
  const enough = PREPOSITION.test(ours[i]?.text ?? '') ? same.every(Boolean) : same.some(Boolean)
  return enough && sameContext(sides(ours, i), sides(theirs, j))
}

function deedAt({ facets }: ReadClaim, word: Word | undefined): Deed | undefined {
  return (
    word &&
    facets.deeds.find((deed) => deed.start <= word.start && word.end <= deed.end && deed.verb === word.form)
  )
}

const PREPOSITION =
  /^(?:for|against|before|after|with|without|in|out|inside|outside|within|on|off|over|under|above|below|up|down|to|from)$/i

/** Whether the nearest word of content behind two words is the same, and whether the one before them is. */
function sameNeighbours(
  [ours, i]: readonly [readonly Word[], number],
  [theirs, j]: readonly [readonly Word[], number],
): readonly boolean[] {
  const content = (words: readonly Word[], from: number, step: 1 | -1): string | undefined => {
    for (let at = from + step; words[at]; at += step) {
      const term = termsOf(words[at]?.text ?? '')[0]
      if (term !== undefined) return term
    }
    return undefined
  }
  return ([1, -1] as const).map((step) => {
    const [x, y] = [content(ours, i, step), content(theirs, j, step)]
    return x !== undefined && x === y
  })
}

/** What somebody says is compared as a quotation. */
function isQuoted({ facets }: ReadClaim, word: Word): boolean {
  return facets.quotations.some((quotation) => quotation.speech && overlap(quotation, word))
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
