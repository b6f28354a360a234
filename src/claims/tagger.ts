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
 * Tags the first 600 characters of a text with compromise's part-of-speech tagger. Runs of dots are blanked first: the
 * tagger takes very long on them. Gives no terms for a text without letters. Callers that need the terms twice keep them.
 */
export function tag(text: string): readonly TaggedTerm[] {
  const prose = text
    .slice(0, LONGEST)
    .replace(/[.…·_*=-]{3,}|(?:[.…·] ){3,}/g, (run) => ' '.repeat(run.length))
  if (!/\p{L}/u.test(prose)) return []
  const view = nlp(prose)
  view.compute('root')
  const terms: TaggedTerm[] = []
  let from = 0
  for (const term of view.docs.flat()) {
    const start = prose.indexOf(term.text, from)
    if (start < 0) continue
    from = start + term.text.length
    const root = 'root' in term && typeof term.root === 'string' ? term.root : term.normal
    terms.push({ text: term.text, start, end: from, normal: term.normal, root, tags: new Set(term.tags) })
  }
  return terms
}
