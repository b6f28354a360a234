import type { Deed } from '../claims/facets.ts'
import { sameDeed, verbKey } from '../claims/verb-classes.ts'

/** Share of the shorter subject's or object's terms from which both are taken to name the same. */
const SAME_ACTOR = 0.5
const SAME_OBJECT = 0.66
/** So many terms of an object must recur to stand for the actor as well. */
const FEWEST_OBJECT = 2
const INCLUDE = verbKey('include')

/**
 * Whether two deeds hang on the same arguments: the same one does it and to the same, as far as both say to what. Of
 * what contains something nearly all words of the contents are enough, since the whole goes by many names ("the pact").
 */
export function sameArguments(a: Deed, b: Deed): boolean {
  if (a.passive !== b.passive) return becomesOf(a.passive ? a : b, a.passive ? b : a)
  if (a.passive) return share(a.object, b.object) >= SAME_OBJECT
  const objects = shared(a.object, b.object)
  if (sameDeed(a.verb, INCLUDE) && objects >= FEWEST_OBJECT && share(a.object, b.object) >= SAME_OBJECT)
    return true
  const open = a.object.length === 0 || b.object.length === 0
  return share(a.subject, b.subject) >= SAME_ACTOR && (objects > 0 || open)
}

/** "A deal was concluded", "a deal took place": to what it is done in the passive is what does it without an object. */
function becomesOf(passive: Deed, active: Deed): boolean {
  if (active.object.length === 0) return share(passive.object, active.subject) >= SAME_OBJECT
  return (
    share(passive.object, active.object) >= SAME_OBJECT &&
    (passive.subject.length === 0 || shared(passive.subject, active.subject) > 0)
  )
}

function shared(a: readonly string[], b: readonly string[]): number {
  return new Set(a.filter((term) => b.includes(term))).size
}

/** Share of the shorter list's distinct terms that the other has; 0 when one is empty. */
function share(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(new Set(a).size, new Set(b).size)
  return shorter === 0 ? 0 : shared(a, b) / shorter
}
