import type { Span } from '../shared/span.ts'

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DASH = '\\s?[-–—]\\s?'
const ZONE = '(?:GMT|UTC|BST|C?E[SD]?T|[CMP][SD]T|IST|hrs|hours local|local time)\\b'

/** Numbers that measure nothing. Each runs over bounded text. */
const FORMS: readonly RegExp[] = [
  // Addresses, handles, telephone numbers.
  /\b(?:https?:\/\/|www\.)\S{1,500}|[\w.+-]{1,64}@[\w.-]{1,255}|[@#]\w{1,60}/g,
  /\+\d{1,3}[\s.-]?\(?\d[\d\s().-]{5,20}\d|\(\d{3}\)\s?\d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b/g,
  // Dates.
  new RegExp(
    `\\b${MONTH}\\s${DAY}(?:${DASH}(?:${MONTH}\\s)?${DAY})?\\b(?:,?\\s\\d{4}\\b)?(?!,\\d|\\.\\d|%)`,
    'g',
  ),
  new RegExp(`\\b${DAY}(?:${DASH}${DAY})?(?:\\sof)?\\s${MONTH}(?:,?\\s\\d{4}\\b)?`, 'g'),
  new RegExp(`\\b${MONTH},?\\s\\d{4}\\b`, 'g'),
  /\b\d{1,2}\s?[/.]\s?\d{1,2}\s?[/.]\s?\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\b/g,
  // Times of day.
  /\b\d{1,2}(?:[:.]\d{2}){0,2}\s?[ap]\.?\s?m\b\.?/gi,
  new RegExp(`\\b\\d{1,2}[:.]?\\d{2}\\s?(?:${ZONE}|\\(\\d{4} ${ZONE}\\))`, 'g'),
  /\b\d{1,2}:\d{2}(?::\d{2})?\b|\bat (?:[01]\d|2[0-3])[0-5]\d\b(?!\s?\p{L})|\b\d{1,2} o['’]clock/gu,
  // Decades and seasons of two years.
  /['’]?\b\d{0,2}\d0s\b|\b(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:(?:1[5-9]|20)\d\d|\d\d)\b(?!,)/g,
  // Numbers that name something.
  /\b(?:[Nn]os?\.|№|[Nn]umber|Article|Section|Chapter|Clause|Flight|Route|Highway|Interstate|Channel|Phase|Grade|Tier|Level|Category|Group|Room|Gate|Terminal|Line|Day|Week|Volume|Act|Title|Rule|Resolution|Protocol|Amendment|Unit|Reactor|Block|Sector|Zone|District|Runway|Pier|Platform|Game|Round|Episode|Season|Part|Chapter|Page|Apollo|Type|Class)\s?\d[\d,.]*(?:-\d+)?/g,
]

const YEAR =
  /(?<![\d,.$€£¥]|(?<!\b(?:mid|early|late|pre|post))-)\b(?:1[5-9]\d\d|20\d\d)\b(?![,.]\d|%|[-\s]?(?:per ?cent|percent|million|billion|km|kg|miles))/g
/** Before one of these four digits count something. */
const COUNTED_AFTER =
  /^\s(?:people|persons|men|women|children|soldiers|troops|workers|employees|jobs|homes|houses|buildings|families|victims|dead|injured|wounded|deaths|cases|tonnes|tons|meters|metres|feet|acres|hectares|refugees|migrants|prisoners|students|residents|police|officers|vehicles|flights|dollars|euros|pounds)\b/
const QUANTIFIED =
  /\b(?:about|around|approximately|roughly|some|nearly|almost|least|most|than|over|to|estimated)\s$/
/** "in 2000 people died": a year, whatever follows. */
const YEAR_BEFORE =
  /\b(?:in|since|until|till|by|from|during|before|after|of|the|early|late|mid|fiscal|year)[\s-]$/i

/** The stretches of a text whose digits are dates, times, years, telephone numbers or parts of names, in no order. */
export function notQuantities(text: string): Span[] {
  const spans: Span[] = []
  for (const form of FORMS) {
    for (const { 0: match, index } of text.matchAll(form))
      spans.push({ start: index, end: index + match.length })
  }
  return [...spans, ...yearsIn(text)]
}

/** The stretches of four digits that name a year (1500–2099) and count nothing, in order. */
export function yearsIn(text: string): Span[] {
  const years: Span[] = []
  for (const { 0: match, index } of text.matchAll(YEAR)) {
    const end = index + match.length
    if (isYear(text.slice(Math.max(0, index - 20), index), text.slice(end, end + 20)))
      years.push({ start: index, end })
  }
  return years
}

function isYear(before: string, after: string): boolean {
  if (YEAR_BEFORE.test(before) && !QUANTIFIED.test(before)) return true
  return (
    !COUNTED_AFTER.test(after) &&
    !/\b(?:at least|at most|up to|as many as|more than|fewer than|less than|over) $/.test(before)
  )
}
