import type { Mention, NameMention } from '../claims/facets.ts'
import type { ReadClaim } from '../claims/claim.ts'
import { sameName } from '../claims/same-name.ts'
import { stemOf } from '../claims/stem.ts'
import { termsOf } from '../claims/terms.ts'
import type { ClaimPair } from './claim-pair.ts'
import type { Difference } from './finding.ts'
import { mentionDifference } from './mention-difference.ts'

/** A name as the one who acts, and a name as the one to whom it is done. */
interface Parts {
  readonly verb: string
  readonly actor: NameMention
  readonly patient: NameMention
}

/** Stems of verbs for what both do alike. */
const RECIPROCAL: ReadonlySet<string> = new Set(
  'meet marry wed divorce join fight battle face play date greet embrace hug resemble equal match accompany border'
    .split(' ')
    .map(stemOf),
)

/**
 * Compares who does it to whom: the same verb with the two names changed over ("Russia attacked Ukraine", "Ukraine
 * attacked Russia") is a conflict. An active and a passive sentence with the same parts are none, nor is what people do
 * with each other ("Roth met Lang", "Lang met Roth").
 */
export function compareRoles({ page, report }: ClaimPair): Difference[] {
  const [ours, theirs] = [partsOf(page), partsOf(report)]
  if (!ours || !theirs || ours.verb !== theirs.verb || RECIPROCAL.has(ours.verb)) return []
  const swapped = same(ours.actor, theirs.patient) && same(ours.patient, theirs.actor)
  if (!swapped || same(ours.actor, ours.patient)) return []
  const note = 'Who does it and to whom is the other way round.'
  return [
    mentionDifference(stretch(page, ours), stretch(report, theirs), {
      kind: 'role',
      severity: 'conflict',
      note,
    }),
  ]
}

/** The verb of the main clause with the first name on either side of it as actor and patient; null without both. */
function partsOf({ sentence, facets }: ReadClaim): Parts | null {
  const { subject, object, verb } = facets.roles
  // What belongs to somebody is somebody else's part ("held Allen's nomination").
  const names = facets.names.filter(({ end }) => !/^['’]/.test(sentence.text.slice(end)))
  const [actor, patient] = [nameAmong(subject, names), nameAmong(object, names)]
  return verb !== '' && actor && patient ? { verb, actor, patient } : null
}

function nameAmong(terms: readonly string[], names: readonly NameMention[]): NameMention | null {
  const named = (name: NameMention) => {
    const own = termsOf(name.text)
    return own.length > 0 && own.every((term) => terms.includes(term))
  }
  return names.find(named) ?? null
}

function same(a: NameMention, b: NameMention): boolean {
  return ['same', 'variant'].includes(sameName(a, b))
}

/** From the first to the last of the two names, as the sentence has them. */
function stretch({ sentence }: ReadClaim, { actor, patient }: Parts): Mention {
  const [start, end] = [Math.min(actor.start, patient.start), Math.max(actor.end, patient.end)]
  return { start, end, text: sentence.text.slice(start, end) }
}
