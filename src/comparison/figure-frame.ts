import type { ReadClaim } from '../claims/claim.ts'
import { clausesOf, type Clause } from '../claims/clauses.ts'
import type { DateMention, NameMention, Quantity } from '../claims/facets.ts'
import { FATES } from '../claims/fates.ts'
import { isSpeechVerb } from '../claims/speech-verbs.ts'
import { stemOf } from '../claims/stem.ts'
import { tag } from '../claims/tagger.ts'
import { termsOf } from '../claims/terms.ts'
import { overlap, type Span } from '../shared/span.ts'

/** Whether a figure says how much something changed, what it came to, or what it was before; '' where nothing says so. */
export type FigureRole = 'change' | 'level' | 'start' | ''

/** What stands around a figure and tells what it is a figure of. */
export interface FigureFrame {
  /** Content terms of the words around it, the figure left out. */
  readonly near: ReadonlySet<string>
  /** Those of them that stand within a few words. */
  readonly close: ReadonlySet<string>
  /** Stem of the verb of its clause, or the fate that it tells of; '' without one. */
  readonly verb: string
  /** Its clause tells that something was said. */
  readonly said: boolean
  /** The names that stand near it, those of who says so left out. */
  readonly names: readonly NameMention[]
  /** The dates of its clause, or those of the sentence where its clause has none. */
  readonly dates: readonly DateMention[]
  /** Stem of the noun for each of which it is ("a share", "per month"), '' when it is for the whole. */
  readonly per: string
  readonly role: FigureRole
  /** It adds to another figure or is taken out of one ("three more", "two of the five"). */
  readonly part: boolean
  /** It adds up what came over a time ("so far", "over the past month", "career"). */
  readonly summed: boolean
  /** The last name of who or what acts before it, or null: "the Lakers (seven years)" is of the Lakers. */
  readonly actor: NameMention | null
  /** It is named as what it is not ("rather than four"), or set against such a figure. */
  readonly denied: boolean
}

