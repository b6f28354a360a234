import { readBearings } from '../claims/bearings.ts'
import type { ReadClaim } from '../claims/claim.ts'
import type { NameMention, Quantity } from '../claims/facets.ts'
import {
  compatible,
  farFromBound,
  orderApart,
  sameOrder,
  sameThing,
  sumsTo,
} from '../claims/quantity-relation.ts'
import { sameName } from '../claims/same-name.ts'
import { overlap } from '../shared/span.ts'
import type { ClaimPair } from './claim-pair.ts'
import { figureSeverity } from './figure-severity.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { figurePair } from './figure-pair.ts'
import { likeness, sameMeasure } from './same-measure.ts'

/** Notes by severity, for the reader. */
const NOTES = {
  conflict: 'The figures differ.',
  update: 'The count differs by the time of the report.',
  difference: 'The figures differ.',
} as const

/**
 * Compares quantities of the same kind, unit and thing counted. Values that can both hold (ranges that overlap, "about",
 * "at least", a rounded value, parts that add up to the other) are no difference. A count that changed between two report
 * dates, or against a lower bound, is an update; other values that exclude each other are a conflict.
 */
export function compareQuantities(pair: ClaimPair): Difference[] {
  const differences = figureDifferences(pair)
  const conflicts = differences.filter(({ severity }) => severity === 'conflict')
  return conflicts.length > 1 && !someFigureAgrees(pair) ? [] : differences
}

/** Where no figure agrees and several exclude each other, the sentences tell of two occasions. */
function someFigureAgrees({ page, report }: ClaimPair): boolean {
  return page.facets.quantities.some((ours) =>
    report.facets.quantities.some((theirs) => sameThing(ours, theirs) && compatible(ours, theirs)),
  )
}

/** A sentence with more figures is a table, in which words around a figure say nothing of it. */
const MOST_FIGURES = 12

function figureDifferences(pair: ClaimPair): Difference[] {
  if ([pair.page, pair.report].some(({ facets }) => facets.quantities.length > MOST_FIGURES)) return []
  return pair.page.facets.quantities.flatMap((ours) => {
    const theirs = excludedPartner(ours, pair)
    if (!theirs) return []
    const severity = figureSeverity(ours, theirs, pair)
    return [mentionDifference(ours, theirs, { kind: 'number', severity, note: NOTES[severity] })]
  })
}

/** The quantity of the report that measures the same and cannot hold together with ours; null when one agrees or none does. */
function excludedPartner(ours: Quantity, pair: ClaimPair): Quantity | null {
  const theirs = bestPartner(ours, pair)
  if (!theirs) return null
  const agreed = [agreesElsewhere(ours, pair.report), agreesElsewhere(theirs, pair.page)]
  if (agreed.every(Boolean) || (agreed.some(Boolean) && !sameSource(ours, theirs, pair))) return null
  // Each must be the other's likeliest partner, or two figures of a sentence would answer to one.
  const back = bestPartner(theirs, { ...pair, page: pair.report, report: pair.page })
  return back === ours ? theirs : null
}

/** Whether both figures are given by one named source: then it is no matter that another source gives the other's. */
function sameSource(ours: Quantity, theirs: Quantity, { page, report }: ClaimPair): boolean {
  const [a, b] = [sourcesOf(ours, page), sourcesOf(theirs, report)]
  return a.some((name) => b.some((other) => ['same', 'variant'].includes(sameName(name, other))))
}

/** The people and organisations in the last attribution before a figure, or in the only one after it. */
function sourcesOf({ start }: Quantity, { facets }: ReadClaim): NameMention[] {
  const before = facets.attributions.filter((attribution) => attribution.end <= start)
  const source = before.at(-1) ?? (facets.attributions.length === 1 ? facets.attributions[0] : undefined)
  return facets.names.filter(
    ({ kind, ...name }) => kind !== 'place' && source !== undefined && overlap(source, name),
  )
}

/** Whether a sentence also gives the figure itself, or figures that add up to it. */
function agreesElsewhere(figure: Quantity, { facets }: ReadClaim): boolean {
  const alike = facets.quantities.filter((other) => other.kind === figure.kind && other.unit === figure.unit)
  return alike.some((other) => sameThing(figure, other) && !excludes(figure, other)) || sumsTo(figure, alike)
}

/** The quantity that excludes ours and whose surroundings are most like ours; null when two are as likely. */
function bestPartner(ours: Quantity, pair: ClaimPair): Quantity | null {
  const ranked = pair.report.facets.quantities
    .filter((theirs) => excludes(ours, theirs))
    .map((theirs) => figurePair(ours, theirs, pair))
    .filter((figures) => sameAnchor(ours, figures.theirs, pair) ?? sameMeasure(figures, pair))
    .map((figures) => ({ theirs: figures.theirs, like: likeness(figures) }))
    .sort((a, b) => b.like - a.like)
  const [best] = ranked
  // A conversion in brackets is no rival of what it converts.
  const rival = ranked.find(
    ({ theirs, like }) => best && like === best.like && !compatible(theirs, best.theirs),
  )
  return best && !rival ? best.theirs : null
}

function excludes(ours: Quantity, theirs: Quantity): boolean {
  if (sameThing(ours, theirs) || bareDurations(ours, theirs))
    return !compatible(ours, theirs) || farFromBound(ours, theirs)
  return sameOrder(ours, theirs) && orderApart(ours, theirs)
}

/** Two durations of which no noun says what lasted; what stands around them must. */
function bareDurations(a: Quantity, b: Quantity): boolean {
  return (
    a.unit === 's' &&
    b.unit === 's' &&
    a.counted === '' &&
    b.counted === '' &&
    a.bound !== 'vague' &&
    b.bound !== 'vague'
  )
}

/**
 * Whether two distances are from the same place; null for what are no distances from a place. Then the place decides,
 * whatever stands around them.
 */
function sameAnchor(ours: Quantity, theirs: Quantity, { page, report }: ClaimPair): boolean | null {
  if (ours.unit !== 'm') return null
  const [a, b] = [anchorOf(ours, page), anchorOf(theirs, report)]
  if (!a && !b) return null
  return Boolean(a && b && ['same', 'variant'].includes(sameName(a, b)))
}

function anchorOf(quantity: Quantity, { sentence, facets }: ReadClaim) {
  return readBearings(sentence.text, facets.names, facets.quantities).find(({ distances }) =>
    distances.includes(quantity),
  )?.anchor
}
