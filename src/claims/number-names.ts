import type { Amount } from './amounts.ts'
import { headNoun } from './counted-noun.ts'
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'
import { verbForms } from './verbs.ts'

/** Capitalised words before a number that do not make it a name. */
const NO_NAME =
  /^(?:in|on|at|by|for|from|with|to|of|and|or|but|as|than|the|a|an|some|about|around|nearly|almost|over|under|least|most|only|just|after|before|until|between|among|leaves|leaving|all|these|those|last|next|toll|total|another|other|more|dead|his|her|its|their|our)$/

/** "Boeing 737", "Covid-19", "4K", "Big Four": whether the number belongs to a name or a code. */
export function isPartOfName(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.kind === 'money' || amount.unit === 'magnitude') return false
  const [before, first, after] = [tokens[amount.at - 1], tokens[amount.at], tokens[amount.next]]
  if (!first) return true
  if (first.glued && before && /[\p{L}\p{N}_]$/u.test(before.text)) return true
  if (
    first.glued &&
    /^[-.–/]$/.test(before?.text ?? '') &&
    before?.glued &&
    /[\p{L}\p{N}]$/u.test(tokens[amount.at - 2]?.text ?? '')
  )
    return true
  if (after?.glued && /^[\p{L}_]/u.test(after.text)) return true
  if (isScore(tokens, amount)) return true
  if (amount.kind !== 'count' || !before || !/^\p{Lu}|^\p{Ll}\p{Lu}/u.test(before.text)) return false
  if (NO_NAME.test(before.lower) || isVerb(before.lower)) return false
  const capital = /^\p{Lu}/u.test(first.text)
  const noun = headNoun(tokens, amount.next, amount.low !== 1)
  return capital || noun === null
}

/** "won 3-1", "a 5-4 ruling", "(3-4)": two numbers that are no range; the second is left out as glued to a dash. */
function isScore(tokens: readonly Token[], { kind, low, next }: Amount): boolean {
  const [dash, second] = [tokens[next], tokens[next + 1]]
  if (kind !== 'count' || !dash?.glued || !/^[-–]$/.test(dash.text) || !second?.glued) return false
  if (second.value === null || low >= 1000) return false
  return second.value <= low || (second.value < 20 && !headNoun(tokens, next + 2, true))
}

function isVerb(word: string): boolean {
  const { finite, alsoPlurals, base } = verbForms()
  const stem = word.replace(/ing$/, '')
  return (
    finite.has(word) || alsoPlurals.has(word) || (stem !== word && (base.has(stem) || base.has(`${stem}e`)))
  )
}

/** Phrases in which a number word counts nothing. */
const IDIOM_AFTER_ONE =
  /^(?:of|another|day|thing|way|point|time|such|could|can|might|may|would|should|must|is|was|who|that|which|has|had|by|or|and|to|in|at|on|for|more|last|hand|side|-|,|\.|;|:|\?|!|\)|”|")$/
const IDIOM_BEFORE_ONE =
  /^(?:no|this|that|the|each|every|which|any|new|old|big|only|some|another|number|day|good|bad|last|next|first|phase|chapter|round|square|part|step|stage)$/
const COMPOUND_IDIOM =
  /^(?:sided|way|off|on|man|woman|person|piece|handed|liner|to|time|up|stop|size|armed|party|faced|fold|timer)$/
/** Durations that only say when. */
const WHEN_AFTER = /^(?:ago|earlier|later|before|after|hence|afterwards|afterward)$/
const WHEN_BEFORE = /^(?:last|past|next|coming|previous|recent|preceding|following)$/

/** "one of the", "no one", "one-sided", "two days ago": numbers that are idioms or parts of a date. */
export function isIdiom(tokens: readonly Token[], { kind, unit, at, next, low }: Amount): boolean {
  const [before, after] = [wordAt(tokens, at - 1), wordAt(tokens, next)]
  if (kind === 'measure' && unit === 's') {
    const day = low === 86400 && wordAt(tokens, at) === 'one'
    return day || WHEN_AFTER.test(after) || WHEN_BEFORE.test(before)
  }
  if (kind !== 'count') return false
  if (after === '-' && COMPOUND_IDIOM.test(wordAt(tokens, next + 1))) return true
  if (typeof tokens[at]?.value === 'number' || low !== 1 || wordAt(tokens, at) !== 'one') return false
  if (IDIOM_BEFORE_ONE.test(before) || isPluralVerb(tokens, next)) return true
  return IDIOM_AFTER_ONE.test(after) && !/^(?:-)$/.test(after)
}

/** "the new one costs": after "one" a plural is a verb. */
function isPluralVerb(tokens: readonly Token[], at: number): boolean {
  return verbForms().alsoPlurals.has(wordAt(tokens, at))
}
