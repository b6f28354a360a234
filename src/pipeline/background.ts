import type { FactReport } from '../comparison/facts.ts'

/** What ended so many days before the story is history to it. */
const LONG_BEFORE = 30
/** News stories give what matters least last; what all documents give in their last third is not of the story's core. */
const LAST_PART = 2 / 3
/** The first sentences of even the shortest text are not its end. */
const FIRST_SENTENCES = 8

/**
 * Whether a fact is background rather than news of the story: a report dates it long before the story began (an ISO
 * date, or null when it is not known), or all reports stand near their documents' ends, where by the custom of the
 * inverted pyramid (Pöttker 2003) the least important stands.
 */
export function isBackground(reports: readonly FactReport[], begun: string | null): boolean {
  return reports.every(isLate) || (begun !== null && reports.some((one) => isOld(one, begun)))
}

/** How far into its document the earliest-standing report comes, as a share (0–1) of the sentences. */
export function prominence(reports: readonly FactReport[]): number {
  return Math.min(1, ...reports.map(depth))
}

function depth({ document, claim }: FactReport): number {
  return claim.claim.sentence.index / Math.max(1, document.sentences.length)
}

function isLate(report: FactReport): boolean {
  return depth(report) >= LAST_PART && report.claim.claim.sentence.index >= FIRST_SENTENCES
}

/** Whether a report names dates and all of them are long before the story. */
function isOld({ claim }: FactReport, begun: string): boolean {
  const dates = claim.facets().dates.filter(({ resolved }) => resolved)
  const latest = dates
    .map(({ to }) => to)
    .sort()
    .at(-1)
  return latest !== undefined && daysBetween(latest, begun) > LONG_BEFORE
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000
}
