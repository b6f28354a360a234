import { verbForms } from './verbs.ts'

/** A heading of fewer words names a section. */
const FEWEST_WORDS = 5

const EXPLAINER =
  /^(?:how|why|what|when|where|who|which|inside|meet|watch|opinion|analysis|explained|\d+ \w+ (?:you|we|to|that|for)|(?:two|three|four|five|six|seven|ten) (?:things|ways|reasons|takeaways|charts))\b/i
/** After one of these a word that is a verb or a noun is a noun. */
const BEFORE_NOUN =
  /^(?:a|an|the|of|for|in|on|with|and|or|from|at|by|new|its|his|her|their|our|no|some|more|\d.*|.*['’]s|.*s['’])$/
/** Before one of these it is a noun as well. */
const AFTER_NOUN =
  /^(?:and|or|of|for|in|on|with|from|at|by|near|amid|against|as|is|are|was|were|has|have|had|will|could|may)$/
const TOLL =
  /\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\s+(?:\p{L}+\s+)?(?:dead|killed|injured|hurt|wounded|missing|arrested|displaced|hospitali[sz]ed|rescued|evacuated|detained|charged|jailed)\b/iu

/**
 * Whether a headline states something ("Quake Kills Ten in Far North") and does not only name a topic ("The Quake's
 * Aftermath") or announce an explanation ("How Quakes Kill"). Headlines drop auxiliaries and write in title case, so
 * that words which are verbs and nouns are told apart by their neighbours.
 */
export function isStatement(headline: string): boolean {
  const words = headline.replace(/[’‘]/g, "'").match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*|[,:;–—]/gu) ?? []
  if (words.length < FEWEST_WORDS || headline.trimEnd().endsWith('?') || EXPLAINER.test(headline))
    return false
  return TOLL.test(headline) || words.some((_, at) => at > 0 && isVerb(words, at))
}

function isVerb(words: readonly string[], at: number): boolean {
  const { finite, alsoPlurals, base, alsoNouns } = verbForms()
  const [before, word, after] = [at - 1, at, at + 1].map((place) => (words[place] ?? '').toLowerCase())
  if (!before || !word) return false
  if (word === 'to')
    return (
      at <= 3 &&
      base.has(after ?? '') &&
      /^\p{Lu}/u.test(words[at - 1] ?? '') &&
      !BEFORE_NOUN.test(words[0] ?? '')
    )
  if (BEFORE_NOUN.test(before)) return false
  if (finite.has(word)) return true
  const object = after !== undefined && after !== '' && !/^[,:;–—]$/.test(after) && !AFTER_NOUN.test(after)
  if (alsoPlurals.has(word)) return object
  return base.has(word) && (object || !alsoNouns.has(word)) && /[^s]s$/.test(before) && !finite.has(before)
}
