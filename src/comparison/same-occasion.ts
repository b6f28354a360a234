import type { ClaimPair } from './claim-pair.ts'
import type { FigureFrame } from './figure-frame.ts'
import { sharedCount } from './surroundings.ts'

/** What tells of which occasion a mention is. */
type Frame = Pick<FigureFrame, 'near' | 'verb' | 'said'>

/** Words around two mentions that must agree where they stand with one verb, and share of all where they do not. */
const FEWEST_SHARED = 2
const SHARE = 0.5
/** Words by which a sentence tells of another of several alike. */
const OTHER_ONE =
  /\b(?:after-?shocks?|fore-?shocks?|another|other|additional|second|third|fourth|fifth|sixth|previous(?:ly)?|earlier|anniversary|latest|last time|again)\b|^\W*also\b/i

/** Whether one of two sentences tells of another of several alike ("a second package", "the aftershock") and the other does not. */
export function tellsOfAnother(a: string, b: string): boolean {
  return OTHER_ONE.test(a) !== OTHER_ONE.test(b)
}

/** Whether what stands around a date or place in both sentences says that both are of one and the same occasion. */
export function sameOccasion(
  here: Frame,
  there: Frame,
  { page, report }: Pick<ClaimPair, 'page' | 'report'>,
): boolean {
  if (here.said !== there.said || tellsOfAnother(page.sentence.text, report.sentence.text)) return false
  const shared = sharedCount(here.near, there.near)
  const share = shared / Math.max(1, Math.min(here.near.size, there.near.size))
  const alike = shared > FEWEST_SHARED && share >= SHARE
  // People say the same on several days, so a day of saying must be told in the same words.
  if (here.said || here.verb !== there.verb) return alike
  return alike || shared >= Math.min(FEWEST_SHARED, here.near.size, there.near.size)
}
