import type { ReadClaim } from '../claims/claim.ts'
import type { CertaintyLevel, Deed } from '../claims/facets.ts'
import { sameDeed } from '../claims/verb-classes.ts'
import { overlap } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sameArguments } from './same-arguments.ts'

const IN_WORDS: Readonly<Record<CertaintyLevel, string>> = {
  asserted: 'as done',
  reported: 'as hearsay',
  possible: 'as possible',
  planned: 'as planned',
  denied: 'as denied',
}

/**
 * Compares how sure the two sentences are of one deed: what the one gives as possible, planned or hearsay ("reportedly")
 * and the other as done is worth showing. They must say it of the same deed: the same verb, or one of its class, with
 * the same arguments. Where both have some reserve, the words for it vary too freely to mean anything; what somebody
 * says inside quotation marks, or of himself ("we want to thank"), is no report of what was done.
 */
export function compareCertainty({ page, report }: ClaimPair): Difference[] {
  for (const ours of deedsOf(page)) {
    for (const theirs of deedsOf(report)) {
      if (!differ(ours, theirs) || !sameDeed(ours.verb, theirs.verb) || !sameArguments(ours, theirs)) continue
      const note = `Stated ${inWords(ours)} here, ${inWords(theirs)} there.`
      return [mentionDifference(ours, theirs, { kind: 'modality', severity: 'difference', note })]
    }
  }
  return []
}

function inWords({ level, past, underWay }: Deed): string {
  return level === 'asserted' && underWay && !past ? 'as under way' : IN_WORDS[level]
}

/** Told as done or under way by the one and with reserve by the other, negated by none. */
function differ(a: Deed, b: Deed): boolean {
  if (a.negations + b.negations > 0) return false
  const [done, open] = a.level === 'asserted' ? [a, b] : [b, a]
  if (done.level !== 'asserted' || open.level === 'asserted' || open.level === 'denied') return false
  // "Is visiting" is said of what is arranged as well, so that it says no more than "plans to visit".
  return done.past || (done.underWay && open.level === 'possible')
}

/** What the sentence itself says is done: neither quoted nor said of the speaker. */
function deedsOf({ sentence: { text }, facets }: ReadClaim): readonly Deed[] {
  return facets.deeds.filter(
    (deed) =>
      !facets.quotations.some((quotation) => quotation.start < deed.start && overlap(quotation, deed)) &&
      !/\b(?:I|we)(?:\s+(?:also|now|still|just))?\s*$/i.test(
        text.slice(Math.max(0, deed.start - 20), deed.start),
      ),
  )
}