/** Words on each side of a figure that are taken to be about it. */
const REACH = 8
const CLOSE = 4
const BORDER =
  /[;:—–“”"]|,\s(?=(?:and|but|while|whereas|although)\s)|\s(?=(?:until|when|because|unless)\s)|\.\s/

/** Frames live as long as the facets of their claim, which meet those of many others. */
const known = new WeakMap<Quantity, FigureFrame>()
const clauses = new WeakMap<object, readonly Clause[]>()

/** The frame of a quantity of a claim; read once. */
export function figureFrame(quantity: Quantity, claim: ReadClaim): FigureFrame {
  const before = known.get(quantity)
  if (before) return before
  const frame = frameOf(quantity, claim)
  known.set(quantity, frame)
  return frame
}

/** The words around any mention, and the verb of its clause. */
export function mentionFrame(
  mention: Span,
  claim: ReadClaim,
): Pick<FigureFrame, 'near' | 'close' | 'verb' | 'said'> {
  const text = claim.sentence.text
  const [left, right] = [wordsBefore(text, mention), wordsAfter(text, mention)]
  const clause = clauseAt(claim, mention)
  return {
    near: new Set(termsOf(`${left} ${right}`)),
    close: new Set(termsOf(`${lastWords(left, CLOSE)} ${firstWords(right, CLOSE)}`)),
    verb: clause?.verb ? verbOf(clause.verb.root.toLowerCase()) : '',
    said: clause?.verb ? isSpeechVerb(clause.verb.root.toLowerCase()) : false,
  }
}

function frameOf(quantity: Quantity, claim: ReadClaim): FigureFrame {
  const text = claim.sentence.text
  const [left, right] = [wordsBefore(text, quantity), wordsAfter(text, quantity)]
  const window = { start: quantity.start - left.length, end: quantity.end + right.length }
  const sources = claim.facets.attributions
  return {
    ...mentionFrame(quantity, claim),
    names: claim.facets.names.filter(
      (name) =>
        window.start <= name.start &&
        name.end <= window.end &&
        !sources.some((source) => overlap(source, name)),
    ),
    dates: datesAt(quantity, clauseAt(claim, quantity), claim.facets.dates),
    per: perOf(text.slice(quantity.end)),
    role: roleOf(text.slice(0, quantity.start)),
    part: isPart(quantity, claim),
    summed: SUMMED.test(text),
    actor: actorBefore(quantity, claim),
    denied: /\b(?:rather than|instead of|not)\s/i.test(`${left.slice(-20)}${right.slice(0, 30)}`),
  }
}

const SUMMED =
  /\b(?:so far|to date|in total|altogether|all told|overall|career|all-time|(?:over|in|during|for) the (?:past|last)|since (?:\d|January|February|March|April|May|June|July|August|September|October|November|December)|in (?:its|their|his|her) (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b/i

/** The nearest name of a person, body or thing before a mention. */
function actorBefore({ start }: Span, { facets }: ReadClaim): NameMention | null {
  const said = (name: NameMention) => facets.attributions.some((source) => overlap(source, name))
  return (
    facets.names.filter((name) => name.kind !== 'place' && name.end <= start && !said(name)).at(-1) ?? null
  )
}

function wordsBefore(text: string, { start }: Span): string {
  const stretch =
    text
      .slice(Math.max(0, start - 160), start)
      .split(BORDER)
      .at(-1) ?? ''
  return lastWords(stretch, REACH)
}

function lastWords(stretch: string, count: number): string {
  // A pattern anchored at the end only would be tried from every character.
  return stretch
    .trimStart()
    .split(/(?<=\s)(?=\S)/)
    .slice(-count)
    .join('')
}

function wordsAfter(text: string, { end }: Span): string {
  const stretch = text.slice(end, end + 160).split(BORDER)[0] ?? ''
  return firstWords(stretch, REACH)
}

function firstWords(stretch: string, count: number): string {
  return new RegExp(`^(?:\\s*\\S+){0,${count}}`).exec(stretch)?.[0] ?? ''
}

function clauseAt({ sentence, facets }: ReadClaim, { start }: Span): Clause | null {
  const all = clauses.get(facets) ?? clausesOf(sentence.text, tag(sentence.text))
  clauses.set(facets, all)
  return all.find((clause) => clause.start <= start && start < clause.end) ?? null
}

function verbOf(root: string): string {
  return FATES.get(root) ?? stemOf(root)
}

function datesAt(figure: Span, clause: Clause | null, dates: readonly DateMention[]): readonly DateMention[] {
  const days = dates.filter(({ granularity }) => granularity !== 'minute')
  const own = clause ? days.filter(({ start }) => clause.start <= start && start < clause.end) : []
  if (own.length < 2) return own.length > 0 ? own : days
  const gap = (date: Span) => Math.max(date.start - figure.end, figure.start - date.end)
  return [[...own].sort((a, b) => gap(a) - gap(b))[0]].flatMap((date) => date ?? [])
}

/** "$15 an hour", "12 per cent a year", "$20 each", "$40 a share". */
function perOf(after: string): string {
  const each = /^\s(?:each|apiece)\b/i.exec(after)
  if (each) return 'each'
  const match =
    /^(?:\s\p{L}+){0,2}?\s(?:an?|per|each|every)\s(?<noun>share|barrel|ounce|gallon|lit(?:er|re)|hour|day|week|month|year|person|head|household|family|ton(?:ne)?|unit|night|seat|game|minute|second|capita|vehicle|student|\p{L}+(?=[.,;]|$))/iu.exec(
      after,
    )
  return match ? stemOf(match.groups?.['noun']?.toLowerCase() ?? '') : ''
}

const MOVES =
  'rose|risen|rises?|rising|fell|falls?|fallen|falling|dropp?e?d?|dropping|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|slip(?:s|ped|ping)?|gain(?:s|ed|ing)?|los[te]|losing|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|gr(?:e|o)w(?:n|s|ing|th)?|shr[aiu]nk|tumbl(?:e|es|ed|ing)|sank|slid|dipp?(?:s|ed)?|up|down|higher|lower|cut|raised?|reduced|expand(?:s|ed)?|added'
const CHANGE = new RegExp(
  `\\b(?:by|(?:${MOVES})(?:\\s(?:by|about|around|nearly|almost|more than|as much as|over|of|some|another|in))?)\\s*$`,
  'i',
)

function roleOf(before: string): FigureRole {
  const left = before.slice(-60)
  if (/\bfrom\s*$/i.test(left)) return 'start'
  if (CHANGE.test(left)) return 'change'
  return /\b(?:to|at|reached|hit|stands?|stood|totall?(?:ed|ing)|was|is|were|are)\s*$/i.test(left)
    ? 'level'
    : ''
}

/** "three more died", "another 12 workers", "two of the five", "five of them", "including three children". */
function isPart(
  { start, end, low, text: words, counted }: Quantity,
  { sentence, facets }: ReadClaim,
): boolean {
  const [before, after] = [
    sentence.text.slice(Math.max(0, start - 30), start),
    sentence.text.slice(end, end + 30),
  ]
  if (
    /\b(?:including|among (?:them|which|whom)|of (?:them|whom|which|those|the|its|their|his|her|these)|the (?:other|remaining))\s*$/i.test(
      before,
    )
  )
    return true
  if (/^\s(?:\p{L}+\s)?of\s(?:the|those|these|its|their|his|her|them|whom|which|\d)/iu.test(after))
    return true
  // "170 in the province and dozens more elsewhere", "170 in the province alone": not all there are.
  if (
    /^[^.;]{0,60}\band\s(?:[\p{L}\d,]+\s){1,4}more\b|^[^,.;]{0,30}\balone\b/iu.test(sentence.text.slice(end))
  )
    return true
  // "two women and a man": three people.
  if (
    /\b(?:an?|one)\s\p{L}+(?:,|\sand)\s$/iu.test(before) ||
    /^\s\p{L}+(?:,|\sand)\s(?:an?|one)\s\p{L}+(?=[\s.,;]|$)/iu.test(after)
  )
    return true
  if (low === 1 && /\b(?:another|the other|the second)\b/i.test(sentence.text.slice(end))) return true
  // "his first 17 passes", "one final chance": some of a row.
  if (
    /\b(?:(?:his|her|its|their|the|our|my)\s(?:first|last|next|final|previous)|\p{L}['’]s\s(?:first|last|final))\s*$/iu.test(
      before,
    ) ||
    /^\s(?:final|last)\b/i.test(after)
  )
    return true
  const more =
    /\b(?:another|additional|further)\s*$/i.test(before) ||
    /^(?:another|additional)\b/i.test(words) ||
    /^\s(?:more|additional|other|others|further)\b/i.test(after)
  // "Ten died and 80 more were injured": these are all the injured; "two more died" are not all the dead.
  return more && !facets.quantities.some((other) => other.start < start && other.counted !== counted)
}
