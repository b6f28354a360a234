import forms from '../../assets/words/word-forms.json' with { type: 'json' }
import table from '../../assets/words/verbs.json' with { type: 'json' }

/** Verb forms that a sentence needs for a statement, all in lower case. */
export interface VerbForms {
  /** Forms that are verbs wherever they stand ("proposes", "was", "killed"). */
  readonly finite: ReadonlySet<string>
  /** Third-person forms that are plurals as well ("strikes", "exports"). */
  readonly alsoPlurals: ReadonlySet<string>
  /** Base forms, of either sort. */
  readonly base: ReadonlySet<string>
  /** Base forms that are nouns as well ("strike"). */
  readonly alsoNouns: ReadonlySet<string>
}

/** Verbs whose past is their base form, so that no ending tells it ("The storm hit the coast", "It cost a million"). */
export const UNCHANGED_PASTS: ReadonlySet<string> = new Set(
  'beat bet bid broadcast burst cast cost cut hit hurt let put quit read set shed shut split spread thrust upset'.split(
    ' ',
  ),
)

/** Auxiliaries and modal verbs, with their short negated forms. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  `is are was were am be been has have had does do did will would can could may might must shall should cannot
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't mustn't shouldn't
  it's he's she's that's there's they're we're i'm you're i've we've they've you've he'll she'll they'll we'll it'll
  i'd he'd she'd they'd we'd`.split(/\s+/),
)

let known: VerbForms | undefined

/** The verb forms of the word list; built on first use. */
export function verbForms(): VerbForms {
  known ??= build()
  return known
}

function build(): VerbForms {
  const verbs = new Set(table.verbs.split(' '))
  const nouns = table.alsoNouns.split(' ')
  const base = new Set([...verbs, ...nouns, ...Object.keys(forms.irregular)])
  for (const noun of nouns) verbs.delete(noun)
  const finite = new Set(AUXILIARIES)
  for (const verb of verbs) finite.add(thirdPerson(verb))
  for (const verb of base) finite.add(past(verb))
  for (const [verb, variants] of Object.entries(forms.irregular)) {
    if (base.has(verb)) for (const variant of variants) finite.add(variant)
  }
  for (const word of NOT_VERBS) finite.delete(word)
  return { finite, alsoPlurals: new Set(nouns.map(thirdPerson)), base, alsoNouns: new Set(nouns) }
}

/** Irregular forms of the word list that are no verbs: plurals and comparatives. */
const NOT_VERBS =
  'men women children lives wives leaves thieves feet teeth people persons higher highest lower lowest larger largest bigger biggest better best worse worst'.split(
    ' ',
  )

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}
