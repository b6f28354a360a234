import abbreviations from '../../assets/words/abbreviations.json' with { type: 'json' }
import starterList from '../../assets/words/sentence-starters.json' with { type: 'json' }

/** How much text on each side decides whether a sentence ends; keeps every decision at constant cost. */
const BEFORE = 60
const AFTER = 120
/** A quotation inside a sentence that is no longer than this is kept whole. */
const SHORT_QUOTATION = 90

const titles = new Set(abbreviations.titles)
const beforeNumber = new Set(abbreviations.beforeNumber)
const months = new Set(abbreviations.months)
const withinSentence = new Set(abbreviations.withinSentence)
const ambiguous = new Set(abbreviations.ambiguous)
const dayHalves = new Set(abbreviations.dayHalves)
const exclaimingNames = abbreviations.exclaimingNames
const starters = new Set(starterList)

const LAST_WORD = /(?:^|[\s("“‘'[–—-])((?:[ap]\. m|[\p{L}.]{1,12}))\.$/u
const FIRST_WORD = /^["“‘'«([]*([\p{L}'’-]+)/u
/** "Who won?” Jane Doe asked": whoever spoke follows a question or a shout without a comma. */
const SPEAKER_FOLLOWS =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,3}(?:said|says|asked|asks|wrote|told|added|replied|shouted|tweeted|demanded|wondered|yelled|cried)\b/u
const ACRONYM = /^\p{Lu}(?:\.\p{Lu})+$/u
const TIME_ZONE =
  /^(?:[A-Z]{2,4}\b|(?:Eastern|Pacific|Central|Mountain|Greenwich|Universal)\b|\p{Lu}\p{Ll}+ time\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Febr)uary\b|March\b|April\b|May\b|June\b|July\b|August\b|(?:Septem|Octo|Novem|Decem)ber\b)/u

/**
 * Whether the sentence that reaches to `at` goes on there, although Unicode's rules for sentences (UAX 29) end it: the
 * stop belongs to an abbreviation, an initial or a name, a lower-case word follows ("…?” he said") or the speaker's name,
 * only marks follow, or it stands in a short quotation. `start` is where the sentence begins.
 */
export function goesOn(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - BEFORE), at).trimEnd()
  const after = text.slice(at, at + AFTER)
  if (!/[\p{L}\p{N}]/u.test(before)) return true
  if (!/[\p{L}\p{N}]/u.test(after) && after.length < AFTER) return true
  if (/^\p{Ll}/u.test(after) && /[.!?…]["'”’»)\]]*$/.test(before)) return true
  if (/[?!]["”’]$/.test(before) && SPEAKER_FOLLOWS.test(after)) return true
  if (before.endsWith('!') && exclaimingNames.some((name) => before.endsWith(`${name}!`))) return true
  if (isListNumber(text.slice(start, at))) return true
  return endsInAbbreviation(before, after) || splitsShortQuotation(text, start, at)
}

/** "1." or "(a)" alone opens an item of a list and belongs to what follows. */
function isListNumber(text: string): boolean {
  return text.length < 8 && /^\s*\(?(?:\d{1,2}|\p{L})[.)]\s*$/u.test(text)
}

function endsInAbbreviation(before: string, after: string): boolean {
  const word = LAST_WORD.exec(before)?.[1]
  if (word === undefined) return false
  const next = FIRST_WORD.exec(after)?.[1] ?? ''
  if (titles.has(word) || titles.has(capitalised(word))) return !starters.has(next)
  if (withinSentence.has(word)) return true
  if (beforeNumber.has(word) || months.has(word)) return /^\d/.test(after)
  if (dayHalves.has(word)) return TIME_ZONE.test(after)
  if (/^["“‘«]/.test(after)) return false
  if (isInitial(word, before)) return !starters.has(next) || next === 'I' || next === 'A'
  return (ACRONYM.test(word) || ambiguous.has(word)) && !starters.has(next)
}

/** "ST" → "St"; a word in other letters as it is. */
function capitalised(word: string): string {
  return /^\p{Lu}{2,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word
}

/** A single capital after a capitalised word or at the beginning ("Mark A."), not after a small one ("plan B."). */
function isInitial(word: string, before: string): boolean {
  if (!/^\p{Lu}$/u.test(word)) return false
  const previous = before.slice(0, -2).trimEnd().split(/\s/).at(-1) ?? ''
  return previous === '' || /^["“‘'(]?\p{Lu}/u.test(previous)
}

/** A slogan or short speech that the sentence has begun and that ends soon after is not cut in two. */
function splitsShortQuotation(text: string, start: number, at: number): boolean {
  const sentence = text.slice(start, at)
  const curly = sentence.lastIndexOf('“')
  if (curly > sentence.lastIndexOf('”')) return closesSoon(text, start + curly, at, { start, closing: '”' })
  const straight = sentence.lastIndexOf('"')
  if (straight < 0 || sentence.split('"').length % 2 === 1) return false
  return closesSoon(text, start + straight, at, { start, closing: '"' })
}

function closesSoon(
  text: string,
  opened: number,
  at: number,
  { start, closing }: { readonly start: number; readonly closing: string },
): boolean {
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, opened))) return false
  const closed = text.indexOf(closing, at)
  if (closed < 0 || closed - opened > SHORT_QUOTATION) return false
  return /^[\s,]*[\p{Ll}\d]/u.test(text.slice(closed + 1, closed + 20))
}
