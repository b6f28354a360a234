import words from '../../assets/words/certainty.json' with { type: 'json' }
import { clausesOf, mainClauseOf } from './clauses.ts'
import { phrasePattern, phrasesIn } from './cue-words.ts'
import type { Certainty, CertaintyCue } from './facets.ts'
import { tag } from './tagger.ts'
import type { TaggedTerm } from './tagger.ts'

/** The levels in the order in which they win when several words speak of the main statement. */
const LEVELS = (['denied', 'reported', 'possible', 'planned'] as const).map((level) => ({
  level,
  pattern: phrasePattern(words[level]),
}))
/** "did not deny" is no denial. */
const NEGATED = /(?:\bnot|n['’]t|\bnever)\s+$/i
/** Words of the lists that are something else here: the month, the noun, an order to a reader. */
const OTHER_USE = /^(?:May\s+\d|(?:will|can)\s+(?:of|be\s+found)\s)/

/**
 * How sure the sentence says its main statement is, and all words that say so. Cues in other clauses ("a deal that would
 * …") are listed and do not count; without a main verb every cue counts.
 */
export function readCertainty(text: string, terms: readonly TaggedTerm[] = tag(text)): Certainty {
  const cues = cuesIn(text)
  const main = mainClauseOf(clausesOf(text, terms))
  const governing = cues.filter(
    (cue) => main === null || (cue.start >= main.start && cue.start < governedEnd(main)),
  )
  const level =
    LEVELS.find(({ level: candidate }) => governing.some((cue) => cue.level === candidate))?.level ??
    'asserted'
  return { level, cues }
}

/** Words after the verb group speak of the object, except right behind the verb ("is likely", "agreed to"). */
function governedEnd(main: { readonly verbs: readonly TaggedTerm[]; readonly end: number }): number {
  const last = main.verbs.at(-1)
  return last ? Math.min(main.end, last.end + 2) : main.end
}

/** All words of a text that say how sure something is, in order, without overlap. */
export function cuesIn(text: string): readonly CertaintyCue[] {
  const cues = LEVELS.flatMap(({ level, pattern }) =>
    phrasesIn(text, pattern).map((span) => ({ ...span, text: text.slice(span.start, span.end), level })),
  )
  return cues
    .filter(
      (cue) => !(cue.level === 'denied' && NEGATED.test(text.slice(Math.max(0, cue.start - 12), cue.start))),
    )
    .filter(
      (cue) => !OTHER_USE.test(text.slice(cue.start, cue.end + 8)) && !(cue.text === 'May' && cue.start > 0),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((cue, at, all) => cue.start >= (all[at - 1]?.end ?? 0))
}
