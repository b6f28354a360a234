import { datesExclude } from '../claims/date-relation.ts'
import type { DateMention, NameMention } from '../claims/facets.ts'
import { magnitudesApart } from '../claims/quantity-relation.ts'
import { sameName } from '../claims/same-name.ts'
import { agesApart, sameBearer } from './age-bearer.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { FigureFrame } from './figure-frame.ts'
import { isSelfTold, type FigurePair } from './figure-pair.ts'
import { otherWhole } from './other-whole.ts'

/** Whether something around two figures of one kind says that they are of two things: a part, a rate, another time, whole or person. */
export function tellsApart(pair: FigurePair, claims: ClaimPair): boolean {
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
    (ours.unit === 'magnitude' && magnitudesApart(ours, theirs)) ||
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

/** Words that tell one of several alike, and words that tell how a figure is reckoned. */
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

/** What came over a time is compared with what came over a time; tolls are such sums always. */
function otherSpan({ ours, here, there }: FigurePair): boolean {
  return here.summed !== there.summed && !isSelfTold(ours)
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
