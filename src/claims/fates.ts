import { wordAt } from './quantity-tokens.ts'
import type { Token } from './quantity-tokens.ts'

/** What happened to people, under one word each. */
export const FATES: ReadonlyMap<string, string> = new Map(
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
export const ANYONE = /^(?:people|persons?|others?|victims?|lives|life|more|individuals?|casualties)$/
const PASSIVE =
  /^(?:was|were|is|are|be|been|being|have|has|had|reportedly|also|now|who|that|left|feared|confirmed|believed|reported|to|still|presumed)$/
/** What happened to the people counted: stated after them ("were killed") or before the number ("killing", "toll of"). */
export function fateNear(tokens: readonly Token[], start: number, after: number): string | undefined {
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
