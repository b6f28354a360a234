import type { Quantity } from './facets.ts'

/** Half-width of "about", as a share of the value. */
const ABOUT = 0.1

/** Share of a value by which writers round when they convert it. */
const CONVERSION = 0.02

/** A closed interval of values. */
interface Interval {
  readonly low: number
  readonly high: number
}

/** Whether two quantities measure the same thing in the same unit, so that their values can be compared. */
export function sameThing(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.kind === 'ordinal') return false
  if (a.bound === 'vague' || b.bound === 'vague') return false
  return needsNoun(a)
    ? a.counted !== '' && a.counted === b.counted
    : a.counted === '' || b.counted === '' || a.counted === b.counted
}

/** A bare count or duration may be of anything; money, percent and other measures narrow it down by themselves. */
function needsNoun({ kind, unit }: Quantity): boolean {
  return kind === 'count' || unit === 's'
}

/** Whether both give the same value, or the one rounds the other; that "at least" allows a value is not enough. */
export function sameValue(a: Quantity, b: Quantity): boolean {
  return (a.low === b.low && a.high === b.high) || rounds(a, b) || rounds(b, a)
}

/**
 * Whether both statements can be of one true value. Two bounds of one kind ("more than 26,000", "more than 31,000") are
 * told by the figure they give: that a far larger number would satisfy both is not what either says.
 */
export function compatible(a: Quantity, b: Quantity): boolean {
  if (a.bound === b.bound && (a.bound === 'at-least' || a.bound === 'at-most')) return sameValue(a, b)
  const [x, y] = [interval(a), interval(b)]
  const slack = converted(a, b) ? Math.abs(b.low) * CONVERSION : 0
  return (x.low <= y.high + slack && y.low <= x.high + slack) || rounds(a, b) || rounds(b, a)
}

/** Whether the two are stated in different units ("5,000 acres", "2,000 hectares"). */
function converted(a: Quantity, b: Quantity): boolean {
  const unit = ({ text }: Quantity) => /\p{L}+$/u.exec(text)?.[0].toLowerCase()
  return a.kind === 'measure' && a.unit !== 's' && unit(a) !== unit(b)
}

function interval({ low, high, bound }: Quantity): Interval {
  // A value that was converted ("25 feet") is an interval; who converts also rounds ("eight metres").
  const converted = bound === 'exact' && low !== high
  if (bound === 'about' || converted)
    return { low: low - Math.abs(low) * ABOUT, high: high + Math.abs(high) * ABOUT }
  if (bound === 'at-least') return { low, high: Infinity }
  if (bound === 'at-most') return { low: -Infinity, high }
  return { low, high }
}

/** Whether `round` is `fine` rounded to the digits that `round` shows; a single digit says too little to tell. */
function rounds(round: Quantity, fine: Quantity): boolean {
  if (round.low !== round.high || fine.low !== fine.high || round.low === 0) return false
  const digits = String(Math.abs(round.low))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
  if (digits < 2 || Number(fine.low.toPrecision(digits)) === fine.low) return false
  return Number(fine.low.toPrecision(digits)) === round.low
}

/** How far a figure may lie from a bound that still means it: nobody says "more than 100" of 200. */
const FAR_FROM_BOUND = 1.5

/**
 * Whether one gives a bound and the other a figure so far from it that the bound would not be given for that figure.
 * Counts of people hurt, killed or displaced are left out: those bounds are what is known so far.
 */
export function farFromBound(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'ordinal' || (a.kind === 'count' && a.counted !== 'population')) return false
  const far = (bounded: Quantity, other: Quantity) =>
    bounded.bound === 'at-least' &&
    (other.bound === 'exact' || other.bound === 'about') &&
    other.low > FAR_FROM_BOUND * bounded.low
  return far(a, b) || far(b, a)
}

/** Units in which nobody measures closely. */
const ROUND_UNIT = /\b(?:decades?|centur(?:y|ies)|dozen|generations?)$/i

/** Share by which a figure with one digit that is not zero may miss what it rounds ("600" for 612). */
const ROUNDED = 0.05

/** Whether one may stand for the other: an estimate that misses it by little, or a round figure. */
export function nearlySame(a: Quantity, b: Quantity): boolean {
  const [small, large] = a.low <= b.low ? [a, b] : [b, a]
  if ([a, b].some(({ bound, text }) => bound === 'about' || ROUND_UNIT.test(text)))
    return large.low < 1.25 * small.high
  const round = [a, b].some(
    ({ low, high }) => low === high && low >= 100 && Number(low.toPrecision(1)) === low,
  )
  return round && large.low - small.high <= ROUNDED * large.low
}

/** Words that name an order of magnitude and no number. */
const ORDER = /\b(?:dozens|scores|hundreds|thousands|millions|billions|trillions)\b/i

/** Whether one or both count the same by an order of magnitude only ("hundreds of homes"). */
export function sameOrder(a: Quantity, b: Quantity): boolean {
  const vague = [a, b].filter(({ bound }) => bound === 'vague')
  return (
    a.kind === 'count' &&
    b.kind === 'count' &&
    a.counted !== '' &&
    a.counted === b.counted &&
    vague.length > 0 &&
    vague.every(({ text }) => ORDER.test(text))
  )
}

/** Whether two counts, of which one or both are orders of magnitude, lie well apart: "dozens" and 300. */
export function orderApart(a: Quantity, b: Quantity): boolean {
  return a.low > FAR_FROM_BOUND * b.high || b.low > FAR_FROM_BOUND * a.high
}

/** Most figures whose sums are tried. */
const MOST_SUMMED = 6

/** Words for people that may be parts of a number of people. */
const PERSON =
  /^(?:man|woman|boy|girl|child|people|dead|teenager|adult|student|worker|soldier|officer|civilian|passenger)$/

function mayCount(counted: string, whole: Quantity): boolean {
  return whole.kind !== 'count' || counted === whole.counted || PERSON.test(counted)
}

/** Whether two or more of some quantities of one unit add up to a quantity: "two women and a man" are three people. */
export function sumsTo(whole: Quantity, parts: readonly Quantity[]): boolean {
  const added = parts
    .filter(({ bound, counted }) => bound !== 'vague' && mayCount(counted, whole))
    .slice(0, MOST_SUMMED)
  for (let chosen = 3; chosen < 1 << added.length; chosen += 1) {
    const some = added.filter((_, at) => (chosen >> at) & 1)
    if (some.length < 2) continue
    const sum = (side: 'low' | 'high') => some.reduce((total, part) => total + part[side], 0)
    if (sameValue(whole, { ...whole, low: sum('low'), high: sum('high') })) return true
  }
  return false
}

/** No two agencies give one earthquake magnitudes that lie further apart. */
const WIDEST_GAP = 1.2

/** Whether two magnitudes lie so far apart that they are of two earthquakes. */
export function magnitudesApart(a: Quantity, b: Quantity): boolean {
  return Math.abs(a.low - b.low) > WIDEST_GAP
}
