import type { ReadClaim } from '../claims/claim.ts'
import { datesExclude } from '../claims/date-relation.ts'
import type { DateMention, NameMention, Quantity } from '../claims/facets.ts'
import { gazetteer } from '../claims/gazetteer.ts'
import { placeRelation } from '../claims/places.ts'
import { compatible } from '../claims/quantity-relation.ts'
import { sameName } from '../claims/same-name.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import { figureFrame, type FigureFrame } from './figure-frame.ts'
import { sharedCount } from './surroundings.ts'

/** Two figures, one of each sentence, with what stands around them. */
export interface FigurePair {
  readonly ours: Quantity
  readonly theirs: Quantity
  readonly here: FigureFrame
  readonly there: FigureFrame
}

/** Two figures of a pair, framed. */
export function figurePair(ours: Quantity, theirs: Quantity, { page, report }: ClaimPair): FigurePair {
  return { ours, theirs, here: figureFrame(ours, page), there: figureFrame(theirs, report) }
}

/** How much of what stands around two figures is the same: words near them, and one more for the verb. */
export function likeness({ here, there }: FigurePair): number {
  const verb = here.verb !== '' && here.verb === there.verb && !here.near.has(here.verb) ? 1 : 0
  return sharedCount(here.near, there.near) + verb
}

/**
 * Whether two figures that measure the same kind of thing are of one and the same: nothing around them says otherwise
 * (another time, another whole, a part, a rate), and enough around them agrees.
 */
export function sameMeasure(pair: FigurePair, claims: ClaimPair): boolean {
  if (tellsApart(pair, claims)) return false
  return likeness(pair) >= needed(pair, claims) || nothingElseDiffers(pair, claims)
}

/** Share of the terms beside the figures that both sentences must have, to say the same but for their figures. */
const NEARLY_ALL = 0.8
/** Fewer terms can agree by chance. */
const FEWEST_TERMS = 4

/** Whether the sentences have one figure of the kind each, and all else that they say is the same in another order. */
function nothingElseDiffers({ ours, theirs }: FigurePair, { page, report }: ClaimPair): boolean {
  const alone = rivals(ours, page.facets.quantities) === 0 && rivals(theirs, report.facets.quantities) === 0
  if (!alone) return false
  const [here, there] = [wordsBeside(ours, page), wordsBeside(theirs, report)]
  const most = Math.max(here.size, there.size)
  return most >= FEWEST_TERMS && sharedCount(here, there) >= NEARLY_ALL * most
}

function wordsBeside({ start, end }: Quantity, { sentence: { text } }: ReadClaim): ReadonlySet<string> {
  return new Set(termsOf(`${text.slice(0, start)} ${text.slice(end)}`))
}

function tellsApart(pair: FigurePair, claims: ClaimPair): boolean {
  const { ours, theirs, here, there } = pair
  return (
    here.per !== there.per ||
    here.part !== there.part ||
    here.denied !== there.denied ||
    (ours.counted === 'age' && !sameBearer(ours, theirs, claims)) ||
    // Where people live is told before their number, and what follows tells where that place lies.
    (ours.counted !== 'population' && elsewhere(pair, claims))
  )
}

/** Another time, another event, another whole or other people. */
function elsewhere(pair: FigurePair, claims: ClaimPair): boolean {
  const { ours, theirs, here, there } = pair
  return (
    (ours.unit === 'magnitude' && Math.abs(ours.low - theirs.low) > WIDEST_GAP) ||
    datesApart(here.dates, there.dates) ||
    rolesApart(here, there) ||
    agesApart(pair, claims) ||
    otherInstance(here, there) ||
    otherSpan(pair) ||
    otherActor(pair, claims) ||
    otherWhole(pair, claims) ||
    namesApart(here, there)
  )
}

/** Whether all dates of the one exclude all dates of the other: then the figures are of different occasions. */
function datesApart(ours: readonly DateMention[], theirs: readonly DateMention[]): boolean {
  if (ours.length === 0 || theirs.length === 0) return false
  return ours.every((a) => theirs.every((b) => datesExclude(a, b)))
}

/** A rise of 5 percent and a rise to 5 percent are two things. */
function rolesApart({ role: a }: FigureFrame, { role: b }: FigureFrame): boolean {
  return a !== b && a !== '' && b !== ''
}

/** Ten years in seconds: relatives of one surname are further apart, or of two sentences the same person is meant. */
const GENERATION = 10 * 31_557_600

