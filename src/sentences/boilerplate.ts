import lists from '../../assets/words/boilerplate.json' with { type: 'json' }
import type { Sentence } from './sentence.ts'

/** Longer sentences are text, whatever they begin with. */
const LONGEST = 220
/** A sentence that only ends in a credit is a caption when it is not longer than this. */
const LONGEST_CAPTION = 400

/** A credit at the end of a caption is not longer. */
const CREDIT = 110

const whole = new Set(lists.whole)
const agency = lists.agencies.map((name) => name.replace(/[/.]/g, '\\$&')).join('|')
const dateWords = new Set(lists.dateWords)

/** What shows boilerplate by its form. Each takes the trimmed sentence and looks at bounded text. */
const FORMS: readonly RegExp[] = [
  /^[^\p{L}]*$/u,
  /^\.?(?:jpe?g|png|gif|webp|mp4)\W*$/i,
  /^(?:©|\(c\) |copyright\W+(?:©|\(c\)|\d{4})).{0,120}$/i,
  // "By Jane Doe", "By Jane Doe and Al Ray | 25 Feb 2025", "Jane Doe, BBC News"; a verb would come in small letters.
  /^(?:By|BY)\s+(?:[Tt]he\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:and|of|for|the|in|de|van|von|al|[|,&—–-]|\p{Lu}[\p{L}.,'’-]*|\d[\d:,/-]*)){0,12}[^\p{L}]{0,3}$/u,
  new RegExp(`^[(\\[]?(?:[\\p{L} .'’-]{0,60}[/|,—–-]\\s*)?(?:${agency})[)\\]]?\\.?$`, 'u'),
  new RegExp(`^(?:Photo|Image|Picture|Credit|Source|Video)\\b.{0,80}\\b(?:${agency})\\W*$`, 'u'),
  // A tweet's or quotation's signature, and hash tags or addresses alone.
  /^(?:[—–-]\s*)?[^.!?]{0,60}\(@\w{1,20}\)/u,
  /^(?:[#@]\w+\s*|https?:\/\/\S+\s*|pic\.twitter\.com\S*\s*)+$/i,
  /^\d+\s+(?:min(?:ute)?s?|hours?|days?)\s+(?:read|ago)$/i,
  /\|\s*\d+\s+photos?$/i,
  /^(?:from )?[$€£]\d[\d.,]*(?:\/\w+)*$/i,
]
/** A credit at the end of a caption. */
const CREDIT_AT_END = new RegExp(
  `(?:\\((?:[\\p{L} .'’-]{1,50}/\\s?)?(?:${agency})(?:/[\\p{L} ]{1,30})?\\)|\\b(?:Photo|Photograph|Picture|Image)(?: by| credit)?:\\s?[\\p{L} ./'’-]{2,60}|[\\p{L} .'’-]{2,50}/(?:${agency}))$`,
  'u',
)

/**
 * Whether a sentence is furniture of the page and not text of the article: credits, by-lines, dates alone, calls to
 * subscribe, share, comment or accept, copyright lines. Judged by its own words; a real sentence that merely mentions
 * a newsletter or a cookie is text.
 */
export function isBoilerplate({ text }: Sentence): boolean {
  if (text.length > LONGEST_CAPTION) return false
  const tail = text.slice(-CREDIT)
  if (/[/:(]/.test(tail) && CREDIT_AT_END.test(tail)) return true
  if (text.length > LONGEST) return false
  const plain = text.toLowerCase().replace(/[’‘]/g, "'")
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return (
    whole.has(words.replace(/ s\b/g, 's')) ||
    isDateAlone(words) ||
    FORMS.some((form) => form.test(text)) ||
    begins(plain.replace(/^[^\p{L}(]+/u, '')) ||
    lists.contains.some((phrase) => plain.includes(phrase))
  )
}

function begins(plain: string): boolean {
  return lists.begins.some((phrase) => plain.startsWith(phrase) && !/[a-z]/.test(plain.charAt(phrase.length)))
}

/** "Updated 3:41 PM", "Tue Jul 2, 2013 1:28PM GMT": numbers and words of dates and nothing else. */
function isDateAlone(words: string): boolean {
  const letters = words.match(/\p{L}+/gu) ?? []
  return /\d/.test(words) && letters.every((word) => dateWords.has(word))
}
