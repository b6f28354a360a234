import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import calibration from '../../assets/same-fact/calibration.json' with { type: 'json' }
import { DATA_FOLDER } from '../../tools/eval/data-folder.ts'
import { ROOT } from '../../tools/lib/command.mjs'
import { rowsOf } from '../../tools/training/event-rows.ts'
import { calibrationBins, type CalibrationBin } from '../../tools/training/held-out-figures.ts'
import { learn } from '../../tools/training/held-out.ts'
import { readEvents } from '../../tools/training/labelled-events.ts'

const EVENTS = join(ROOT, DATA_FOLDER, 'events')

/** Scores from here on are taken at their word: of ten pairs at least eight report the same fact. */
const SURE = 0.8
/** Fewer pairs would show nothing. */
const FEWEST_PAIRS = 50

const shareOf = ({ pairs, right }: Pick<CalibrationBin, 'pairs' | 'right'>) => right / pairs

function together(bins: readonly CalibrationBin[]): Pick<CalibrationBin, 'pairs' | 'right'> {
  const sum = (of: (bin: CalibrationBin) => number) => bins.reduce((total, bin) => total + of(bin), 0)
  return { pairs: sum(({ pairs }) => pairs), right: sum(({ right }) => right) }
}

/** Two standard errors of the difference of two shares. */
function samplingError(...bins: readonly CalibrationBin[]): number {
  const variance = (bin: CalibrationBin) => (shareOf(bin) * (1 - shareOf(bin))) / bin.pairs
  return 2 * Math.sqrt(bins.reduce((total, bin) => total + variance(bin), 0))
}

function expectCalibrated(bins: readonly CalibrationBin[]): void {
  const sure = together(bins.filter(({ low }) => low >= SURE))
  expect(sure.pairs).toBeGreaterThanOrEqual(FEWEST_PAIRS)
  expect(shareOf(sure)).toBeGreaterThanOrEqual(SURE)
  const filled = bins.filter(({ pairs }) => pairs > 0)
  for (const [at, bin] of filled.slice(1).entries()) {
    const below = filled[at]
    if (below) expect(shareOf(bin)).toBeGreaterThanOrEqual(shareOf(below) - samplingError(below, bin))
  }
}

describe.each(['words', 'meaning'] as const)('the score by %s, on events that it had not seen', (variant) => {
  const bins: readonly CalibrationBin[] = calibration[variant]

  it('has a bin for each part of its range', () => {
    expect(bins.map(({ low }) => low)).toEqual([0, ...bins.slice(0, -1).map(({ high }) => high)])
    expect(bins.at(-1)?.high).toBe(1)
    for (const { pairs, right } of bins) expect(right).toBeLessThanOrEqual(pairs)
  })

  it('is right eight times in ten from .8 on, and not less often where it is higher', () => {
    expectCalibrated(bins)
  })
})

describe('the score learned anew from labelled events', () => {
  // The labelled articles are not part of the repository.
  it.skipIf(!existsSync(EVENTS))('is as well calibrated on events that it has not seen', () => {
    const { unseen } = learn(readEvents(EVENTS).map((event) => rowsOf(event)))
    expectCalibrated(calibrationBins(unseen))
  })
})