/** Whether two ages are of one person: the same name stands with both, or the same noun ("34-year-old man"). */
function sameBearer(ours: Quantity, theirs: Quantity, { page, report }: ClaimPair): boolean {
  const [a, b] = [nameOfAge(ours, page), nameOfAge(theirs, report)]
  if (a && b) {
    // A surname alone may be that of a relative.
    const full = a.key.includes(' ') && b.key.includes(' ')
    return sameName(a, b) !== 'different' && (full || Math.abs(ours.low - theirs.low) < GENERATION)
  }
  if (a || b) return false
  const [x, y] = [nounOfAge(ours, page), nounOfAge(theirs, report)]
  return x !== '' && x === y
}

/** The name right before or right after an age, with no more than a word or two between. */
function nameOfAge({ start, end }: Quantity, { sentence, facets }: ReadClaim): NameMention | null {
  const next = (name: NameMention) =>
    (name.end <= start && /^,?\s?(?:(?:aged|age)\s)?\(?$/.test(sentence.text.slice(name.end, start))) ||
    (name.start >= end && /^(?:\s[\p{L}-]+){0,3}\s$/u.test(sentence.text.slice(end, name.start)))
  return (
    facets.names.find((name) => (name.kind === 'person' || name.kind === 'unknown') && next(name)) ?? null
  )
}

function nounOfAge({ end }: Quantity, { sentence }: ReadClaim): string {
  return termsOf(/^\s([\p{L}-]+)/u.exec(sentence.text.slice(end))?.[1] ?? '')[0] ?? ''
}

/** People of two ages are two people, and so are their figures. */
function agesApart({ ours }: FigurePair, { page, report }: ClaimPair): boolean {
  const [a, b] = [page, report].map(({ facets }) =>
    facets.quantities.filter(({ counted }) => counted === 'age'),
  )
  if (ours.counted === 'age' || !a?.length || !b?.length) return false
  return !a.some((age) => b.some((other) => compatible(age, other)))
}

const INSTANCE =
  /^(?:secon|second|third|fourth|fifth|sixth|anoth|previou|earlier|initi|averag|annual|monthli|weekli|daili|quarterli|total|record|half)/

const EVENT = /^(?:aftershock|foreshock)/

/** "the aftershock" and "the quake", "the second attempt" and "the attempt": of several alike, another one. */
function otherInstance(here: FigureFrame, there: FigureFrame): boolean {
  const lacks = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>, words: RegExp) =>
    [...ours].some((term) => words.test(term) && !theirs.has(term))
  const apart = (a: FigureFrame, b: FigureFrame) =>
    lacks(a.close, b.near, INSTANCE) || lacks(a.near, b.near, EVENT)
  return apart(here, there) || apart(there, here)
}

/** Words behind a figure that say what it covers ("in the province", "across Asia"). */
const SCOPE =
  /^[^.;:]{0,30}?\b(?:in|across|around|within|throughout|among|of|from)\s+(?<scope>[^,.;:]{1,40})/i

/** Whether the two are of different wholes: another place, or a place inside the other's where the part is the smaller. */
function otherWhole({ ours, theirs, here, there }: FigurePair, { page, report }: ClaimPair): boolean {
  const [a, b] = [placesIn(here.names), placesIn(there.names)]
  if (a.some((place) => b.some((other) => placeRelation(place, other) === 'same'))) return false
  if (a.length > 0 && b.length > 0 && !a.some((place) => b.some((other) => mayHold(place, other))))
    return true
  if (ours.kind !== 'count') return false
  const [scope, other] = [scopeOf(ours, page), scopeOf(theirs, report)]
  if (scope && other && sharedCount(scope, other) === 0) return true
  if (ours.high < theirs.low) return isLocal(a, placesIn(report.facets.names))
  return theirs.high < ours.low && isLocal(b, placesIn(page.facets.names))
}

function mayHold(a: NameMention, b: NameMention): boolean {
  return ['inside', 'contains', 'unknown'].includes(placeRelation(a, b))
}

function scopeOf({ end }: Quantity, { sentence }: ReadClaim): ReadonlySet<string> | null {
  const scope = SCOPE.exec(sentence.text.slice(end))?.groups?.['scope']
  return scope === undefined ? null : new Set(termsOf(scope))
}

/** Whether some place inside a country is named here and not there: then the smaller figure may be of that place alone. */
function isLocal(places: readonly NameMention[], others: readonly NameMention[]): boolean {
  const local = places.filter(({ key }) => !/^(?:country|area)$/.test(gazetteer().get(key)?.sort ?? ''))
  return local.some((place) => !isAmong(place, others))
}

function isAmong(place: NameMention, others: readonly NameMention[]): boolean {
  return others.some((other) => placeRelation(place, other) === 'same')
}

