import type { Quantity } from '../claims/facets.ts'
import { magnitudesApart } from '../claims/quantity-relation.ts'
import type { ClaimView } from './claim-view.ts'

/**
 * Whether two claims tell of two earthquakes: both give magnitudes, and each of the one lies further from each of the
 * other than measurements of one quake do. Symmetric; takes no tagger.
 */
export function otherEvent(a: ClaimView, b: ClaimView): boolean {
  const [ours, theirs] = [magnitudesIn(a), magnitudesIn(b)]
  if (ours.length === 0 || theirs.length === 0) return false
  return ours.every((one) => theirs.every((other) => magnitudesApart(one, other)))
}

function magnitudesIn(view: ClaimView): readonly Quantity[] {
  return view.facets().quantities.filter(({ unit }) => unit === 'magnitude')
}
