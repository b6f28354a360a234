import type { ReadClaim } from '../claims/claim.ts'
import type { Certainty, CertaintyLevel, Mention } from '../claims/facets.ts'
import { stemOf } from '../claims/stem.ts'
import { termsOf } from '../claims/terms.ts'
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
 * Compares how sure the two sentences are of what they say. It takes a verb that both share: what the one gives as
 * possible or planned ("could open", "is expected to open") and the other without any reserve ("opened") is worth
 * showing. Where the verbs differ, or both have some reserve, the words for it vary too freely to mean anything.
 */
export function compareCertainty({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [page.facets.certainty, report.facets.certainty]
  const reserved = (isPlain(ours) && isOpen(theirs.level)) || (isOpen(ours.level) && isPlain(theirs))
  const verb = reserved ? sharedVerb(page, report) : null
  const [here, there] = verb === null ? [null, null] : [verbPhrase(page, verb), verbPhrase(report, verb)]
  if (!here || !there) return []
  const note = `Stated ${IN_WORDS[ours.level]} here, ${IN_WORDS[theirs.level]} there.`
  return [mentionDifference(here, there, { kind: 'modality', severity: 'difference', note })]
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
  if (!cue && (/ing$/i.test(verb[0]) || /\bto\s+$/i.test(sentence.text.slice(0, verb.index)))) return null
  const [start, end] = [cue?.start ?? verb.index, verb.index + verb[0].length]
  return { start, end, text: sentence.text.slice(start, end) }
}
