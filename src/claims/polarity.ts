import words from '../../assets/words/polarity.json' with { type: 'json' }
import type { Span } from '../shared/span.ts'
import { clausesOf, mainClauseOf } from './clauses.ts'
import type { Clause } from './clauses.ts'
import { phrasePattern, phrasesIn, verbForms } from './cue-words.ts'
import type { Polarity, PolarityCue } from './facets.ts'
import { tag } from './tagger.ts'
import type { TaggedTerm } from './tagger.ts'
import { termsOf } from './terms.ts'

const { verbs, phrasal, adjectives, nouns } = words.reversers
const REVERSERS = phrasePattern([...verbs, ...phrasal].flatMap(verbForms).concat(adjectives, nouns))
const NEGATORS = phrasePattern(words.negators)
const CONTRACTED = /n['’]t(?!\p{L})/giu
/** Characters behind a cue that it can govern. */
const LONGEST_SCOPE = 300
/** Characters between a negation and a word that it negates. */
const ADJACENT = 12
/** Negate a phrase beside the verb, never the verb. */
const PREPOSITIONAL = /^(?:without|instead\s+of|rather\s+than|far\s+from)$/i
/** "no" before these is no negation of the statement ("no. 10", "no doubt", "not only", "not just"). */
const HARMLESS =
  /^(?:no(?:\.\s?\d|\s+(?:doubt|wonder|matter|less|fewer))|not\s+(?:only|just|merely)|nothing\s+less)/i

/**
 * Which words negate and what they govern, and whether the main statement is negated on the whole: an odd number of
 * cues on its verb, so that "did not rule out" is not. A cue's scope are the terms after it in its clause; of a verb in
 * the passive ("was rejected") also those before.
 */
export function readPolarity(text: string, terms: readonly TaggedTerm[] = tag(text)): Polarity {
  const clauses = clausesOf(text, terms)
  const main = mainClauseOf(clauses)
  const spans = [...phrasesIn(text, NEGATORS), ...phrasesIn(text, CONTRACTED), ...phrasesIn(text, REVERSERS)]
    .filter((span) => !HARMLESS.test(text.slice(span.start, span.end + 8)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, at, all) => at === 0 || span.start >= (all[at - 1]?.end ?? 0))
  const cues = governedToo(spans.map((span) => cueFrom(text, span, clauseAt(clauses, span))))
  const governing = cues.filter((cue) => main !== null && governs(text, cue, main))
  return { negated: governing.length % 2 === 1, cues }
}

/** What a negated word governs, its negation governs as well, also past the clause's border ("did not deny that …"). */
function governedToo(cues: readonly PolarityCue[]): PolarityCue[] {
  return cues.map((cue, at) => {
    const next = cues[at + 1]
    const governs = next && termsOf(next.text)[0] === cue.scope[0] && next.start - cue.end <= ADJACENT
    return governs ? { ...cue, scope: [...new Set([...cue.scope, ...next.scope])] } : cue
  })
}

function cueFrom(text: string, span: Span, clause: Clause | null): PolarityCue {
  const end = clauseEnd(text, span, clause)
  const passive = clause?.passive && clause.verb && overlaps(clause.verb, span)
  const before = passive ? termsOf(text.slice(clause.start, clause.verbs[0]?.start ?? span.start)) : []
  return {
    text: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    scope: [...before, ...termsOf(text.slice(span.end, end))],
  }
}

function clauseEnd(text: string, span: Span, clause: Clause | null): number {
  const rest = text.slice(span.end, span.end + LONGEST_SCOPE)
  const mark =
    /[,;:!?—–”"]|\.(?=\s|$)|\s(?:but|although|though|because|while|after|before|until|unless|which|who)\s/i.exec(
      rest,
    )
  const stop = span.end + (mark ? mark.index : rest.length)
  return clause && clause.end > span.end ? Math.min(stop, clause.end) : stop
}

function clauseAt(clauses: readonly Clause[], span: Span): Clause | null {
  return clauses.find((clause) => overlaps(clause, span)) ?? null
}

/** Whether a cue stands on the clause's verb: in the verb group, as its verb, as its complement, or on its subject. */
function governs(text: string, cue: PolarityCue, clause: Clause): boolean {
  const [first, last] = [clause.verbs[0], clause.verbs.at(-1)]
  if (cue.start < clause.start || cue.start >= clause.end) return false
  if (!first || !last) return true
  if (cue.start <= last.end && cue.end >= first.start) return true
  if (PREPOSITIONAL.test(cue.text)) return false
  const after = text.slice(last.end, cue.start)
  if (cue.start > last.end)
    return /^\s*(?:\p{L}+\s+){0,2}$/u.test(after) && !/\b(?:in|of|with|for|by|to|and|or)\b/.test(after)
  return /^(?:no|none|neither|nobody|nothing|no\s+one)$/i.test(cue.text)
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < Math.max(a.end, a.start + 1)
}
