import type { Quotation } from '../claims/facets.ts'
import { termsOf } from '../claims/terms.ts'
import {
  alignQuotations,
  bearsMeaning,
  openlyChanged,
  type AlignedQuotations,
} from '../matching/utterance.ts'
import { spanOf, type Stretch, type Word } from '../matching/word-alignment.ts'
import type { Span } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'

/** Share of the shorter quotation's words that must recur, in order, and how many, for both to be of one utterance. */
const SAME_UTTERANCE = 0.6
const FEWEST_SHARED = 5
/** From this share on, two sentences that report one fact may quote it in other words, or quote another sentence of it. */
const REWORDED = 0.4

/**
 * Compares what stands inside quotation marks word by word. Words that bear meaning and stand against others, or are
 * left out between words that both have, are a conflict: a quotation says what was said. Case, punctuation, inflection
 * and function words are not, nor what a quotation openly leaves out ("…") or puts in ("[the pilot]"). Text that only
 * one side goes on to quote is no difference.
 */
export function compareQuotations({ page, report }: ClaimPair): Difference[] {
  const differences: Difference[] = []
  for (const ours of page.facets.quotations) {
    for (const theirs of report.facets.quotations) {
      const difference = compareUtterance(ours, theirs)
      if (difference) differences.push(difference)
    }
  }
  return differences
}

function compareUtterance(ours: Quotation, theirs: Quotation): Difference | null {
  const aligned = alignQuotations(ours, theirs)
  if (!aligned || aligned.likeness < REWORDED) return null
  const changed = changedStretches(aligned, [ours, theirs])
  if (changed.length === 0) return null
  if (aligned.likeness < SAME_UTTERANCE || aligned.shared < FEWEST_SHARED) return reworded(ours, theirs)
  const pageSpan = shift(around(changed, 'a', aligned.a), ours)
  const reportSpan = shift(around(changed, 'b', aligned.b), theirs)
  return {
    kind: 'quote',
    severity: 'conflict',
    page: wordsIn(ours, pageSpan),
    report: wordsIn(theirs, reportSpan),
    note: 'The words inside the quotation marks differ.',
    pageSpan,
    reportSpan,
  }
}

/** Two quotations that share too little to be laid against each other word by word; both must be speech. */
function reworded(ours: Quotation, theirs: Quotation): Difference | null {
  if (!ours.speech || !theirs.speech) return null
  const note = 'The quotations are in other words.'
  return mentionDifference(ours, theirs, { kind: 'quote', severity: 'difference', note })
}

/** The stretches between (and next to) shared words in which a word that bears meaning stands on either side. */
function changedStretches(
  { stretches }: AlignedQuotations,
  [ours, theirs]: readonly [Quotation, Quotation],
): Stretch[] {
  const changed: Stretch[] = []
  for (const [i, stretch] of stretches.entries()) {
    if (stretch.same || sameTerms(stretch)) continue
    const inside = i > 0 && i < stretches.length - 1
    if ([between(stretches, i, 'a', ours), between(stretches, i, 'b', theirs)].some(openlyChanged)) continue
    const met = inside ? stretch : atEdge(stretch, i === 0)
    if ([...met.a, ...met.b].some(bearsMeaning)) changed.push(met)
  }
  return changed
}

/** "the U.S." stands against "the United States": several words may be one term. */
function sameTerms({ a, b }: Stretch): boolean {
  const terms = (words: readonly Word[]) => termsOf(words.map(({ text }) => text).join(' '))
  const degrees = (words: readonly Word[]) =>
    words.filter((word) => bearsMeaning(word) && termsOf(word.text).length === 0).map(({ form }) => form)
  const [ours, theirs] = [a, b].map((words) => [...degrees(words), ...terms(words)].join(' '))
  return ours === theirs
}

/** What stands in a quotation between the words that both share around a stretch. */
function between(stretches: readonly Stretch[], i: number, side: 'a' | 'b', { text }: Quotation): string {
  return text.slice(stretches[i - 1]?.[side].at(-1)?.end ?? 0, stretches[i + 1]?.[side][0]?.start)
}

/** Words by which a changed ending may be longer than what it stands against ("want" against "are looking for"). */
const LONGER = 2

/**
 * Before the first and after the last shared word a quotation may simply begin later or end earlier. Only where both go
 * on do words stand against each other, and then only the nearest ones can be told to.
 */
function atEdge(stretch: Stretch, first: boolean): Stretch {
  const shorter = Math.min(stretch.a.length, stretch.b.length)
  const reach = shorter === 0 ? 0 : shorter + LONGER
  const cut = (words: readonly Word[]) =>
    first ? words.slice(Math.max(0, words.length - reach)) : words.slice(0, reach)
  return { same: false, a: cut(stretch.a), b: cut(stretch.b) }
}

/** From the first to the last changed word of one side; where that side lacks the words, its whole quotation. */
function around(changed: readonly Stretch[], side: 'a' | 'b', all: readonly Word[]): Span {
  return spanOf(changed.flatMap((stretch) => stretch[side])) ?? spanOf(all) ?? { start: 0, end: 0 }
}

function shift(span: Span, quotation: Quotation): Span {
  return { start: span.start + quotation.start, end: span.end + quotation.start }
}

function wordsIn(quotation: Quotation, span: Span): string {
  return quotation.text.slice(span.start - quotation.start, span.end - quotation.start)
}
