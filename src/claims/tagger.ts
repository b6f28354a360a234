import nlp from 'compromise/two'
import type { Span } from '../shared/span.ts'

/** A word with its part of speech. Offsets count from the text's start. */
export interface TaggedTerm extends Span {
  readonly text: string
  /** Lower case, without marks; the parts of a contraction are terms of their own with an empty span. */
  readonly normal: string
  /** Infinitive of a verb, singular of a noun, else `normal`. */
  readonly root: string
  /** Compromise's tags: "Noun", "Verb", "PastTense", "Negative", "ProperNoun" … */
  readonly tags: ReadonlySet<string>
}

/** Longest text that is tagged. Tagging slows down more than linearly on what is not prose. */
const LONGEST = 600

/**
 * Texts whose terms are remembered, the latest ones: a scan asks for those of one sentence several times, and a page that
 * changes is scanned again. About 5 kB each.
 */
const REMEMBERED = 1_500
const known = new Map<string, readonly TaggedTerm[]>()

/**
 * Tags the first 600 characters of a text with compromise's part-of-speech tagger. Runs of dots are blanked first: the
 * tagger takes very long on them. Gives no terms for a text without letters.
 */
export function tag(text: string): readonly TaggedTerm[] {
  const prose = text
    .slice(0, LONGEST)
    .replace(/[.…·_*=-]{3,}|(?:[.…·] ){3,}/g, (run) => ' '.repeat(run.length))
  if (!/\p{L}/u.test(prose)) return []
  const terms = known.get(prose) ?? tagAnew(prose)
  known.delete(prose)
  known.set(prose, terms)
  for (const [oldest] of known) {
    if (known.size <= REMEMBERED) break
    known.delete(oldest)
  }
  return terms
}

function tagAnew(prose: string): readonly TaggedTerm[] {
  const view = nlp(prose)
  view.compute('root')
  const terms: TaggedTerm[] = []
  let from = 0
  for (const term of view.docs.flat()) {
    const start = prose.indexOf(term.text, from)
    if (start < 0) continue
    from = start + term.text.length
    const root = 'root' in term && typeof term.root === 'string' ? term.root : term.normal
    const tags = shared(term.tags)
    terms.push({ text: term.text, start, end: from, normal: term.normal, root, tags })
  }
  return terms
}

/** Words have some hundred combinations of tags; each is kept once. */
const combinations = new Map<string, ReadonlySet<string>>()

function shared(tags: Iterable<string> | undefined): ReadonlySet<string> {
  const own = new Set(tags)
  const key = [...own].join(' ')
  const before = combinations.get(key)
  if (before) return before
  combinations.set(key, own)
  return own
}
