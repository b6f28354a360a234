import type { Quotation } from '../claims/facets.ts'
import { termsOf } from '../claims/terms.ts'
import { alignQuotations, bearsMeaning, isDegree } from '../matching/utterance.ts'
import { spanOf, type Stretch } from '../matching/word-alignment.ts'
import type { Span } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { changesOf, settled, type Change } from './quotation-changes.ts'

/** Share of the shorter quotation's words that must recur, in order, and how many, for both to be of one utterance. */
const SAME_UTTERANCE = 0.55
const FEWEST_SHARED = 5
/** So many words must be shared for what one begins or ends with to stand against what the other does. */
const SHARED_BEFORE_ENDING = 7
/** Share of the words from the first to the last shared one that must be shared: one utterance is not quoted in scraps. */
const DENSE = 0.55
/** Share of the content words of the longer one from which two short quotations are taken to word one saying. */
const REWORDED = 0.6
/** Share of all words of the shorter one from which a changed ending is no other saying. */
const NEARLY_ALL = 0.7
/** Share of all words of the shorter one below which the same words only happen to recur. */
const MOST = 0.6
/** So many content words must each of them have. */
const FEWEST_CONTENT = 3

/**
 * Compares what stands inside quotation marks word by word. Words that bear meaning and stand against others, or are
 * left out between words that both have, are a conflict: a quotation says what was said. Case, punctuation, inflection
 * and function words are not, nor what a quotation openly leaves out ("…") or puts in ("[the pilot]"). Text that only
 * one side goes on to quote is no difference, and what two named people say is never compared.
 */
export function compareQuotations({ page, report }: ClaimPair): Difference[] {
  const pairs = page.facets.quotations.flatMap((ours) =>
    report.facets.quotations.flatMap((theirs) => pairOf(ours, theirs) ?? []),
  )
  const best = pairs.filter(
    (pair) =>
      !pairs.some(
        (other) =>
          (other.ours === pair.ours || other.theirs === pair.theirs) &&
          (other.shared > pair.shared || (other.shared === pair.shared && other.likeness > pair.likeness)),
      ),
  )
  return best.flatMap((pair) => compareUtterance(pair) ?? [])
}

/** Two quotations laid against each other. */
interface QuotationPair {
  readonly ours: Quotation
  readonly theirs: Quotation
  readonly stretches: readonly Stretch[]
  /** Share (0–1) of the shorter one's words that recur in the other in the same order. */
  readonly likeness: number
  readonly shared: number
  /** Share (0–1) of the words between the first and the last shared one that are shared, where they stand thinner. */
  readonly density: number
}

function pairOf(ours: Quotation, theirs: Quotation): QuotationPair | null {
  if (!ours.speech || !theirs.speech || otherSpeaker(ours.speaker, theirs.speaker)) return null
  const aligned = alignQuotations(ours, theirs)
  if (!aligned) return null
  const { likeness, shared } = aligned
  const stretches = settled(aligned)
  return { ours, theirs, stretches, shared, likeness, density: density(aligned.stretches) }
}

function count(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { a }) => sum + a.length, 0)
}

/** Whether both are said to be of named speakers who share no name ("President Lee", "Ann Roth"), or of "he" and "she". */
function otherSpeaker(ours: string | null, theirs: string | null): boolean {
  if ([ours, theirs].includes('he') && [ours, theirs].includes('she')) return true
  const [a, b] = [namesIn(ours), namesIn(theirs)]
  return a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name))
}

function namesIn(speaker: string | null): readonly string[] {
  const words = speaker?.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []
  return termsOf(words.join(' '))
}

function compareUtterance(pair: QuotationPair): Difference | null {
  const { ours, theirs, stretches } = pair
  const all = changesOf(stretches, [ours, theirs])
  if (all.length === 0) return null
  const inside = all.filter(isInside)
  const one = pair.likeness >= SAME_UTTERANCE && pair.shared >= FEWEST_SHARED && pair.density >= DENSE
  const endings = all.length > inside.length
  if (!one || (endings && pair.shared < SHARED_BEFORE_ENDING))
    return isReworded(pair, inside) ? reworded(ours, theirs) : null
  const [pageSpan, reportSpan] = [around(all, 'a', ours), around(all, 'b', theirs)]
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

/** Between shared words, or a word of degree right before them ("far more"). */
function isInside({ before, after, a, b }: Change): boolean {
  return after !== null && (before !== null || [a.at(-1), b.at(-1)].some((word) => word && isDegree(word)))
}

function density(stretches: readonly Stretch[]): number {
  const [first, last] = [stretches.findIndex(({ same }) => same), stretches.findLastIndex(({ same }) => same)]
  const window = stretches.slice(first, last + 1)
  const words = (side: 'a' | 'b') => window.reduce((sum, stretch) => sum + stretch[side].length, 0)
  return count(window.filter(({ same }) => same)) / Math.max(words('a'), words('b'))
}

/** Whether two quotations word one saying differently: most of what bears meaning recurs, in order, around a change. */
function isReworded({ stretches, likeness }: QuotationPair, inside: readonly Change[]): boolean {
  const content = (side: 'a' | 'b', only: boolean) =>
    stretches.filter(({ same }) => same || !only).flatMap((stretch) => stretch[side].filter(bearsMeaning))
      .length
  const [a, b, both] = [content('a', false), content('b', false), content('a', true)]
  const recurs = likeness >= MOST && Math.min(a, b) >= FEWEST_CONTENT && both / Math.max(a, b) >= REWORDED
  const replaced = inside.some((change) => change.a.length > 0 && change.b.length > 0)
  return recurs && (both >= FEWEST_CONTENT || replaced || likeness >= NEARLY_ALL)
}

function reworded(ours: Quotation, theirs: Quotation): Difference {
  const note = 'The quotations are in other words.'
  return mentionDifference(ours, theirs, { kind: 'quote', severity: 'difference', note })
}

/**
 * From the first to the last changed word of one side, as it stands in the sentence. Where words stand on one side only,
 * the shared words beside the gap show its place on both.
 */
function around(changes: readonly Change[], side: 'a' | 'b', quotation: Quotation): Span {
  const words = changes.flatMap((change) => {
    const oneSided = change.a.length === 0 || change.b.length === 0
    const [before, after] = [change.before?.[side].slice(-1) ?? [], change.after?.[side].slice(0, 1) ?? []]
    return oneSided ? [...before, ...change[side], ...after] : change[side]
  })
  const span = spanOf(words) ?? { start: 0, end: quotation.text.length }
  return { start: span.start + quotation.start, end: span.end + quotation.start }
}

function wordsIn(quotation: Quotation, span: Span): string {
  return quotation.text.slice(span.start - quotation.start, span.end - quotation.start)
}
