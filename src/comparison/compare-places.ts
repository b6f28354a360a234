import { angleBetween, readBearings, type Bearing } from '../claims/bearings.ts'
import type { ReadClaim } from '../claims/claim.ts'
import type { NameMention } from '../claims/facets.ts'
import { partMeant, partWhereItLies, type PlacePart } from '../claims/place-parts.ts'
import { placeRelation } from '../claims/places.ts'
import { sameName } from '../claims/same-name.ts'
import type { ClaimPair } from './claim-pair.ts'
import { mentionFrame } from './figure-frame.ts'
import type { Difference, Severity } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'
import { sameOccasion } from './same-occasion.ts'

/** Directions further apart than this exclude each other; neighbouring points of the compass do not. */
const NEIGHBOURS = 45
/** "Southern" and "eastern" may both be said of the south-east; "southern" and "northern" of nothing. */
const OPPOSED = 135

/**
 * Compares where the thing is said to happen: the one place that each sentence puts it in with a preposition of place,
 * and the direction in which it lies from a place that both name. A place inside the other, a seat of government, and
 * places that the other sentence names elsewhere are no difference.
 */
export function comparePlaces(pair: ClaimPair): Difference[] {
  return [...compareSettings(pair), ...compareBearings(pair), ...compareParts(pair)]
}

function compareSettings(pair: ClaimPair): Difference[] {
  const a = setting(pair.page.sentence.text, pair.page.facets.names)
  const b = setting(pair.report.sentence.text, pair.report.facets.names)
  if (!a || !b) return []
  const relation = placeRelation(a, b)
  if (relation === 'same' ? !opposed(a, b, pair) : relation !== 'different') return []
  if (relation !== 'same' && (isNamed(a, pair.report) || isNamed(b, pair.page))) return []
  if (!sameSetting(a, b, pair)) return []
  const [x, y] = relation === 'same' ? stretches(a, b, pair) : [a, b]
  return [placeDifference(x, y, 'conflict', 'The places differ.')]
}

function placeDifference(a: Place, b: Place, severity: Severity, note: string): Difference {
  return mentionDifference(a, b, { kind: 'place', severity, note })
}

type Place = Pick<NameMention, 'text' | 'start' | 'end'>

/** "Newton Street" is named after a place and is none. */
const ROAD = /^\s(?:Street|Road|Avenue|Lane|Square|Boulevard|Drive|Park|Airport|Hotel|University|St|Rd|Ave)\b/

/** The place after a preposition of place; null when there are several or none. */
function setting(text: string, names: readonly NameMention[]): NameMention | null {
  const inPlace = (name: NameMention) =>
    /\b(?:in|at|near|outside|inside)\s+(?:the\s+)?(?:(?:north|south|east|west|central|far)[\p{L}-]*\s+){0,2}$/iu.test(
      text.slice(Math.max(0, name.start - 60), name.start),
    )
  const road = ({ end }: NameMention) => ROAD.test(text.slice(end, end + 12))
  const places = names.filter((name) => name.kind === 'place' && inPlace(name) && !road(name))
  return places.length === 1 ? (places[0] ?? null) : null
}

/** Whether the other sentence names a place, whatever it takes it for, or one that may be in it or hold it. */
function isNamed(place: NameMention, { sentence, facets }: ReadClaim): boolean {
  if (sentence.text.includes(place.text)) return true
  return facets.names.some((other) => other.kind === 'place' && placeRelation(place, other) !== 'different')
}

function sameSetting(a: NameMention, b: NameMention, pair: ClaimPair): boolean {
  return sameOccasion(mentionFrame(a, pair.page), mentionFrame(b, pair.report), pair)
}

/** "northern Spain" and "southern Spain". */
function opposed(a: NameMention, b: NameMention, { page, report }: ClaimPair): boolean {
  const [x, y] = [partMeant(a, page.sentence.text), partMeant(b, report.sentence.text)]
  return typeof x === 'number' && typeof y === 'number' && angleBetween(x, y) >= OPPOSED
}

/** The directions in which the thing lies from one and the same place; each sentence must give one only. */
function compareBearings({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [bearingsOf(page), bearingsOf(report)]
  return ours.flatMap((a) => {
    const same = theirs.filter((b) => ['same', 'variant'].includes(sameName(a.anchor, b.anchor)))
    const [b] = same
    if (!b || same.length > 1 || a.direction === null || b.direction === null) return []
    const angle = angleBetween(a.direction, b.direction)
    if (angle === 0) return []
    const [x, y] = [withoutDistance(a, page), withoutDistance(b, report)]
    return angle > NEIGHBOURS
      ? [placeDifference(x, y, 'conflict', 'The directions differ.')]
      : [placeDifference(x, y, 'difference', 'The directions differ by a little.')]
  })
}

function bearingsOf({ sentence, facets }: ReadClaim): Bearing[] {
  return readBearings(sentence.text, facets.names, facets.quantities).filter(
    ({ direction }) => direction !== null,
  )
}

/** "west of Lorca": the distance before it is told of as a figure. */
function withoutDistance({ start, end, distances }: Bearing, { sentence }: ReadClaim): Place {
  const from = distances.at(-1)?.end ?? start
  const own = sentence.text.slice(from, end).replace(/^[)\s]+/, '')
  return { start: end - own.length, end, text: own }
}

/** In which part of its country a place lies that both sentences name. */
function compareParts({ page, report }: ClaimPair): Difference[] {
  return page.facets.names.flatMap((a) => {
    const b = report.facets.names.find((other) => other.kind === 'place' && other.key === a.key)
    if (a.kind !== 'place' || !b) return []
    const x = partWhereItLies(a, page.sentence.text)
    const y = partWhereItLies(b, report.sentence.text)
    if (x === null || y === null || x === y || areNeighbours(x, y)) return []
    return [
      placeDifference(
        ...stretches(a, b, { page, report }),
        partSeverity(x, y),
        'The parts of the country differ.',
      ),
    ]
  })
}

function areNeighbours(x: PlacePart, y: PlacePart): boolean {
  return typeof x === 'number' && typeof y === 'number' && angleBetween(x, y) <= NEIGHBOURS
}

function partSeverity(x: PlacePart, y: PlacePart): Severity {
  return typeof x === 'number' && typeof y === 'number' && angleBetween(x, y) >= OPPOSED
    ? 'conflict'
    : 'difference'
}

/** The place with the words that say where it lies. */
function stretches(
  a: NameMention,
  b: NameMention,
  { page, report }: Pick<ClaimPair, 'page' | 'report'>,
): [Place, Place] {
  return [withPart(a, page.sentence.text), withPart(b, report.sentence.text)]
}

function withPart({ start, end }: NameMention, text: string): Place {
  const before = /(?:\S+\s+){0,4}$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? ''
  const lead = /\b(?:north|south|east|west|central)[\p{L}-]*\s.*$/iu.exec(before)?.[0].length ?? 0
  const tail =
    lead > 0
      ? 0
      : (/^,?\s+in\s+(?:the\s+)?\S+\s+(?:of\s+)?\S+?(?=[\s,.;)]|$)/u.exec(text.slice(end))?.[0].length ?? 0)
  return { start: start - lead, end: end + tail, text: text.slice(start - lead, end + tail) }
}
