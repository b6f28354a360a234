import { directionOf } from './bearings.ts'
import type { NameMention } from './facets.ts'

/** Which part of a place is meant: degrees clockwise from north, or its middle. */
export type PlacePart = number | 'centre'

const PART =
  '(?<part>(?:north|south|east|west|north[\\s-]?east|south[\\s-]?east|north[\\s-]?west|south[\\s-]?west)(?:ern)?|central)'
/** "northern Italy", "the south of Italy", "the north-western part of Italy". */
const BEFORE = new RegExp(`\\b${PART}(?:\\s+(?:part|end|coast|tip|edge|corner))?(?:\\s+of)?\\s+$`, 'iu')
/** "the southern city of Lorca". */
const KIND_BEFORE = new RegExp(
  `\\b${PART}\\s+(?:\\p{L}+\\s+)?(?:city|town|village|district|port|resort|island|province|region|county)\\s+of\\s+$`,
  'iu',
)
/** "Lorca in southern Spain", "Lorca, in central Spain". */
const AFTER = new RegExp(`^,?\\s+in\\s+(?:the\\s+)?${PART}\\s+(?:of\\s+)?\\p{Lu}`, 'u')

/** The part of a country or region that is named with it ("northern Italy"), null when none is. */
export function partMeant({ start, text: words }: NameMention, text: string): PlacePart | null {
  const own = new RegExp(`^${PART}\\s+\\p{Lu}`, 'iu').exec(words)?.groups?.['part']
  return partOf(own ?? BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.groups?.['part'])
}

/** The part of its country in which a place is said to lie ("the southern city of Lorca"), null when nothing says so. */
export function partWhereItLies({ start, end }: NameMention, text: string): PlacePart | null {
  const kind = KIND_BEFORE.exec(text.slice(Math.max(0, start - 60), start))
  return partOf((kind ?? AFTER.exec(text.slice(end, end + 40)))?.groups?.['part'])
}

function partOf(word: string | undefined): PlacePart | null {
  if (word === undefined) return null
  return word.toLowerCase() === 'central' ? 'centre' : directionOf(word)
}
