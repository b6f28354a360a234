import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DATA_FOLDER, whatIsMissing } from './data-folder.ts'
import type { Figures, FigureSets } from './figures.ts'
import { claimsPart, hasData, scanParts, SHARED_PARTS, type Part } from './parts.ts'
import { writeReadme } from './readme.ts'
import { heldOutCalibration, lastFigures, saveFigures } from './saved.ts'
import { tableOf } from './table.ts'

/**
 * Measures the engine on labelled data, with the sentence encoder and without it, and prints one table with the figures
 * of the last commit beside it. Gives the exit status: 1 without the data.
 *
 * `FOLDER` holds other data; `--json` prints the figures alone; `--save` writes them into the project and its README;
 * `--no-words` leaves out the run without the encoder; `--all` also encodes the checked claims, which takes many minutes.
 * What is left out keeps the figures of the last commit.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      'no-words': { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  })
  const folder = resolve(positionals[0] ?? DATA_FOLDER)
  const missing = whatIsMissing(folder)
  if (missing !== null) {
    console.error(missing)
    return 1
  }
  const started = performance.now()
  const last = lastFigures()
  const now = await measureAll({ folder, last, words: !values['no-words'], all: values.all })
  const heldOut = heldOutCalibration()
  if (values.json) console.log(JSON.stringify(now))
  else for (const line of tableOf({ now, last, heldOut })) console.log(line)
  if (values.save) {
    saveFigures(now)
    writeReadme(now, heldOut)
  }
  console.error(`Took ${secondsSince(started)} s.`)
  return 0
}

/** What is measured, and the figures that stay where it is not. */
interface Plan {
  readonly folder: string
  readonly last: FigureSets
  readonly words: boolean
  readonly all: boolean
}

/** With and without the encoder at once: two processes are busy with what takes longest. */
async function measureAll({ folder, last, words, all }: Plan): Promise<FigureSets> {
  const withModel = [...scanParts(true), ...(all ? [claimsPart(true)] : [])]
  const alone = [...scanParts(false), claimsPart(false)]
  const [byMeaning, byWords] = await Promise.all([
    measureParts(folder, withModel, ''),
    words ? measureParts(folder, alone, ', words alone') : last.words,
  ])
  const kept = all ? {} : claimFigures(last.meaning)
  const shared = await measureParts(folder, SHARED_PARTS, '')
  return { meaning: { ...byMeaning, ...kept }, words: byWords, shared }
}

function claimFigures(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([key]) => key.startsWith('claims.')))
}

async function measureParts(folder: string, parts: readonly Part[], variant: string): Promise<Figures> {
  let figures: Figures = {}
  for (const part of parts) {
    const name = part.name + variant
    if (!hasData(folder, part)) {
      console.error(`${name}: left out, ${part.needs} is not there`)
      continue
    }
    const started = performance.now()
    figures = { ...figures, ...(await part.measure(folder)) }
    console.error(`${name}: ${secondsSince(started)} s`)
  }
  return figures
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0)
}
