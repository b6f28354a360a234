import { ANYONE, FATES, fateNear } from './fates.ts'
import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'
import { AUXILIARIES, verbForms } from './verbs.ts'

/** How many tokens after its number a head noun may stand. */
const REACH = 7

const IRREGULAR = new Map([
  ['men', 'man'], ['women', 'woman'], ['children', 'child'], ['people', 'people'], ['persons', 'people'],
  ['person', 'people'], ['lives', 'life'], ['wives', 'wife'], ['knives', 'knife'], ['feet', 'foot'], ['police', 'police'],
  ['series', 'series'], ['species', 'species'], ['aircraft', 'aircraft'], ['staff', 'staff'], ['personnel', 'personnel'],
  ['news', 'news'], ['cattle', 'cattle'], ['sheep', 'sheep'], ['fish', 'fish'], ['criteria', 'criterion'],
  ['media', 'media'], ['data', 'data'], ['servicemen', 'serviceman'], ['policemen', 'policeman'], ['gunmen', 'gunman'],
  ['firefighters', 'firefighter'], ['fishermen', 'fisherman'], ['businessmen', 'businessman'],
]) // prettier-ignore

const SKIPPED =
  /^(?:of|the|other|others|another|more|new|additional|further|such|these|those|his|her|its|their|our|all|-|"|“|‘)$/
/** A noun phrase ends before one of these. */
const STOP =
  /^(?:of|in|on|at|by|for|from|with|to|and|or|but|as|than|that|which|who|whose|whom|when|where|while|after|before|since|if|because|into|over|under|near|across|around|between|among|amid|against|during|per|each|every|not|no|a|an|the|this|these|those|he|she|it|they|we|you|i|his|her|its|their|our|there|then|also|so|still|now|ago|earlier|later|last|next|dead|alone|worth|via|outside|inside|without|within|about|out|up|down|away|off|back|only|just|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
/** Past forms that look like their noun. */
const PAST_LIKE_NOUN =
  /^(?:hit|cut|put|set|shut|hurt|cost|quit|spread|split|burst|cast|read|beat|left|fell|said|were|was)$/

/** The head of a noun phrase. */
export interface Head {
  /** As in the text, and in lower case without a possessive. */
  readonly text: string
  readonly word: string
  readonly next: number
}

/** Stem of the noun that a number counts, or the fate of the people counted ("dead"); '' when neither is named. */
export function countedAfter(tokens: readonly Token[], start: number, next: number, plural: boolean): string {
  const noun = headNoun(tokens, next, plural)
  const generic = noun === null || ANYONE.test(noun.word)
  const fate = generic ? fateNear(tokens, start, noun?.next ?? next) : undefined
  if (fate) return fate
  if (noun === null) return ''
  return FATES.get(noun.word) ?? (ANYONE.test(noun.word) ? 'people' : stemOfNoun(noun.word))
}

/** Words after which people are all that live in a place. */
const LIVING_IN = /^(?:home to|populated by|inhabited by|population of|populations of)$/

/** Whether a count is that of the people who live in a place: "a population of 900", "home to 900 people", "has 900 residents". */
export function isPopulation(tokens: readonly Token[], start: number, next: number): boolean {
  const [before, word] = [wordAt(tokens, start - 1), wordAt(tokens, next)]
  if (LIVING_IN.test(`${wordAt(tokens, start - 2)} ${before}`)) return true
  return /^(?:has|have|had|with)$/.test(before) && /^(?:residents|inhabitants|souls)$/.test(word)
}

/** The head of the noun phrase that begins at a token: its first plural, else its last noun; null when there is none. */
export function headNoun(tokens: readonly Token[], at: number, plural: boolean): Head | null {
  let next = at
  while (next < at + 3 && SKIPPED.test(wordAt(tokens, next))) next += 1
  const others = next > at && /^others?$/.test(wordAt(tokens, next - 1))
  let head: Head | null = others ? { text: 'others', word: 'others', next } : null
  for (const end = next + REACH; next < end; next += 1) {
    const token = tokens[next]
    if (!token) break
    if (token.text === '-' || /^["“”‘’']$/.test(token.text) || beforeHyphen(tokens, next)) continue
    if (endsPhrase(tokens, next, head, plural)) break
    head = { text: token.text, word: token.lower.replace(/['’]s?$/, ''), next: next + 1 }
  }
  return head && (!plural || isPlural(head.word) || head.next === next) ? head : null
}

/** "four-door cars": the word before a hyphen describes. */
function beforeHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === '-' && tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true
}

function endsPhrase(tokens: readonly Token[], at: number, head: Head | null, plural: boolean): boolean {
  const token = tokens[at]
  if (!token || !/^\p{L}/u.test(token.text)) return true
  const compound = token.glued && wordAt(tokens, at - 1) === '-'
  // After a number greater than one a word in -s is a plural and no verb, until the plural has come.
  const awaited =
    plural && !isPlural(head?.word ?? '') && /[^s]s$/.test(token.lower) && !AUXILIARIES.has(token.lower)
  if (!compound && (STOP.test(token.lower) || (!awaited && isVerbHere(token, head !== null)))) return true
  if (!head) return false
  if (!isPlural(head.word)) return !plural && !isCapital(head.text) && isCapital(token.text)
  // "two United States soldiers": the plural in a name of several words is not the head when a common noun follows.
  const inName = isCapital(head.text) && isCapital(tokens[at - 2]?.text ?? '') && !isCapital(token.text)
  return !isPlural(token.lower) && !inName
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

function isVerbHere(token: Token, afterNoun: boolean): boolean {
  if (PAST_LIKE_NOUN.test(token.lower)) return afterNoun || /^(?:were|was|said)$/.test(token.lower)
  if (afterNoun && /[a-z]{3}ed$/.test(token.lower)) return true
  if (!verbForms().finite.has(token.lower)) return false
  // "two injured men", "three armed groups": a participle before the noun describes it.
  return afterNoun || !token.lower.endsWith('ed') || FATES.has(token.lower)
}

function isPlural(word: string): boolean {
  return IRREGULAR.has(word) || /[^s'’]s$/.test(word)
}

/** Lower-case singular of a noun: "officials" → "official", "cities" → "city". */
export function stemOfNoun(noun: string): string {
  const word = noun.toLowerCase()
  const irregular = IRREGULAR.get(word)
  if (irregular) return irregular
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return /[^su'’i]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}
