import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { prefixed, type Figures } from '../eval/figures.ts'
import { measureBrowser } from './browser/measure-browser.ts'
import { measureAlone, measureCase } from './cases.ts'
import { machineLine } from './machine.ts'
import { printTables, saveTables } from './report.ts'
import { readSizes } from './sizes.ts'

/** How many documents of the corpus are about the scanned page's story. */
const STORY_DOCUMENTS = [0, 3, 8] as const
const STORIES = '../shared/eval/stories'
/** The libraries take minutes, and gigabytes, over larger corpora. */
const MOST_FOR_LIBRARIES = 100_000

interface Plan {
  readonly sizes: readonly number[]
  readonly only: ReadonlySet<string>
  readonly stories: string
  readonly all: boolean
}

/** What was measured, and in which browser. */
interface Measured {
  readonly figures: Figures
  readonly browser: string | null
}

/**
 * Measures how fast the engine is and prints it beside what it must reach: the index against libraries, the scan of a
 * page by steps, and the built extension in a browser. Gives the exit status.
 *
 * `--json` prints the figures alone; `--save` writes the tables into the README; `--sizes 10k,100k` says how many claims
 * are indexed; `--all` adds a million claims and the import of 10,000 articles, which takes minutes; `--only index,scan`
 * leaves out the other parts; `--stories FOLDER` holds real news to scan, one .jsonl file of documents a story.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      only: { type: 'string', default: 'index,scan,browser' },
      stories: { type: 'string', default: STORIES },
      case: { type: 'string' },
    },
  })
  if (values.case !== undefined) {
    console.log(JSON.stringify(await measureCase(values.case, values.stories)))
    return 0
  }
  const started = performance.now()
  const { all, stories } = values
  const only = new Set(values.only.split(','))
  const { figures, browser } = await measureAll({ sizes: readSizes(values.sizes, all), only, stories, all })
  const machine = machineLine(browser)
  if (values.json) console.log(JSON.stringify({ machine, figures }))
  else printTables(figures, machine)
  if (values.save) saveTables(figures, machine)
  console.error(`Took ${((performance.now() - started) / 1000).toFixed(0)} s.`)
  return Number(process.exitCode ?? 0)
}

async function measureAll({ sizes, only, stories, all }: Plan): Promise<Measured> {
  const index = only.has('index') ? sizes.map((size) => indexFigures(size, stories)) : []
  const scan = only.has('scan') ? scanFigures(stories) : {}
  const inBrowser = only.has('browser') ? await measureBrowser({ all }) : null
  const figures = Object.assign({}, ...index, scan, prefixed('browser', inBrowser?.figures ?? {})) as Figures
  return { figures, browser: inBrowser?.browser ?? null }
}

function indexFigures(size: number, stories: string): Figures {
  const alone = (name: string) => measureAlone(`${name}:${size}`, stories)
  // The cold start reads what the index of that size has left.
  const ours = { ...alone('index'), ...alone('restore') }
  const libraries = size <= MOST_FOR_LIBRARIES ? (['minisearch', 'flexsearch'] as const) : []
  return Object.assign(
    prefixed(`index.${size}`, ours),
    ...libraries.map((name) => prefixed(`${name}.${size}`, alone(name))),
  ) as Figures
}

function scanFigures(stories: string): Figures {
  const corpora = existsSync(stories) ? ['invented', 'real'] : ['invented']
  const cases = corpora.flatMap((corpus) => STORY_DOCUMENTS.map((documents) => [corpus, documents] as const))
  return Object.assign(
    {},
    ...cases.map(([corpus, documents]) =>
      prefixed(`scan.${corpus}.${documents}`, measureAlone(`scan:${corpus}:${documents}`, stories)),
    ),
  ) as Figures
}

// A case is measured by the bundle itself, started anew.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
