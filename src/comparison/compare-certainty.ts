import type { ReadClaim } from '../claims/claim.ts'
import type { Certainty, CertaintyLevel, Mention } from '../claims/facets.ts'
import { stemOf } from '../claims/stem.ts'
import { termsOf } from '../claims/terms.ts'
import { AUXILIARIES, verbForms } from '../claims/verbs.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { isOpen } from './same-reality.ts'

const IN_WORDS: Readonly<Record<CertaintyLevel, string>> = {
  asserted: 'as done',
  reported: 'as reported',
  possible: 'as possible',
  planned: 'as planned',
  denied: 'as denied',
}

/**
 * Compares how sure the two sentences are of what they say: what the one gives as possible or planned and the other
 * without any reserve is worth showing. They must say it of the same thing: with a verb that both share ("could open",
 * "opened"), or as a plan of the one and a deed of the other that have one subject ("prepares to discuss", "pitched").
 * Otherwise, or where both have some reserve, the words for it vary too freely to mean anything.
 */
export function compareCertainty({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [page.facets.certainty, report.facets.certainty]
  const reserved = (isPlain(ours) && isOpen(theirs.level)) || (isOpen(ours.level) && isPlain(theirs))
  const phrases = reserved ? (sharedVerbPhrases(page, report) ?? planAndDeed(page, report)) : null
  if (!phrases) return []
  const note = `Stated ${IN_WORDS[ours.level]} here, ${IN_WORDS[theirs.level]} there.`
  return [mentionDifference(...phrases, { kind: 'modality', severity: 'difference', note })]
}

type Phrases = readonly [Mention, Mention]

function sharedVerbPhrases(page: ReadClaim, report: ReadClaim): Phrases | null {
  const verb = sharedVerb(page, report)
  const [here, there] = verb === null ? [null, null] : [verbPhrase(page, verb), verbPhrase(report, verb)]
  return here && there ? [here, there] : null
}

/** A plan in the one and a deed in the other, both the main statement and of one subject; else null. */
function planAndDeed(page: ReadClaim, report: ReadClaim): Phrases | null {
  const subjects = new Set(page.facets.roles.subject)
  if (!report.facets.roles.subject.some((term) => subjects.has(term))) return null
  const [here, there] = [planOf(page) ?? deedOf(page), planOf(report) ?? deedOf(report)]
  return here && there ? [here, there] : null
}

/** The words that make the main statement a plan with the word behind them ("will lead"), or null. */
function planOf({ sentence: { text }, facets: { certainty } }: ReadClaim): Mention | null {
  const cue =
    certainty.level === 'planned' ? certainty.cues.find(({ level }) => level === 'planned') : undefined
  if (!cue) return null
  const end = cue.end + (/^\s+\p{L}+/u.exec(text.slice(cue.end))?.[0].length ?? 0)
  return { start: cue.start, end, text: text.slice(cue.start, end) }
}

/** The main verb of a plain statement where it is a past form ("pitched"), else null. */
function deedOf(claim: ReadClaim): Mention | null {
  const verb = isPlain(claim.facets.certainty) ? verbPhrase(claim, claim.facets.roles.verb) : null
  return verb && isPast(verb.text.toLowerCase()) ? verb : null
}

function isPast(word: string): boolean {
  const { finite, base } = verbForms()
  return (
    word.endsWith('ed') ||
    (finite.has(word) && !base.has(word) && !AUXILIARIES.has(word) && !word.endsWith('s'))
  )
}

/** Without any word of reserve, in the main statement or elsewhere. */
function isPlain({ level, cues }: Certainty): boolean {
  return level === 'asserted' && cues.length === 0
}

/** The main verb of one of the sentences when the other has it too, as a stem; else null. */
function sharedVerb(a: ReadClaim, b: ReadClaim): string | null {
  const has = ({ sentence }: ReadClaim, verb: string) => verb !== '' && termsOf(sentence.text).includes(verb)
  if (has(b, a.facets.roles.verb)) return a.facets.roles.verb
  return has(a, b.facets.roles.verb) ? b.facets.roles.verb : null
}

/** Characters between a word of reserve and its verb ("is expected to formally open"). */
const NEAR = 30

/**
 * The verb as the statement has it: behind the word of reserve where the sentence has some, else in a finite form. Null
 * when the verb is not found so, as where it is a noun, an infinitive or another clause's ("a policy of allowing").
 */
function verbPhrase({ sentence, facets }: ReadClaim, stem: string): Mention | null {
  const words = [...sentence.text.matchAll(/\p{L}+/gu)]
  const verb = words.find((word) => stemOf(word[0].toLowerCase()) === stem)
  if (!verb) return null
  const cue = facets.certainty.cues.findLast((one) => one.start < verb.index && verb.index - one.end < NEAR)
  if (!isPlain(facets.certainty) && !cue) return null
  if (!cue && !isFinite(verb[0], sentence.text.slice(0, verb.index))) return null
  const [start, end] = [cue?.start ?? verb.index, verb.index + verb[0].length]
  return { start, end, text: sentence.text.slice(start, end) }
}

/** Neither an infinitive nor, unless "are" or the like stands before it, a participle. */
function isFinite(word: string, before: string): boolean {
  if (/\bto\s+$/i.test(before)) return false
  return (
    !/ing$/i.test(word) || /\b(?:is|are|was|were|be|been|now|[’']re|[’']s)\s+(?:\p{L}+ly\s+)?$/iu.test(before)
  )
}
