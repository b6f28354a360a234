import verbs from '../../assets/words/speech-verbs.json' with { type: 'json' }

const always: ReadonlySet<string> = new Set(verbs.always)
const sometimes: ReadonlySet<string> = new Set(verbs.sometimes)

/**
 * Whether a verb, in its infinitive, gives somebody's words ("say", "announce"). "Deny" does not count: it turns what it
 * gives into its opposite, so it is part of the statement.
 */
export function isSpeechVerb(infinitive: string): boolean {
  if (infinitive === 'deny') return false
  return always.has(infinitive) || sometimes.has(infinitive)
}

/** All written forms of speech verbs for a pattern, longest first: `always` give words, `sometimes` only before words. */
export function speechForms(kind: 'always' | 'sometimes'): string {
  const forms = verbs[kind].flatMap(formsOf)
  return [...new Set(forms)].sort((a, b) => b.length - a.length).join('|')
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'say'],
  tell: ['told', 'tells'],
  write: ['wrote', 'writes'],
}

function formsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb]
  if (irregular) return irregular
  const past = verb.endsWith('e')
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : verb === 'admit'
        ? 'admitted'
        : `${verb}ed`
  const present = /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|sh|ch)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`
  return [past, present, verb]
}
