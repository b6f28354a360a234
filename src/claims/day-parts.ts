/** A stretch of the day in minutes after midnight; `to` may lie after midnight of the next day. */
export interface DayPart {
  readonly from: number
  readonly to: number
}

const HOUR = 60
/** What the words mean at the widest; "early" is what news calls the hours up to the morning. */
const PARTS: readonly (readonly [RegExp, DayPart])[] = [
  [/\b(?:pre-?dawn|before dawn|small hours)\b/i, { from: 0, to: 7 * HOUR }],
  [/\b(?:dawn|sunrise|daybreak)\b/i, { from: 3 * HOUR, to: 9 * HOUR }],
  [/\bmorning\b/i, { from: 0, to: 12 * HOUR + 30 }],
  [/\b(?:noon|midday)\b/i, { from: 11 * HOUR, to: 14 * HOUR }],
  [/\bafternoon\b/i, { from: 11 * HOUR + 30, to: 19 * HOUR }],
  [/\bevening\b/i, { from: 16 * HOUR, to: 24 * HOUR }],
  [/\b(?:night|tonight|overnight|midnight)\b/i, { from: 18 * HOUR, to: 31 * HOUR }],
  [/\bearly\b/i, { from: 0, to: 10 * HOUR }],
  [/\blate\b/i, { from: 15 * HOUR, to: 25 * HOUR }],
]
const DAY = 24 * HOUR

/** The part of the day that words name ("afternoon", "early"), null when they name none. */
export function dayPartIn(words: string): DayPart | null {
  return PARTS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Minutes between two stretches of one day, 0 when they meet; a night is that before the day as well as that after. */
export function gapBetween(a: DayPart, b: DayPart): number {
  const shifts = Math.max(a.to, b.to) > DAY ? [-DAY, 0, DAY] : [0]
  return Math.min(...shifts.map((shift) => Math.max(0, b.from + shift - a.to, a.from - (b.to + shift))))
}
