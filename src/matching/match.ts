import type { ClaimView } from './claim-view.ts'

/** A page claim and a corpus claim that report the same fact, with the estimated probability (0–1) that they do. */
export interface Match {
  readonly page: ClaimView
  readonly report: ClaimView
  readonly score: number
}
