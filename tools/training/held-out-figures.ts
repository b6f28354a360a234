import { probabilityOf, type HeldOut } from './held-out.ts'

const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
const BIN = 0.1

/** Pairs whose probability lies from `low` to below `high` under a model that has not seen their event. */
export interface CalibrationBin {
  readonly low: number
  readonly high: number
  readonly pairs: number
  /** How many of them do report the same fact. */
  readonly right: number
}

/** Precision and recall of each event, and their mean, at several thresholds, as lines of a table. */
export function thresholdTable(unseen: readonly HeldOut[]): string[] {
  const figures = unseen.map(atThresholds)
  const mean = THRESHOLDS.map((_, t) => {
    const at = (side: 0 | 1) =>
      figures.reduce((sum, line) => sum + (line[t]?.[side] ?? 0), 0) / figures.length
    return [at(0), at(1)] as const
  })
  return [
    'precision/recall at'.padEnd(26) + THRESHOLDS.map((t) => String(t).padEnd(12)).join(''),
    ...figures.map((line, i) => tableLine(unseen[i]?.event.event.name ?? '', line)),
    tableLine('mean', mean),
  ]
}

function atThresholds({ event: { event, rows }, model }: HeldOut): (readonly [number, number])[] {
  return THRESHOLDS.map((threshold) => {
    const found = rows.filter((row) => probabilityOf(model, row) >= threshold)
    const right = found.filter(({ label }) => label === 'link').length
    const wrong = found.filter(({ label }) => label === 'none').length
    return [right / Math.max(1, right + wrong), right / event.links]
  })
}

function tableLine(name: string, figures: readonly (readonly [number, number])[]): string {
  const cells = figures.map(([precision, recall]) => `${precision.toFixed(2)}/${recall.toFixed(2)}`)
  return name.slice(0, 24).padEnd(26) + cells.join('   ')
}

/** How often the score is right in each tenth of its range, over all events; pairs that report it in part left out. */
export function calibrationBins(unseen: readonly HeldOut[]): CalibrationBin[] {
  const bins = Array.from({ length: Math.round(1 / BIN) }, () => ({ pairs: 0, right: 0 }))
  for (const { event, model } of unseen) {
    for (const row of event.rows) {
      const bin = bins[Math.min(bins.length - 1, Math.floor(probabilityOf(model, row) / BIN))]
      if (row.label === 'neutral' || !bin) continue
      bin.pairs++
      if (row.label === 'link') bin.right++
    }
  }
  return bins.map((bin, i) => ({ low: i / bins.length, high: (i + 1) / bins.length, ...bin }))
}
