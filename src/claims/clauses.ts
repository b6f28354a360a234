import type { Span } from '../shared/span.ts'
import type { Roles } from './facets.ts'
import { isSpeechVerb } from './speech-verbs.ts'
import { stemOf } from './stem.ts'
import type { TaggedTerm } from './tagger.ts'
import { termsOf } from './terms.ts'

/** A stretch of a sentence around one verb group. Term positions count in the sentence's terms, ends excluded. */
export interface Clause extends Span {
  readonly terms: readonly TaggedTerm[]
  /** The verb group: auxiliaries, negations and adverbs between them, the verb and its particle. */
  readonly verbs: readonly TaggedTerm[]
  /** The word that carries the meaning: the last verb of the group. */
  readonly verb: TaggedTerm | null
  readonly passive: boolean
  /** Opened by "after", "who", "because" and the like, or by a verb without a subject. */
  readonly subordinate: boolean
}

const SUBORDINATORS = new Set([
  'after', 'although', 'as', 'because', 'before', 'if', 'once', 'since', 'so', 'though', 'unless', 'until', 'when', 'where',
  'whereas', 'which', 'while', 'who', 'whom', 'whose', 'whether', 'despite',
]) // prettier-ignore
/** Terms before an "and" among which a comma makes it part of the subject ("…, Rome and Paris agreed"). */
const LONGEST_PAIR = 4
/** Nouns that the tagger takes for verbs and that hardly ever are. */
const MISTAKEN = new Set(['rights', 'grounds', 'odds'])
const LINKS = new Set(['and', 'but', 'or', 'yet', 'that'])

/** Splits the terms of a sentence into clauses, one around each finite verb; a sentence without one is one clause. */
export function clausesOf(text: string, terms: readonly TaggedTerm[]): readonly Clause[] {
  const groups = verbGroups(text, terms)
  const starts = groups.map((group, n) =>
    n === 0 ? 0 : boundaryBefore(text, terms, { from: groups[n - 1]?.end ?? 0, to: group.start }),
  )
  if (groups.length === 0)
    return terms.length > 0 ? [clauseFrom(terms, { start: 0, end: 0 }, 0, terms.length)] : []
  return groups.map((group, n) => clauseFrom(terms, group, starts[n] ?? 0, starts[n + 1] ?? terms.length))
}

/** The clause that states the fact: the first that is not subordinate and not merely "X said"; null without terms. */
export function mainClauseOf(clauses: readonly Clause[]): Clause | null {
  const stating = clauses.filter((clause) => clause.verb && !isSpeechVerb(clause.verb.root))
  return stating.find((clause) => !clause.subordinate) ?? stating[0] ?? clauses[0] ?? null
}

/** Who did what to whom in the main clause. In a passive the words after "by" are the subject. */
export function rolesOf(text: string, terms: readonly TaggedTerm[]): Roles {
  const clause = mainClauseOf(clausesOf(text, terms))
  if (!clause?.verb) return { subject: [], verb: '', object: [], passive: false }
  const last = clause.verbs.at(-1) ?? clause.verb
  const verb = stemOf(clause.verb.root.toLowerCase())
  return { verb, ...rolesIn(text, clause, { passive: clause.passive, after: last.end }) }
}

/** Who did what to whom in one clause, as `rolesOf` has it; the object begins at `after`. */
export function rolesIn(
  text: string,
  clause: Clause,
  { passive, after }: { readonly passive: boolean; readonly after: number },
): Omit<Roles, 'verb'> {
  const before = termsOf(subjectOf(text.slice(clause.start, clause.verbs[0]?.start ?? after)))
  const rest = text.slice(after, Math.max(after, clause.end))
  if (!passive) return { subject: before, object: termsOf(rest), passive }
  const by =
    /\bby\s+(.*?)(?=\s(?:in|on|at|during|for|after|before|with|to|from|because|who|which|that)\s|[,;]|$)/su.exec(
      rest,
    )
  return { subject: by?.[1] ? termsOf(by[1]) : [], object: before, passive }
}

/** The words before a verb without what sets the scene before a comma ("On Monday, …", "In Rome, …"). */
function subjectOf(stretch: string): string {
  const scene =
    /^(?:on|in|at|after|before|during|following|since|for|with|by|under|among|amid|despite|citing|\p{L}+ing|\p{L}+ly|meanwhile|however|yet|but|and|that)\b[^,]*,\s*/iu
  return stretch.replace(scene, '')
}

