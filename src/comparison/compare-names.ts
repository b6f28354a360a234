import type { NameMention } from '../claims/facets.ts'
import { placeRelation } from '../claims/places.ts'
import { sameName } from '../claims/same-name.ts'
import { termsOf } from '../claims/terms.ts'
import { alignWords, spanOf, wordsOf, type Word } from '../matching/word-alignment.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference, DifferenceKind } from './finding.ts'
import { sharedCount, surroundings } from './surroundings.ts'

/**
 * Compares the people and places of the two sentences. Only what stands in the same slot differs: a place after the
 * same kind of preposition where both sentences leave just one place over, a country between the same words ("Russian
 * interests", "American interests"), and a person's name that is a garbled form of the other's. That a sentence names
 * fewer people or places is no difference.
 */
export function compareNames(pair: ClaimPair): Difference[] {
  return [...comparePlaces(pair), ...compareOwners(pair), ...comparePeople(pair)]
}

function comparePlaces(pair: ClaimPair): Difference[] {
  const ours = settings(pair.page.sentence.text, pair.page.facets.names)
  const theirs = settings(pair.report.sentence.text, pair.report.facets.names)
  const [a, b] = [ours[0], theirs[0]]
  if (!a || !b || ours.length > 1 || theirs.length > 1) return []
  if (relatedToAny(a, pair.report.facets.names) || relatedToAny(b, pair.page.facets.names)) return []
  const apart = placeRelation(a, b) === 'different'
  return apart && aboutSameThing(a, b, pair) ? [nameDifference('place', a, b, 'The places differ.')] : []
}

/** Places in which something is said to happen: those after a preposition of place. */
function settings(text: string, names: readonly NameMention[]): NameMention[] {
  const places = names.filter((name) => name.kind === 'place')
  return places.filter((place) =>
    /\b(?:in|at|near|outside|inside|from)\s+(?:the\s+)?$/i.test(text.slice(0, place.start)),
  )
}

/** Places that stand for each other between words that both sentences share. */
function compareOwners({ page, report }: ClaimPair): Difference[] {
  const stretches = alignWords(wordsOf(page.sentence.text, formOf), wordsOf(report.sentence.text, formOf))
  return stretches.flatMap((stretch, i) => {
    if (stretch.same || !stretches[i - 1]?.same || !stretches[i + 1]?.same) return []
    const a = placeIn(stretch.a, page.facets.names)
    const b = placeIn(stretch.b, report.facets.names)
    if (!a || !b || placeRelation(a, b) !== 'different') return []
    return [nameDifference('wording', a, b, 'Another country or place stands here.')]
  })
}

/** The place that a stretch of words consists of, or null when it is more or something else. */
function placeIn(words: readonly Word[], names: readonly NameMention[]): NameMention | null {
  const span = spanOf(words)
  if (!span) return null
  const covers = (name: NameMention) => name.start <= span.start && span.end <= name.end + POSSESSIVE
  return names.find((name) => name.kind === 'place' && covers(name)) ?? null
}

/** Characters of "’s", which may or may not belong to the name. */
const POSSESSIVE = 2

function formOf(word: string): string {
  return termsOf(word)[0] ?? word.toLowerCase()
}

function relatedToAny(place: NameMention, others: readonly NameMention[]): boolean {
  return others.some((other) => other.kind === 'place' && placeRelation(place, other) !== 'different')
}

function comparePeople(pair: ClaimPair): Difference[] {
  const [ours, theirs] = [people(pair.page.facets.names), people(pair.report.facets.names)]
  const differences: Difference[] = []
  for (const a of ours.filter((name) => !known(name, theirs))) {
    const b = theirs.find((name) => sameName(a, name) === 'mangled' && !known(name, ours))
    if (b) differences.push(nameDifference('person', a, b, 'The names differ.'))
  }
  return differences
}

function people(names: readonly NameMention[]): NameMention[] {
  return names.filter((name) => name.kind === 'person' || name.kind === 'unknown')
}

function known(name: NameMention, among: readonly NameMention[]): boolean {
  return among.some((other) => ['same', 'variant'].includes(sameName(name, other)))
}

function aboutSameThing(a: NameMention, b: NameMention, { page, report }: ClaimPair): boolean {
  return sharedCount(surroundings(page.sentence.text, a), surroundings(report.sentence.text, b)) > 0
}

function nameDifference(kind: DifferenceKind, a: NameMention, b: NameMention, note: string): Difference {
  return {
    kind,
    severity: 'conflict',
    page: a.text,
    report: b.text,
    note,
    pageSpan: { start: a.start, end: a.end },
    reportSpan: { start: b.start, end: b.end },
  }
}
