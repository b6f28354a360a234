import type { Quantity } from '../claims/facets.ts'
import type { ClaimPair } from './claim-pair.ts'
import { figureFrame, type FigureFrame } from './figure-frame.ts'

/** Two figures, one of each sentence, with what stands around them. */
export interface FigurePair {
  readonly ours: Quantity
  readonly theirs: Quantity
  readonly here: FigureFrame
  readonly there: FigureFrame
}

/** Two figures of a pair, framed. */
export function figurePair(ours: Quantity, theirs: Quantity, { page, report }: ClaimPair): FigurePair {
  return { ours, theirs, here: figureFrame(ours, page), there: figureFrame(theirs, report) }
}

/** Kinds of figures of which an event has one, so that the match itself nearly says that they are the same. */
const SELF_TOLD =
  /^(?:dead|injured|missing|arrested|displaced|infected|hospitalized|evacuated|trapped|rescued|population|age|depth|height)$/

/** Whether a figure is of a kind of which an event has one (a toll, a magnitude, an age). */
export function isSelfTold({ unit, counted }: Quantity): boolean {
  return unit === 'magnitude' || SELF_TOLD.test(counted)
}
