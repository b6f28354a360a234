import type { Attribution } from './facets.ts'
import { isNewsOutlet } from './news-outlets.ts'
import { speechForms } from './speech-verbs.ts'

const ALWAYS = speechForms('always')
const ALL = `${ALWAYS}|${speechForms('sometimes')}`
/** Words that may stand between subject and speech verb. */
const ADVERBS =
  '(?:(?:has|have|had|also|later|earlier|initially|previously|first|further|then|now|repeatedly|today|would|will|did)\\s+){0,3}'
const VERB = new RegExp(`(?<![\\p{L}-])(?<lead>${ADVERBS})(?<verb>${ALL})(?![\\p{L}-])`, 'gu')
/** What follows a speech verb that is sometimes used otherwise when it gives words here. */
const GIVES_WORDS =
  /^(?:\s+(?:that\b|[“"‘]|(?:on|in|at|last|this|earlier|late)\s[^,.]{0,30}(?:[,.]|\sthat\b|$)|(?:he|she|they|it|the|there|its|his|their|[A-Z]\p{L}+)\s)|[,:]|[.]?\s*$)/u
const ONLY_ALWAYS = new RegExp(`^(?:${ALWAYS}|reported)$`)
/** Past forms; the others are nouns as well ("reports", "claim") and give words only before "that" or a quotation. */
const PAST = /(?:ed|wrote)$/
const QUOTES = /^,?\s(?:that\b|[“"‘])/
const PHRASE =
  /(?<![\p{L}-])(?<verb>according to|citing|as reported by|as told to|quoted by|in an interview with|in a statement to|reported by)\s+/giu
/** Ends a source that follows its verb. */
const SOURCE_END =
  /[,;:.!?”"“)](?=\s|$)|\s+(?=(?:that|who|which|but|as|while|after|when|because|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s+(?:an?|the|his|her|its|their)\s|during|earlier|last|this|late|said|says|he|she|they|it)\b)/u
const SUBJECT_START =
  /[,;:“”"()\n—–]|(?<![\p{L}-])(?:that|and|but|as|while|after|when|because|since|if|although|though|whether|before|which|who|whom|where|what|said|says|told)(?![\p{L}-])/giu
const LONGEST_SOURCE = 160
/** More words without a comma than a source has. */
const LONG_PHRASE = /^(?:[^\s,]+\s+){14}/

/**
 * Who the sentence gives as its sources, in order: "X said", "said X", "according to X", "citing X", and the outlet in
 * "told X". `source` is as written without a leading "the"; a pronoun or a description ("two officials") is not named.
 */
export function readAttributions(text: string): Attribution[] {
  const found = [...phrases(text), ...verbs(text)].sort((a, b) => a.start - b.start)
  const seen = new Set<string>()
  return found.filter(({ source, verb }) => {
    const key = `${verb}|${source}`
    return !seen.has(key) && seen.add(key)
  })
}

function phrases(text: string): Attribution[] {
  return [...text.matchAll(PHRASE)].flatMap((match) => {
    const from = match.index + match[0].length
    const source = sourceAfter(text, from)
    const toOutlet = /^in /i.test(match[0])
    if (toOutlet && source && !isNewsOutlet(text.slice(source.start, source.end))) return []
    return source
      ? [attribution(text, { start: match.index, end: source.end }, source, match.groups?.['verb'] ?? '')]
      : []
  })
}

function verbs(text: string): Attribution[] {
  return [...text.matchAll(VERB)].flatMap((match) => {
    const verb = match.groups?.['verb'] ?? ''
    const start = match.index
    const end = start + match[0].length
    if (text.startsWith(' to ', end)) return []
    if (!ONLY_ALWAYS.test(verb) && !PAST.test(verb) && !QUOTES.test(text.slice(end, end + 6))) return []
    if (!ONLY_ALWAYS.test(verb) && !GIVES_WORDS.test(text.slice(end, end + 60))) return []
    if (
      /\b(?:is|are|was|were|been|being|be|to|not|n['’]t|its|the|a|of)\s+$/i.test(
        text.slice(Math.max(0, start - 8), start),
      )
    )
      return []
    const source = invertedSource(text, start, end) ?? sourceBefore(text, start)
    const own = source
      ? [
          attribution(
            text,
            { start: Math.min(start, source.start), end: Math.max(end, source.end) },
            source,
            verb,
          ),
        ]
      : []
    return [...own, ...toldOutlet(text, end, verb)]
  })
}

interface Source {
  readonly start: number
  readonly end: number
}

/** The noun phrase before a verb; looks past an apposition ("Lee, the mayor, said"). */
function sourceBefore(text: string, verbStart: number): Source | null {
  const from = Math.max(0, verbStart - 2 * LONGEST_SOURCE)
  const head = text.slice(from, verbStart).trimEnd()
  const apposed = head.endsWith(',')
  const stretch = apposed ? head.slice(0, -1) : head
  const bounds = [...stretch.matchAll(SUBJECT_START)]
  const pick = apposed ? bounds.findLast((bound) => !/^,$/.test(bound[0])) : bounds.at(-1)
  const conjoined =
    pick && /^and$/i.test(pick[0]) && isNounBefore(stretch.slice(0, pick.index), bounds.at(-2))
  const bound = conjoined ? bounds.at(-2) : pick
  return trimmed(text, from + (bound ? bound.index + bound[0].length : 0), from + stretch.length)
}

/** Whether what stands before an "and" is the first half of a subject ("Iran and …", "Two officials and …"). */
function isNounBefore(stretch: string, bound: RegExpExecArray | undefined): boolean {
  const phrase = stretch.slice(bound ? bound.index + bound[0].length : 0).trim()
  if (/\b(?:is|are|was|were|has|had|have|will|would|be|been|it|he|she|they)\b/.test(phrase)) return false
  return /\p{Lu}\p{L}*$/u.test(phrase) || /^(?:[^\s]+\s){0,3}\p{Ll}+s$/u.test(phrase)
}

/** The source in "…”, said Lee." and "…, said two officials.": a verb after a comma or quotation, then a short phrase. */
function invertedSource(text: string, verbStart: number, verbEnd: number): Source | null {
  if (!/[,”"?!]\s+$/.test(text.slice(Math.max(0, verbStart - 4), verbStart))) return null
  if (/^\s*(?:told|tells)\b/.test(text.slice(verbStart, verbEnd))) return null
  const phrase = /^\s+(?:[^\s,.]+\.?\s+){0,7}?[^\s,.]+(?=[,.]|\s+(?:in|on|at|during|who|as)\s)/u.exec(
    text.slice(verbEnd, verbEnd + LONGEST_SOURCE),
  )
  if (!phrase || /\b(?:would|will|had|has|have|was|is|are|were|that|on|in|at|to)\b|^\s+[“"]/.test(phrase[0]))
    return null
  return trimmed(text, verbEnd, verbEnd + phrase[0].length)
}

function sourceAfter(text: string, from: number): Source | null {
  const rest = text.slice(from, from + LONGEST_SOURCE)
  const stop = protectedEnd(rest)
  return trimmed(text, from, from + stop)
}

/** The first end of a source that is not the dot of an abbreviation. */
function protectedEnd(rest: string): number {
  let at = 0
  while (at < rest.length) {
    const match = SOURCE_END.exec(rest.slice(at))
    if (!match) return rest.length
    const stop = at + match.index
    if (
      match[0] !== '.' ||
      !/(?:\b\p{L}|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Lt|Col))$/u.test(rest.slice(0, stop))
    )
      return stop
    at = stop + 1
  }
  return rest.length
}

function toldOutlet(text: string, verbEnd: number, verb: string): Attribution[] {
  if (!/^(?:told|tells?|said)$/i.test(verb)) return []
  const gap = /^\s+(?:to\s+)?/.exec(text.slice(verbEnd))?.[0].length ?? 0
  const source = sourceAfter(text, verbEnd + gap)
  if (!source || !isNewsOutlet(text.slice(source.start, source.end))) return []
  return [attribution(text, { start: verbEnd - verb.length, end: source.end }, source, verb)]
}

function trimmed(text: string, from: number, to: number): Source | null {
  const raw = text.slice(from, to)
  const lead = /^\s*(?:(?:the|yesterday|today|on\s+\p{L}+day)\s+)?/iu.exec(raw)?.[0].length ?? 0
  const body = raw
    .slice(lead)
    .replace(/,\s(?:citing|quoting|speaking|referring|who|which|whose)\b.*$/su, '')
    .trimEnd()
  if (body.length === 0 || body.length > LONGEST_SOURCE || LONG_PHRASE.test(body) || !/\p{L}/u.test(body))
    return null
  if (/^(?:it|there|who|what|which|this|these|those|that|not|to)$/i.test(body)) return null
  return { start: from + lead, end: from + lead + body.length }
}

function attribution(text: string, span: Source, source: Source, verb: string): Attribution {
  const name = text.slice(source.start, source.end)
  return {
    ...span,
    text: text.slice(span.start, span.end),
    source: name,
    named: isNamed(name),
    verb: verb.toLowerCase(),
  }
}

/** Words that open a sentence with a capital and name nobody. */
const DESCRIPTION =
  /^(?:I|He|She|They|We|It|You|Officials|Sources|Experts|Analysts|Police|Witnesses|Residents|Authorities|Critics|Doctors|Scientists|Researchers|Prosecutors|Investigators|Lawyers|Some|Others|Many|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/

/** Named when the phrase, up to a comma or a preposition, ends in a name: "US officials" and "a man in Rome" are not. */
function isNamed(source: string): boolean {
  const head =
    source.split(/,|\s(?:in|at|from|on|with|by|near|for|to|about)\s|(?<=\s|^)(\p{Ll}\S*)\sof\s/u)[0] ?? ''
  const last = head.trim().split(/\s+/).at(-1) ?? ''
  return /^\p{Lu}/u.test(last) && !DESCRIPTION.test(last)
}
