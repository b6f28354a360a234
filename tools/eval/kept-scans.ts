import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { LabelledDocument, LabelledEvent } from '../training/labelled-events.ts'

const DIFFERENCE = v.object({
  kind: v.string(),
  severity: v.string(),
  page: v.string(),
  report: v.string(),
})
const SCAN = v.object({
  findings: v.array(
    v.object({
      text: v.string(),
      reports: v.array(
        v.object({
          document: v.string(),
          text: v.string(),
          score: v.number(),
          differences: v.array(DIFFERENCE),
        }),
      ),
    }),
  ),
  omissions: v.array(v.unknown()),
})

/** A difference as the command line prints it. */
export type ShownDifference = v.InferOutput<typeof DIFFERENCE>

/** A pair of sentences that a scan showed. */
export interface ShownPair {
  readonly event: LabelledEvent
  readonly page: LabelledDocument
  readonly pageText: string
  readonly report: LabelledDocument
  readonly reportText: string
  readonly score: number
  readonly differences: readonly ShownDifference[]
}

/** What scanning every document of every event against the others showed. */
export interface ShownPairs {
  readonly pairs: readonly ShownPair[]
  /** Number of omissions listed, over all pages. */
  readonly omissions: number
}

/** Reads the scans that were kept: one file an event, in the order scanned, one line a document in the order of names. */
export function readShownPairs(
  keep: string,
  events: readonly LabelledEvent[],
  scanned: readonly string[],
): ShownPairs {
  const pairs: ShownPair[] = []
  let omissions = 0
  for (const [at, name] of scanned.entries()) {
    const event = events.find((one) => one.name === name)
    if (!event) throw new Error(`no labelled event is called ${name}`)
    const lines = readFileSync(join(keep, `${at}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
    for (const [place, line] of lines.entries()) {
      const scan = v.parse(SCAN, JSON.parse(line))
      omissions += scan.omissions.length
      pairs.push(...pairsOf(scan, event, event.documents[place]))
    }
  }
  return { pairs, omissions }
}

function pairsOf(
  { findings }: v.InferOutput<typeof SCAN>,
  event: LabelledEvent,
  page: LabelledDocument | undefined,
): ShownPair[] {
  return findings.flatMap(({ text, reports }) =>
    reports.flatMap((shown) => {
      const report = event.documents.find(({ id }) => id === shown.document)
      if (!page || !report) return []
      const { score, differences } = shown
      return [{ event, page, pageText: text, report, reportText: shown.text, score, differences }]
    }),
  )
}