/** Stretches of terms that form a finite verb group. */
function verbGroups(text: string, terms: readonly TaggedTerm[]): readonly Span[] {
  const groups: Span[] = []
  for (let at = 0; at < terms.length; at += 1) {
    const start = at
    while (isVerbal(terms[at]) || ((at > start || terms[at]?.tags.has('Negative')) && isBetween(terms, at)))
      at += 1
    if (at === start) continue
    const group = terms.slice(start, at)
    const infinitive = terms[start - 1]?.normal === 'to'
    const attributive = group.length === 1 && isAttributive(text, terms, start)
    if (!infinitive && !attributive && group.some(isFinite)) groups.push({ start, end: at })
  }
  return groups
}

function isVerbal(term: TaggedTerm | undefined): boolean {
  if (!term || MISTAKEN.has(term.normal)) return false
  return (
    ['Verb', 'Auxiliary', 'Copula', 'Modal', 'Particle'].some((tag) => term.tags.has(tag)) ||
    (term.end === term.start && term.tags.has('Negative'))
  )
}

function isBetween(terms: readonly TaggedTerm[], at: number): boolean {
  const term = terms[at]
  if (!isBetweenTag(term)) return false
  return isVerbal(terms[at + 1]) || (isBetweenTag(terms[at + 1]) && isVerbal(terms[at + 2]))
}

function isBetweenTag(term: TaggedTerm | undefined): boolean {
  return Boolean(term && (term.tags.has('Negative') || term.tags.has('Adverb') || term.normal === 'yet'))
}

function isFinite(term: TaggedTerm): boolean {
  return term.tags.has('Verb') && !term.tags.has('Gerund') && !/..ing$/.test(term.normal)
}

/** "the proposed deal", "Russian-occupied areas": a participle before its noun is no verb group. */
function isAttributive(text: string, terms: readonly TaggedTerm[], at: number): boolean {
  const [before, term, after] = [terms[at - 1], terms[at], terms[at + 1]]
  if (!term) return false
  if (/[-‐‑]/.test(text.charAt(term.start - 1))) return true
  return Boolean(
    before?.tags.has('Determiner') && after?.tags.has('Noun') && !/^(?:that|this)$/.test(before.normal),
  )
}

/** Where the clause of a verb group begins: after the last comma or at the last linking word since the verb before. */
function boundaryBefore(
  text: string,
  terms: readonly TaggedTerm[],
  { from, to }: { from: number; to: number },
): number {
  let joint = -1
  for (let at = to - 1; at >= from; at -= 1) {
    const term = terms[at]
    if (!term) continue
    const parted = at > from && /[,;:—–“”"]/.test(text.slice(terms[at - 1]?.end ?? 0, term.start))
    if (parted && joint >= 0 && term.normal !== 'and') return at
    if (SUBORDINATORS.has(term.normal) || (LINKS.has(term.normal) && term.normal !== 'and')) return at
    if (term.normal === 'and' && joint < 0) joint = at
    else if (parted) return at
    if (joint >= 0 && joint - at > LONGEST_PAIR) return joint
  }
  return joint >= 0 ? joint : from
}

function clauseFrom(terms: readonly TaggedTerm[], group: Span, from: number, to: number): Clause {
  const own = terms.slice(from, to)
  const verbs = terms.slice(group.start, group.end)
  const verb =
    [...verbs]
      .reverse()
      .find((term) => term.tags.has('Verb') && !term.tags.has('Particle') && !term.tags.has('Auxiliary')) ??
    verbs.find((term) => term.tags.has('Verb')) ??
    null
  const helped = verbs
    .slice(0, -1)
    .some((term) => /^(?:is|are|was|were|be|been|being|gets?|got)$/.test(term.normal))
  return {
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
    terms: own,
    verbs,
    verb,
    passive:
      helped &&
      Boolean(
        verb && (verb.tags.has('PastTense') || verb.tags.has('Participle') || verb.tags.has('Passive')),
      ),
    subordinate:
      SUBORDINATORS.has(own[0]?.normal ?? '') ||
      (from > 0 && from === group.start && !LINKS.has(own[0]?.normal ?? '')),
  }
}
