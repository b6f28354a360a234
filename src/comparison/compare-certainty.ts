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
      const note = `Stated ${IN_WORDS[ours.level]} here, ${IN_WORDS[theirs.level]} there.`
      return [mentionDifference(ours, theirs, { kind: 'modality', severity: 'difference', note })]
    }
  }
  return []
}

/** Told as done by the one and with reserve by the other, negated by none. */
function differ(a: Deed, b: Deed): boolean {
  if (a.negations + b.negations > 0) return false
  const [done, open] = a.level === 'asserted' ? [a, b] : [b, a]
  return done.level === 'asserted' && done.past && open.level !== 'asserted' && open.level !== 'denied'
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
