import type { ReadClaim } from '../../src/claims/claim.ts'
import { parseText } from '../../src/claims/parse-text.ts'
import { readFacets } from '../../src/claims/read-facets.ts'
import type { ClaimPair } from '../../src/comparison/claim-pair.ts'
import type { Difference } from '../../src/comparison/finding.ts'

/** Two sentences that report one fact, and what a comparison of them has to tell. */
export interface Case {
  /** What the two have to do with each other, to end the sentence "tells of …" or "says nothing of …". */
  readonly about: string
  readonly page: string
  readonly report: string
  /** The differences as `told` writes them; none when the two agree. */
  readonly tells: readonly string[]
  /** Dates of the page and of the report's document; both are `SAME_DAY` when left out. */
  readonly dates?: readonly [page: string | null, report: string | null]
}

/** The Thursday on which both documents of a case appeared unless it says otherwise. */
export const SAME_DAY = '2024-05-16'

/** A pair as the pipeline would make it of a case. Throws when a side is not exactly one claim to the parser. */
export function pairOf({
  page,
  report,
  dates = [SAME_DAY, SAME_DAY],
}: Omit<Case, 'about' | 'tells'>): ClaimPair {
  const [pageDate, reportDate] = dates
  return { page: claimOf(page, pageDate), report: claimOf(report, reportDate), pageDate, reportDate }
}

/** Facets are read once a sentence and date: many tests share them. */
const read = new Map<string, ReadClaim>()

function claimOf(text: string, publishedAt: string | null): ReadClaim {
  const key = `${publishedAt ?? ''} ${text}`
  const claim = read.get(key) ?? readAnew(text, publishedAt)
  read.set(key, claim)
  return claim
}

function readAnew(text: string, publishedAt: string | null): ReadClaim {
  const { sentences, claims } = parseText(text)
  const [claim] = claims
  if (!claim || sentences.length > 1) throw new Error(`not one claim: ${text}`)
  return { ...claim, facets: readFacets(claim.sentence.text, { publishedAt }) }
}

/** A difference in one line: "number conflict: 14 houses → 22 houses". */
export function told({ kind, severity, page, report }: Difference): string {
  return `${kind} ${severity}: ${page} → ${report}`
}

/** Cases for `it.each`, the title of their test first. */
export function titled(cases: readonly Case[]): [title: string, one: Case][] {
  return cases.map((one) => [`${one.tells.length > 0 ? 'tells of' : 'says nothing of'} ${one.about}`, one])
}
