import cues from '../../assets/words/opinion-cues.json' with { type: 'json' }
import { isBoilerplate } from '../sentences/boilerplate.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { isStatement } from './headline.ts'
import { UNCHANGED_PASTS, verbForms } from './verbs.ts'

/** A sentence of fewer words says too little to be compared. */
const FEWEST_WORDS = 4
/** How far signs of opinion may outweigh signs of fact. */
const TOLERATED = 1.5

const FACTS: readonly (readonly [number, RegExp])[] = [
  [1, /\d/],
  [
    1,
    /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|millions?|billions?|half|third|quarter|percent)\b/i,
  ],
  [
    1,
    /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|today|tonight|last (?:week|month|year|night)|this (?:week|month|year))\b/i,
  ],
  [
    1.5,
    /\b(?:said|says?|told|reported|announced|confirmed|warned|stated|added|according to|denied|claimed|accused|noted|argued|estimates?|cited|tweeted|wrote|testified|revealed)\b/,
  ],
  [1, /["“”«»]/],
  [0.5, /\b(?:was|were|had|did)\b|\b\p{L}{3,}ed\b/u],
]

const alternatives = (phrases: readonly string[]) => `\\b(?:${phrases.join('|')})\\b`
const OPINIONS: readonly (readonly [number, RegExp])[] = [
  [1, new RegExp(alternatives(cues.evaluation), 'gi')],
  [1, new RegExp(alternatives(cues.analysis), 'gi')],
  [0.5, new RegExp(alternatives(cues.speculation), 'gi')],
  [1, new RegExp(alternatives(cues.advice), 'gi')],
  // More than the reporting verb in it counts for a fact.
  [3.5, new RegExp(alternatives(cues.unnamedVoices), 'gi')],
  [1.5, /(?<![\p{L}’'])(?:I|I['’]\p{L}+|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’]\p{L}+|[Oo]ur|us)(?![\p{L}’'.])/gu],
  [2.5, /\b(?:you|your|yours|yourself)\b/gi],
  [1, /!/g],
  [1, /^(?:and|but|so|yes|no|well|sure|okay|ok)\b/gi],
]
const imperatives = new Set(cues.imperatives)
/** A request behind an adverb: "Basically, don’t expect miracles". */
const LATE_REQUEST = /^\p{L}+,\s+(?:don['’]t|do not|let['’]s)\b/iu

/**
 * Whether a sentence states something that another source could report as well: a statement with a verb about the
 * world, a headline that is one, or reported speech. Not so: boilerplate, captions, headings of sections, questions,
 * requests to the reader, and sentences in which opinion outweighs facts. A judgement by the words of this one sentence
 * (features as in Hassan et al., "ClaimBuster", 2017: numbers, dates, reporting verbs, evaluation), with recall before
 * precision, since a claim that nobody else reports costs nothing.
 */
export function isCheckWorthy(sentence: Sentence): boolean {
  const { role, text } = sentence
  if (role === 'caption' || role === 'table-cell' || isBoilerplate(sentence)) return false
  if (role === 'heading') return isStatement(text)
  const words = text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}.’'-]*[\p{L}\p{N}])?/gu) ?? []
  if (words.length < FEWEST_WORDS || /\?["”’)]*$/.test(text) || !hasVerb(words)) return false
  const own = outsideQuotations(text)
  if (!/\p{L}/u.test(own)) return true
  if (LATE_REQUEST.test(own)) return false
  if (imperatives.has((/^[\p{L}’']+/u.exec(own)?.[0] ?? '').toLowerCase().replace('’', "'"))) return false
  return opinion(own) - fact(text) < TOLERATED
}

function hasVerb(words: readonly string[]): boolean {
  const { finite, alsoPlurals, base, alsoNouns } = verbForms()
  return words.some((word, at) => {
    const lower = word.toLowerCase().replace('’', "'")
    if (finite.has(lower) || /[a-z]{2}ed$/.test(lower)) return true
    if (at === 0 || word !== lower) return false
    const before = words[at - 1] ?? ''
    if (UNCHANGED_PASTS.has(word) && !MODIFIER.test(before)) return true
    if (base.has(word) && (SUBJECT.test(before) || !alsoNouns.has(word))) return before !== 'to'
    return alsoPlurals.has(word) && !MODIFIER.test(before)
  })
}

/** A verb in its base form follows a plural. */
const SUBJECT = /^(?:I|you|we|they|who|people|men|women|children|\p{L}+[^s’'\P{L}]s)$/iu
/** After one of these a word that is a verb or a plural is a plural. */
const MODIFIER =
  /^(?:an?|the|of|for|in|on|with|and|or|from|at|by|its|his|her|their|our|no|some|more|to|\d.*|.*['’]s?)$/i

function opinion(text: string): number {
  return sum(OPINIONS.map(([weight, sign]) => weight * Math.min(3, text.match(sign)?.length ?? 0)))
}

function fact(text: string): number {
  return sum(FACTS.map(([weight, sign]) => (sign.test(text) ? weight : 0)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** What the sentence says in its own voice; a mark without its partner quotes up to the sentence's edge. */
function outsideQuotations(text: string): string {
  return text
    .replace(/[“«"][^”»"]*[”»"]/g, ' ')
    .replace(/^[^“«"]*[”»"]/, ' ')
    .replace(/[“«"].*$/s, ' ')
    .trim()
}
