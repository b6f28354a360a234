import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { ROOT } from '../lib/command.mjs'
import { NO_FIGURES, type FigureSets } from './figures.ts'

const FILE = 'tests/eval/figures.json'
const FIGURES = v.record(v.string(), v.nullable(v.number()))
const SETS = v.object({ meaning: FIGURES, words: FIGURES, shared: FIGURES })

const BIN = v.object({ low: v.number(), pairs: v.number(), right: v.number() })
const CALIBRATION = v.object({ meaning: v.array(BIN) })

/** The figures that the last commit holds; none before the first evaluation or where git does not know the project. */
export function lastFigures(): FigureSets {
  try {
    const committed = execFileSync('git', ['show', `HEAD:${FILE}`], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return v.parse(SETS, JSON.parse(committed.toString()))
  } catch {
    return NO_FIGURES
  }
}

/** Writes the figures into the project. */
export function saveFigures(figures: FigureSets): void {
  const file = join(ROOT, FILE)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
}

/** Of the pairs that the learned score had not seen how many were right (“20 of 24”), by the lower end of their bin. */
export function heldOutCalibration(): ReadonlyMap<string, string> {
  const file = join(ROOT, 'assets/same-fact/calibration.json')
  const { meaning } = v.parse(CALIBRATION, JSON.parse(readFileSync(file, 'utf8')))
  return new Map(meaning.map(({ low, pairs, right }) => [String(low), `${right} of ${pairs}`]))
}
