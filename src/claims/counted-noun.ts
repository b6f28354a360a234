import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'
import { verbForms } from './verbs.ts'

/** How far from its number a head noun or a verb that says what happened may stand. */
const REACH = 7

const IRREGULAR = new Map([
  ['men', 'man'], ['women', 'woman'], ['children', 'child'], ['people', 'people'], ['persons', 'people'],
  ['person', 'people'], ['lives', 'life'], ['wives', 'wife'], ['knives', 'knife'], ['feet', 'foot'], ['police', 'police'],
  ['series', 'series'], ['species', 'species'], ['aircraft', 'aircraft'], ['staff', 'staff'], ['personnel', 'personnel'],
  ['news', 'news'], ['cattle', 'cattle'], ['sheep', 'sheep'], ['fish', 'fish'], ['criteria', 'criterion'],
  ['media', 'media'], ['data', 'data'], ['servicemen', 'serviceman'], ['policemen', 'policeman'], ['gunmen', 'gunman'],
  ['firefighters', 'firefighter'], ['fishermen', 'fisherman'], ['businessmen', 'businessman'],
]) // prettier-ignore

/** What happened to people, under one word each. */
const FATES = new Map(
  Object.entries({
    dead: 'dead killed die died dies dying kill kills killing deaths death fatalities fatality perished slain toll',
    injured:
      'injured injure injures injuring wounded wound wounds wounding hurt hurts hurting injuries maimed',
    missing: 'missing unaccounted',
    arrested: 'arrested arrest arrests arresting detained detain detaining',
    displaced: 'displaced displacing displace',
    infected: 'infected infecting infections',
    hospitalized: 'hospitalized hospitalised hospitalizing hospitalising',
    evacuated: 'evacuated evacuating',
    trapped: 'trapped trapping',
    rescued: 'rescued rescuing',
  }).flatMap(([fate, words]) => words.split(' ').map((word) => [word, fate] as const)),
)
/** Nouns that say no more than that people are counted. */
const ANYONE = /^(?:people|persons?|others?|victims?|lives|life|more|individuals?|casualties)$/
const PASSIVE =
  /^(?:was|were|is|are|be|been|being|have|has|had|reportedly|also|now|who|that|left|feared|confirmed|believed|reported|to|still|presumed)$/
const SKIPPED =
  /^(?:of|the|other|others|another|more|new|additional|further|such|these|those|his|her|its|their|our|all|-|"|“|‘)$/
/** A noun phrase ends before one of these. */
const STOP =
  /^(?:of|in|on|at|by|for|from|with|to|and|or|but|as|than|that|which|who|whose|whom|when|where|while|after|before|since|if|because|into|over|under|near|across|around|between|among|amid|against|during|per|each|every|not|no|a|an|the|this|these|those|he|she|it|they|we|you|i|his|her|its|their|our|there|then|also|so|still|now|ago|earlier|later|last|next|dead|alone|worth|via|outside|inside|without|within|about|out|up|down|away|off|back|only|just|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/
/** Past forms that look like their noun. */
const PAST_LIKE_NOUN =
  /^(?:hit|cut|put|set|shut|hurt|cost|quit|spread|split|burst|cast|read|beat|left|fell|said|were|was)$/

/** Stem of the noun that a number counts, or the fate of the people counted ("dead"); '' when neither is named. */
export function countedAfter(tokens: readonly Token[], start: number, next: number, plural: boolean): string {
  const noun = headNoun(tokens, next, plural)
  const generic = noun === null || ANYONE.test(noun.word)
  const fate = generic ? fateNear(tokens, start, noun?.next ?? next) : undefined
  if (fate) return fate
  if (noun === null) return ''
  return FATES.get(noun.word) ?? (ANYONE.test(noun.word) ? 'people' : stemOfNoun(noun.word))
}

/** The head of the noun phrase that begins at a token: the first plural for a plural number, else the last noun. */
export function headNoun(
  tokens: readonly Token[],
  at: number,
  plural: boolean,
): { readonly word: string; readonly next: number } | null {
  const { finite } = verbForms()
  let next = at
  while (next < at + 3 && SKIPPED.test(wordAt(tokens, next))) next += 1
  let head: { word: string; next: number } | null =
    next > at && /^others?$/.test(wordAt(tokens, next - 1)) ? { word: 'others', next } : null
  for (const end = next + REACH; next < end; next += 1) {
    const token = tokens[next]
    if (!token || token.value !== null) break
    if (token.text === '-' || /^["“”‘’']$/.test(token.text)) continue
    if (!/^\p{L}/u.test(token.text) || STOP.test(token.lower)) break
    if (isVerbHere(token, head !== null, finite)) break
    const word = token.lower.replace(/['’]s?$/, '')
    if (plural && head && isPlural(head.word) && !isPlural(word)) break
    head = { word, next: next + 1 }
    if (/['’]s?$/.test(token.lower)) continue
  }
  return head && (!plural || isPlural(head.word) || head.next === next) ? head : null
}

function isVerbHere(token: Token, afterNoun: boolean, finite: ReadonlySet<string>): boolean {
  if (PAST_LIKE_NOUN.test(token.lower)) return afterNoun || /^(?:were|was|said)$/.test(token.lower)
  if (!finite.has(token.lower)) return false
  // "two injured men", "three armed groups": a participle before the noun describes it.
  return afterNoun || !token.lower.endsWith('ed') || FATES.has(token.lower)
}

function isPlural(word: string): boolean {
  return IRREGULAR.has(word) || /[^s'’]s$/.test(word)
}

/** What happened to the people counted: stated after them ("were killed") or before the number ("killing", "toll of"). */
function fateNear(tokens: readonly Token[], start: number, after: number): string | undefined {
  let next = after
  while (next < after + 4 && PASSIVE.test(wordAt(tokens, next))) next += 1
  const stated = FATES.get(wordAt(tokens, next))
  if (stated) return stated
  for (let at = start - 1; at >= start - 4 && at >= 0; at -= 1) {
    const fate = FATES.get(wordAt(tokens, at))
    if (fate) return fate
    if (!BEFORE_NUMBER.test(wordAt(tokens, at))) return undefined
    if (REACHED.test(wordAt(tokens, at)) && tollBefore(tokens, at)) return 'dead'
  }
  return undefined
}

const BEFORE_NUMBER =
  /^(?:of|to|at|has|have|risen|rises|rose|rising|reached|hit|hits|stood|stands|climbed|climbs|jumped|passes|passed|is|was|the|a|an|total|least|up|another|now|already)$/
/** After a word of this sort stands the value that a toll has come to. */
const REACHED = /^(?:of|to|at|reached|hit|hits|passes|passed|is|was)$/

/** "the death toll from the quake on Monday rose to 10": whether a toll is the subject, with no other number between. */
function tollBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 14); back -= 1) {
    if (/^(?:toll|fatalities|deaths)$/.test(wordAt(tokens, back))) return true
    if (tokens[back]?.value !== null) return false
  }
  return false
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
