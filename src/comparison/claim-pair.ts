import type { ReadClaim } from '../claims/claim.ts'

/** A page claim and a corpus claim that report the same fact, read and ready to be compared. */
export interface ClaimPair {
  readonly page: ReadClaim
  readonly report: ReadClaim
  /** Dates of the page and of the report's document, ISO, or null. */
  readonly pageDate: string | null
  readonly reportDate: string | null
}
