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
