import { fold } from './fold.ts'
import { lookUp } from './gazetteer.ts'
import { nameLists } from './name-lists.ts'
import type { NameToken } from './name-token.ts'

/** Small words inside a person's name, between its capitalised parts or hyphenated before the last one. */
const PARTICLE =
  /^(?:al|el|bin|ibn|bint|ben|de|da|di|del|della|dos|das|du|la|le|van|von|der|den|ter|ten|af|av|y)$/
/** Small words inside a role ("minister of defence", "adviser to the president"). */
const ROLE_LINK = /^(?:of|for|the|to|and)$/
const LONGEST_ROLE = 9

/** Whether a small word may stand inside a name of a person. */
export function isParticle(token: NameToken): boolean {
  return !token.capital && PARTICLE.test(token.folded)
}

/** Whether a word can end a role that stands before a name ("president", "spokesman"). */
export function isRoleHead(token: NameToken): boolean {
  return nameLists().roleHeads.has(token.folded.replace(/^ex |s$/, ''))
}

/** Whether a word can stand inside a role before its head ("foreign", "former"). */
export function isRoleWord(token: NameToken): boolean {
  return isRoleHead(token) || nameLists().roleModifiers.has(token.folded)
}

/** How many words of a capitalised run, from its first, are the title before a name ("Prime Minister"). */
export function titleLength(run: readonly NameToken[]): number {
  let words = 0
  while (words < run.length - 1 && isRoleWordAt(run, words)) words += 1
  const last = run.at(-1)
  return words === run.length - 1 &&
    last &&
    isRoleHead(last) &&
    !nameLists().honorifics.has(run[words - 1]?.folded ?? '')
    ? run.length
    : words
}

function isRoleWordAt(run: readonly NameToken[], at: number): boolean {
  const token = run[at]
  if (!token) return false
  if (isRoleHead(token)) return true
  return isRoleWord(token) && run.slice(at + 1).some(isRoleHead)
}

/**
 * The role that ends right before the word at `at`, lower case: "russian president", "secretary of state". Empty when
 * the words before are no role. `before` are the words of the text up to the name.
 */
export function roleBefore(tokens: readonly NameToken[], at: number): string {
  let from = at
  while (
    from > 0 &&
    at - from < LONGEST_ROLE &&
    tokens[from]?.joined !== false &&
    belongsToRole(tokens, from - 1)
  )
    from -= 1
  while (from < at && ROLE_LINK.test(tokens[from]?.folded ?? '')) from += 1
  const words = tokens.slice(from, at)
  const last = words.at(-1)
  if (!last || !words.some(isRoleHead) || ROLE_LINK.test(last.folded)) return ''
  return words.map((token) => token.text.toLowerCase().replaceAll('.', '')).join(' ')
}

function belongsToRole(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (isRoleWord(token)) return true
  if (ROLE_LINK.test(token.folded)) return at > 0 && tokens.slice(Math.max(0, at - 2), at).some(isRoleHead)
  if (!token.capital) return false
  const entry = lookUp(token.text)
  return entry !== null || nameLists().titleOf.has(token.folded)
}

/**
 * The role that follows a name in apposition: ", the foreign minister", ", CEO of Halo". Takes the text after the name;
 * empty when there is none.
 */
export function roleAfter(rest: string): string {
  const match =
    /^,\s+(?:an?\s+|the\s+|his\s+|her\s+|its\s+|their\s+)?((?:[\p{L}.’'-]+\s+){0,4}?)([\p{L}-]+)(?=[,.;)]|\s+(?:of|to|for|at|in|who|and|said)\b|$)/u.exec(
      rest,
    )
  const head = match?.[2]?.toLowerCase() ?? ''
  return match && nameLists().roleHeads.has(head) && !/\b(?:who|which|is|was|said)\b/.test(match[1] ?? '')
    ? `${match[1] ?? ''}${head}`.toLowerCase().trim()
    : ''
}

/** The key of a person's name: folded, titles and initials' dots dropped, each part in its first known spelling. */
export function personKey(name: string): string {
  const parts = fold(name).split(' ')
  while (parts.length > 1 && isTitle(parts[0] ?? '')) parts.shift()
  return parts
    .filter((part) => !/^(?:jr|sr|ii|iii|iv)$/.test(part))
    .map(canonicalPart)
    .join(' ')
}

function isTitle(part: string): boolean {
  const { roleHeads, honorifics } = nameLists()
  return roleHeads.has(part) || honorifics.has(part)
}

/** One part of a person's name in its first known spelling; Slavic "-skyy", "-skiy", "-skii" become "-sky". */
export function canonicalPart(part: string): string {
  const listed = nameLists().spellings.get(part)
  if (listed) return listed
  return part.length < 5
    ? part
    : part
        .replace(/sk(?:yy|yi|iy|ii|ij|yj|i)$/, 'sky')
        .replace(/([b-df-hj-np-tv-xz])(?:yy|yi|iy|ii|yj|ij)$/, '$1y')
}
