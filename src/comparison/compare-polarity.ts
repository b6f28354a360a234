import type { ReadClaim } from '../claims/claim.ts'
import type { Deed, Mention, Polarity, PolarityCue } from '../claims/facets.ts'
import { termsOf } from '../claims/terms.ts'
import { sameDeed } from '../claims/verb-classes.ts'
import { overlap } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import { compareOpposites } from './compare-opposites.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sameArguments } from './same-arguments.ts'
import { isOpen } from './same-reality.ts'

/** So many content words of a negation's scope must recur in the other sentence for both to speak of one statement. */
const FEWEST_SHARED = 2
/** Words of an object that are shown. */
const LONGEST_OBJECT = 8
const NOTE = 'One says that it is so, the other that it is not.'

/**
 * Compares whether the same deed is affirmed or negated: one verb, or one of its class, with the same arguments, and
 * another parity of negating words ("did not rule out" denies nothing). Words of opposite meaning tell the same more
 * plainly, and "nobody" stands for any subject.
 */
export function comparePolarity(pair: ClaimPair): Difference[] {
  const { page, report } = pair
  const opposites = compareOpposites(pair)
  if (opposites.length > 0) return opposites
  const deeds = compareDeeds(page, report)
  if (deeds.length > 0) return deeds
  if (denyAlike(page.facets.polarity, report.facets.polarity)) return []
  const [ours, theirs] = [findReversal(page, report), findReversal(report, page)]
  const cue = ours ?? theirs
  if (!cue) return []
  const here = ours ? deniedWords(page.sentence.text, cue) : statedWords(page.sentence.text, cue)
  const there = ours ? statedWords(report.sentence.text, cue) : deniedWords(report.sentence.text, cue)
  return [mentionDifference(here, there, { kind: 'polarity', severity: 'conflict', note: NOTE })]
}

/** One deed, or one of its class, with the same arguments: done by the one sentence and not done by the other. */
function compareDeeds(page: ReadClaim, report: ReadClaim): Difference[] {
  for (const ours of spoken(page)) {
    const theirs = spoken(report).find(
      (deed) =>
        deed.negations % 2 !== ours.negations % 2 &&
        isOpen(deed.level) === isOpen(ours.level) &&
        sameDeed(ours.verb, deed.verb) &&
        sameArguments(ours, deed) &&
        !denyTheSame(page.facets.polarity, report.facets.polarity),
    )
    if (!theirs) continue
    const [here, there] = [withObject(page, ours, theirs), withObject(report, theirs, ours)]
    return [mentionDifference(here, there, { kind: 'polarity', severity: 'conflict', note: NOTE })]
  }
  return []
}

/** Whether both say of one thing that there is none: "found no proof", "found that there was no proof". */
function denyTheSame(ours: Polarity, theirs: Polarity): boolean {
  const absent = ({ cues }: Polarity) => cues.filter(({ text }) => /^(?:no|none|nothing|nobody)$/i.test(text))
  return absent(ours).some(({ scope: [first] }) =>
    absent(theirs).some(({ scope }) => first !== undefined && scope[0] === first),
  )
}

/** A deed with the words behind it that the other deed has as well: "did not include guarantees". */
function withObject({ sentence: { text } }: ReadClaim, deed: Deed, other: Deed): Mention {
  const recurs = (word: string) =>
    termsOf(word).some((term) => other.object.includes(term) && deed.object.includes(term))
  const words = [...text.slice(deed.end).matchAll(/[\p{L}\p{N}'’-]+/gu)].slice(0, LONGEST_OBJECT)
  const last = words.findLast(({ 0: word }) => recurs(word))
  return mention(text, deed.start, last ? deed.end + last.index + last[0].length : deed.end)
}

/** The deeds that the sentence tells in its own words; what stands inside quotation marks is said by somebody else. */
function spoken({ facets }: ReadClaim): readonly Deed[] {
  return facets.deeds.filter((deed) => !facets.quotations.some((quotation) => overlap(quotation, deed)))
}

/**
 * Both deny, with an odd or both with an even number of negating words ("refused", "rejected"). A sentence without
 * any denies nothing, whatever else the other one denies beside the statement that they share.
 */
function denyAlike(ours: Polarity, theirs: Polarity): boolean {
  if (ours.cues.length === 0 || theirs.cues.length === 0) return ours.cues.length === theirs.cues.length
  return ours.cues.length % 2 === theirs.cues.length % 2
}

/** Negates its clause, whoever is meant. */
const NOBODY = /^(?:nobody|no\s+one|none|neither|nothing)$/i

/**
 * The first "nobody" or the like whose scope the other sentence states with another parity of negations, or null. What
 * is negated must be what the other sentence says of its subject, its main verb among it. What stands inside quotation
 * marks is said by somebody else.
 */
function findReversal(negating: ReadClaim, other: ReadClaim): PolarityCue | null {
  const otherTerms = new Set(termsOf(other.sentence.text))
  const { verb } = other.facets.roles
  for (const cue of negating.facets.polarity.cues) {
    const quoted = negating.facets.quotations.some((quotation) => overlap(quotation, cue))
    if (quoted || !NOBODY.test(cue.text) || sameCue(cue, other.facets.polarity)) continue
    const shared = cue.scope.filter((term) => otherTerms.has(term))
    if (shared.length < FEWEST_SHARED || !shared.includes(verb)) continue
    if (parityOver(negating.facets.polarity, shared) !== parityOver(other.facets.polarity, shared)) return cue
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

/** What stands before a negation and is shown with it; "n't" is the end of a word. */
const AUXILIARY =
  /(?:\b(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|may|might|must|should)\s+|\p{L}+)$/iu

/** The negating word with its auxiliary and what it negates behind it: "does not include security guarantees". */
function deniedWords(text: string, cue: PolarityCue): Mention {
  const last = scopeWords(text, cue).findLast((word) => word.index > cue.start)
  const start = AUXILIARY.exec(text.slice(0, cue.start))?.index ?? cue.start
  return mention(text, start, last ? last.index + last[0].length : cue.end)
}

/** The stretch of a sentence that states what the cue negates, from the first of its words to the last. */
function statedWords(text: string, cue: PolarityCue): Mention {
  const words = scopeWords(text, cue)
  const [first, last] = [words[0], words.at(-1)]
  return first && last
    ? mention(text, first.index, last.index + last[0].length)
    : mention(text, 0, text.length)
}

function scopeWords(text: string, cue: PolarityCue): RegExpExecArray[] {
  const scope = new Set(cue.scope)
  const words = [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)]
  return words.filter((word) => termsOf(word[0]).some((term) => scope.has(term)))
}

function mention(text: string, start: number, end: number): Mention {
  return { start, end, text: text.slice(start, end) }
}