function placesIn(names: readonly NameMention[]): NameMention[] {
  return names.filter(({ kind }) => kind === 'place')
}

/** What came over a time is compared with what came over a time; tolls are such sums always. */
function otherSpan({ ours, here, there }: FigurePair): boolean {
  return here.summed !== there.summed && !SELF_TOLD.test(ours.counted)
}

/** The nearest name before each is another one: of the same kind, or one that the other sentence gives another figure. */
function otherActor({ ours, here, there }: FigurePair, { page, report }: ClaimPair): boolean {
  const [a, b] = [here.actor, there.actor]
  if (isSelfTold(ours) || !a || !b || sameName(a, b) !== 'different') return false
  const named = (name: NameMention, names: readonly NameMention[]) =>
    names.some((other) => other.kind !== 'place' && sameName(name, other) !== 'different')
  return named(a, report.facets.names) || named(b, page.facets.names) || mayBeOneKind(a, b)
}

function mayBeOneKind({ kind: a }: NameMention, { kind: b }: NameMention): boolean {
  return a === b || a === 'unknown' || b === 'unknown'
}

/** Both stand with people or organisations, and with none in common. */
function namesApart({ names: ours }: FigureFrame, { names: theirs }: FigureFrame): boolean {
  const [a, b] = [actorsIn(ours), actorsIn(theirs)]
  if (a.length === 0 || b.length === 0) return false
  return !a.some((name) => b.some((other) => sameName(name, other) !== 'different'))
}

function actorsIn(names: readonly NameMention[]): NameMention[] {
  return names.filter(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'unknown')
}

/** Kinds of figures of which an event has one, so that the match itself nearly says that they are the same. */
const SELF_TOLD =
  /^(?:dead|injured|missing|arrested|displaced|infected|hospitalized|evacuated|trapped|rescued|population|age|depth|height)$/

function isSelfTold({ unit, counted }: Quantity): boolean {
  return unit === 'magnitude' || SELF_TOLD.test(counted)
}

/** How much must agree around two figures. */
function needed({ ours, theirs, here, there }: FigurePair, { page, report }: ClaimPair): number {
  const alone = rivals(ours, page.facets.quantities) === 0 && rivals(theirs, report.facets.quantities) === 0
  const told = isSelfTold(ours)
  const base = told
    ? alone
      ? 0
      : 1
    : (here.verb === there.verb && here.verb !== '' ? 2 : 3) + (alone ? 0 : 1)
  const sure = [alone || told, sameSubjects({ page, report }), bothFarBack(here, there)]
  const bare = isBareDuration(ours) || isBareDuration(theirs)
  const doubts = sure.filter((one) => !one).length + (farApart(ours, theirs) ? 2 : 0) + (bare ? 1 : 0)
  return base + doubts * (told ? 2 : 1)
}

/** Not so: one is set in a month or year and the other has no date, as what happened now has none. */
function bothFarBack({ dates: a }: FigureFrame, { dates: b }: FigureFrame): boolean {
  const back = (dates: readonly DateMention[]) =>
    dates.some(({ granularity }) => granularity === 'month' || granularity === 'year')
  return (a.length > 0 && b.length > 0) || back(a) === back(b)
}

/** Not so: "he" in one sentence and a person's name in the other. */
function sameSubjects({ page, report }: Pick<ClaimPair, 'page' | 'report'>): boolean {
  const [a, b] = [page, report].map(
    ({ sentence, facets }) =>
      !facets.names.some(({ kind }) => kind === 'person') && PRONOUN.test(sentence.text),
  )
  return a === b
}

const PRONOUN = /^\W*(?:he|she|his|her)\b/i

/** "for 10 years", of which no noun says what lasted. */
function isBareDuration({ unit, counted }: Quantity): boolean {
  return unit === 's' && counted === ''
}

/** How many other figures of its sentence measure what a figure measures. */
function rivals(quantity: Quantity, among: readonly Quantity[]): number {
  return among.filter(
    (other) =>
      other !== quantity &&
      other.kind === quantity.kind &&
      other.unit === quantity.unit &&
      (quantity.kind !== 'count' || other.counted === quantity.counted) &&
      !compatible(other, quantity),
  ).length
}

/** No two agencies give one earthquake magnitudes that lie further apart. */
const WIDEST_GAP = 1.2

/** Reports of one thing seldom differ so much: tenfold, or half a unit of magnitude. */
function farApart(a: Quantity, b: Quantity): boolean {
  if (a.unit === 'magnitude') return Math.abs(a.low - b.low) > 0.45
  const [small, large] = [Math.min(a.high, b.high), Math.max(a.low, b.low)]
  return small > 0 && large / small > 5
}
