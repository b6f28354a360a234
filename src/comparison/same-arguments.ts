import type { Deed } from '../claims/facets.ts'

/** Share of the shorter object's terms from which both do it to the same, whoever does it. */
const SAME_OBJECT = 0.66
/** So many terms of the object must recur then. */
const FEWEST_OBJECT = 2

/**
 * Whether two deeds hang on the same arguments: the same one does it and to the same, as far as both say to what; or
 * nearly all words of what it is done to recur, since one may name the actor otherwise ("the pact", "the accord").
 */
export function sameArguments(a: Deed, b: Deed): boolean {
  if (a.passive !== b.passive) return becomesOf(a.passive ? a : b, a.passive ? b : a)
  const [subjects, objects] = [shared(a.subject, b.subject), shared(a.object, b.object)]
  const shorter = Math.min(new Set(a.object).size, new Set(b.object).size)
  if (shorter > 0 && objects >= FEWEST_OBJECT && objects / shorter >= SAME_OBJECT) return true
  const actorsFit = subjects > 0 || ((a.subject.length === 0 || b.subject.length === 0) && objects > 0)
  return actorsFit && (objects > 0 || shorter === 0) && subjects + objects > 0
}

/** "A deal was concluded", "a deal took place": to what it is done in the passive is what does it without an object. */
function becomesOf(passive: Deed, active: Deed): boolean {
  if (active.object.length > 0)
    return shared(passive.subject, active.subject) + shared(passive.object, active.object) > 1
  const shorter = Math.min(new Set(passive.object).size, new Set(active.subject).size)
  return shorter > 0 && shared(passive.object, active.subject) / shorter >= SAME_OBJECT
}

function shared(a: readonly string[], b: readonly string[]): number {
  return new Set(a.filter((term) => b.includes(term))).size
}
