import type { Quotation } from '../claims/facets.ts'
import { stemOf } from '../claims/stem.ts'
import { termsOf } from '../claims/terms.ts'
import { toAscii } from '../claims/fold.ts'
import type { Span } from '../shared/span.ts'
import type { Difference } from './finding.ts'
import type { ClaimPair } from './claim-pair.ts'
import { alignWords, spanOf, wordsOf, type Stretch, type Word } from './word-alignment.ts'

/** Share of the shorter quotation's words that must recur, in order, for two quotations to be of the same utterance. */
const SAME_UTTERANCE = 0.5
/** Shorter stretches in quotation marks are names or single expressions, which many people may use. */
const FEWEST_WORDS = 3
/** So many shared content words at least: "it is a" recurs in any two quotations. */
const FEWEST_SHARED = 2

/** Function words that change what is said: negation, degree, quantity. All other function words are harmless. */
const WEIGHTY = new Set(
  'no not never none nothing very far much more most less least few many all every only too quite almost nearly always'.split(
    ' ',
  ),
)

/**
 * Compares what stands inside quotation marks word by word. Words that bear meaning and stand against others, or are
 * left out between words that both have, are a conflict: a quotation says what was said. Case, punctuation, inflection
 * and function words are not. Text that only one side goes on to quote is no difference.
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
  const [a, b] = [wordsOf(ours.text, formOf), wordsOf(theirs.text, formOf)]
  const stretches = alignWords(a, b)
  if (!sameUtterance(a, b, stretches)) return null
  const changed = changedStretches(stretches)
  if (changed.length === 0) return null
  const [pageSpan, reportSpan] = [
    shift(around(changed, 'a', a), ours),
    shift(around(changed, 'b', b), theirs),
  ]
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

function formOf(word: string): string {
  const plain = toAscii(word).toLowerCase()
  return termsOf(word)[0] ?? stemOf(plain)
}

function sameUtterance(a: readonly Word[], b: readonly Word[], stretches: readonly Stretch[]): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < FEWEST_WORDS) return false
  const same = stretches.filter((stretch) => stretch.same).flatMap((stretch) => stretch.a)
  return same.length / shorter >= SAME_UTTERANCE && same.filter(bearsMeaning).length >= FEWEST_SHARED
}

function bearsMeaning(word: Word): boolean {
  return WEIGHTY.has(word.form) || termsOf(word.text).length > 0
}

/** The stretches between (and next to) shared words in which a word that bears meaning stands on either side. */
function changedStretches(stretches: readonly Stretch[]): Stretch[] {
  const changed: Stretch[] = []
  for (const [i, stretch] of stretches.entries()) {
    if (stretch.same) continue
    const inside = i > 0 && i < stretches.length - 1
    const met = inside ? stretch : atEdge(stretch, i === 0)
    if ([...met.a, ...met.b].some(bearsMeaning)) changed.push(met)
  }
  return changed
}

/**
 * Before the first and after the last shared word a quotation may simply begin later or end earlier. Only where both go
 * on do words stand against each other, and then only the nearest ones can be told to.
 */
function atEdge(stretch: Stretch, first: boolean): Stretch {
  const reach = Math.min(stretch.a.length, stretch.b.length)
  const cut = (words: readonly Word[]) => (first ? words.slice(words.length - reach) : words.slice(0, reach))
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
