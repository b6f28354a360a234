import { cuesIn } from './certainty.ts'
import { clausesOf, rolesIn, type Clause } from './clauses.ts'
import type { CertaintyCue, Deed, PolarityCue } from './facets.ts'
import { isSpeechVerb } from './speech-verbs.ts'
import type { TaggedTerm } from './tagger.ts'
import { verbKey } from './verb-classes.ts'
import { AUXILIARIES, UNCHANGED_PASTS } from './verbs.ts'

/** The particle of a verb that means something else without it, also behind a pronoun ("ruled it out"). */
const PARTICLE = /^\s+(?:(?:it|them|him|her|this|that)\s+)?(out|down|off|place)\b/i
/** Verbs that say too little by themselves. */
const EMPTY = new Set('be have do get come keep let become seem appear face need want'.split(' '))
/** What is demanded or proposed is not so ("insists that any deal include guarantees"). */
const DEMANDED =
  /\b(?:insist|demand|ask|urg|request|requir|propos|suggest|recommend)\p{L}*\s+that\s[^,;:]*$/iu

/**
 * What the sentence says was or will be done, in order: the verb of each clause, or the infinitive that it leads to
 * ("plans to sell", "refused to sign"), with who does it, to what, how sure it is and how often it is negated. Left out
 * are verbs that only give somebody's words, those that say nothing by themselves ("be", "have"), and conditions.
 */
export function readDeeds(
  text: string,
  terms: readonly TaggedTerm[],
  negations: readonly PolarityCue[],
): Deed[] {
  const cues = cuesIn(text)
  const clauses = clausesOf(text, terms)
  return clauses.flatMap((clause, at) => {
    const deed = deedOf(text, clause, cues, negations)
    return deed
      ? [deed.passive ? deed : { ...deed, subject: subjectAt(text, clauses, at, deed.subject) }]
      : []
  })
}

/** "While the bank has not agreed, it has not ruled it out": a pronoun stands for the subject of the clause before. */
function subjectAt(
  text: string,
  clauses: readonly Clause[],
  at: number,
  subject: readonly string[],
): readonly string[] {
  const [clause, before] = [clauses[at], clauses[at - 1]]
  if (subject.length > 0 || !clause || !before) return subject
  const written = text.slice(clause.start, clause.verbs[0]?.start ?? clause.start)
  if (!/^\s*(?:(?:and|but|that)\s+)?(?:it|he|she|they)\b/i.test(written)) return subject
  return rolesIn(text, before, { passive: false, after: before.end }).subject
}

function deedOf(
  text: string,
  clause: Clause,
  cues: readonly CertaintyCue[],
  negations: readonly PolarityCue[],
): Deed | null {
  const [first, infinitive] = [clause.verbs[0], infinitiveOf(clause, cues)]
  const verb = infinitive?.verb ?? clause.verb
  if (/^(?:if|whether)$/.test(clause.terms[0]?.normal ?? '')) return null
  if (/^[-‐‑]/.test(text.slice(verb?.end))) return null
  if (!verb || !first || AUXILIARIES.has(verb.normal)) return null
  if (isSpeechVerb(verb.root) && !clause.passive && !infinitive) return null
  const particle = PARTICLE.exec(text.slice(verb.end))
  if (EMPTY.has(verb.root) && !particle) return null
  const cue = cues.findLast((one) => one.end <= verb.end && leadsTo(text.slice(one.end, first.start)))
  const [start, end] = [Math.min(first.start, cue?.start ?? first.start), verb.end]
  const stop = end + (particle?.[0].length ?? 0)
  return {
    ...{ start, end: stop, text: text.slice(start, stop) },
    verb: verbKey(particle ? `${verb.root} ${(particle[1] ?? '').toLowerCase()}` : verb.root),
    ...rolesIn(text, clause, { passive: infinitive?.passive ?? clause.passive, after: stop }),
    level: cue?.level ?? (DEMANDED.test(text.slice(0, first.start)) ? 'planned' : 'asserted'),
    past: infinitive === null && isPast(clause),
    underWay: infinitive === null && isUnderWay(clause),
    negations: negationsOf(
      text,
      clause,
      [first.start, stop],
      negations.filter((one) => !isDeed(one, verb)),
    ),
  }
}

/** What stands for a subject or object and says that there is none. */
const NONE = /^(?:no|none|neither|nobody|nothing|no\s+one)$/i
const DENIED_THAT = /(?<!\b(?:not|never)\s|n['’]t\s)\bden(?:y|ies|ied|ying)\s+that\s*$/i

/** How many words negate a deed: in its verb group, as its subject or object ("no troops"), or "denied that" before. */
function negationsOf(
  text: string,
  clause: Clause,
  [first, stop]: readonly [number, number],
  cues: readonly PolarityCue[],
): number {
  const own = cues.filter(
    ({ start, end, text: cue }) =>
      (end > first && start < stop) ||
      (NONE.test(cue) && start >= clause.start && end <= first) ||
      (NONE.test(cue) && text.slice(stop, start).trim() === '' && start >= stop),
  )
  const head = text.slice(0, clause.start) + (/^that\s/i.exec(text.slice(clause.start))?.[0] ?? '')
  return own.length + (DENIED_THAT.test(head) ? 1 : 0)
}

/** Whether the negating word is the deed itself ("rejected the offer") and so negates nothing more. */
function isDeed(cue: PolarityCue, verb: TaggedTerm): boolean {
  return cue.start <= verb.start && verb.end <= cue.end
}

/** The infinitive that the verb group leads to ("plans to sell", "are forecast to be sold"), or null. */
function infinitiveOf(
  clause: Clause,
  cues: readonly CertaintyCue[],
): { readonly verb: TaggedTerm; readonly passive: boolean } | null {
  const last = clause.verbs.at(-1)
  if (!last) return null
  const cue = cues.find((one) => one.end > last.end && one.start <= last.end + 1 && one.text.endsWith(' to'))
  const after = clause.terms.filter((term) => term.start >= (cue?.end ?? last.end) && isNoAdverb(term))
  const gerund = /^(?:deny|avoid|stop)$/.test(clause.verb?.root ?? '') && after[0]?.tags.has('Gerund')
  const rest = cue || gerund ? after : after[0]?.normal === 'to' ? after.slice(1) : []
  const passive = rest[0]?.normal === 'be'
  const verb = rest[passive ? 1 : 0]
  return verb && (cue || verb.tags.has('Verb')) ? { verb, passive } : null
}

/** Whether nothing but an adverb stands between a word of reserve and the verb group; it may stand inside the group. */
function leadsTo(between: string): boolean {
  return /^\s*(?:\p{L}+ly\s+)?$/u.test(between)
}

function isNoAdverb(term: TaggedTerm): boolean {
  return !term.tags.has('Adverb')
}

function isPast({ verbs }: Clause): boolean {
  if (verbs.some((term) => term.tags.has('Modal'))) return false
  if (verbs.length === 1 && UNCHANGED_PASTS.has(verbs[0]?.normal ?? '')) return true
  return verbs.some((term) => term.tags.has('PastTense') || /^(?:was|were|had|has|have)$/.test(term.normal))
}

function isUnderWay({ verbs }: Clause): boolean {
  const [first] = verbs
  return /^(?:is|are|am)$/.test(first?.normal ?? '') && /ing$/.test(verbs.at(-1)?.normal ?? '')
}
