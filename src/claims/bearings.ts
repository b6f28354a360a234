import type { Mention, NameMention, Quantity } from './facets.ts'

/** Where something lies as seen from a named place ("55 km west of Lorca", "off Malta"). */
export interface Bearing extends Mention {
  /** The place it is seen from. */
  readonly anchor: NameMention
  /** Degrees clockwise from north, a multiple of 45; null where only a distance is given. */
  readonly direction: number | null
  /** The distances given, more than one where a conversion stands in brackets. */
  readonly distances: readonly Quantity[]
}

const POINTS: readonly (readonly [RegExp, number])[] = [
  [/^north[\s-]?(?:north[\s-]?)?east/, 45],
  [/^south[\s-]?(?:south[\s-]?)?east/, 135],
  [/^south[\s-]?(?:south[\s-]?)?west/, 225],
  [/^north[\s-]?(?:north[\s-]?)?west/, 315],
  [/^north/, 0],
  [/^east[\s-]?(?:north|south)/, 90],
  [/^east/, 90],
  [/^south/, 180],
  [/^west/, 270],
]
const POINT = '(?:north|south|east|west)(?:[\\s-]?(?:north|south))?(?:[\\s-]?(?:east|west))?'
/** Lower-case words that may stand before a place's name. */
const KIND_WORDS =
  'the|coastal|port|provincial|regional|nearby|central|main|capital|city|town|village|island|district|province|region|state|of|largest|southern|northern|eastern|western'
/** The words between a distance and the place from which it is measured. */
const BEFORE_PLACE = new RegExp(
  `(?<=^|[\\s(])(?<link>(?:to the\\s+)?(?<point>${POINT})\\s+(?:of|from)|(?:away\\s+)?from|off(?:\\s+the\\s+coast\\s+of)?|outside)\\s+(?:(?:${KIND_WORDS})\\s+){0,5}$`,
  'iu',
)

/** The bearings that a sentence gives, from its names and quantities, in order. */
export function readBearings(
  text: string,
  names: readonly NameMention[],
  quantities: readonly Quantity[],
): Bearing[] {
  return names.flatMap((anchor) => {
    if (anchor.kind === 'person') return []
    const match = BEFORE_PLACE.exec(text.slice(Math.max(0, anchor.start - 80), anchor.start))
    if (!match) return []
    const from = anchor.start - match[0].length
    const distances = distancesBefore(text, from, quantities)
    const direction = directionOf(match.groups?.['point'] ?? '')
    // "the south of France" is a part of it.
    const part = distances.length === 0 && /\bthe\s+$/i.test(text.slice(0, from) + match[0].slice(0, 7))
    if (part || (direction === null && distances.length === 0)) return []
    const start = distances[0]?.start ?? from
    return [{ start, end: anchor.end, text: text.slice(start, anchor.end), anchor, direction, distances }]
  })
}

/** The angle (0–180 degrees) between two directions. */
export function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360
  return turn > 180 ? 360 - turn : turn
}

/** Degrees of a word for a direction ("south-west", "northern"), null for other words. */
export function directionOf(word: string): number | null {
  return POINTS.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? null
}

/** The measures that end right before a place in the text, a conversion in brackets with what it converts. */
function distancesBefore(text: string, end: number, quantities: readonly Quantity[]): Quantity[] {
  const lengths = quantities.filter(({ unit, end: last }) => unit === 'm' && last <= end)
  const last = lengths.at(-1)
  if (!last || !/^\)?\s*$/.test(text.slice(last.end, end))) return []
  const other = lengths.at(-2)
  const bracketed = other && /^\s?[(]\s?(?:about |or )?$/.test(text.slice(other.end, last.start))
  return bracketed ? [other, last] : [last]
}
