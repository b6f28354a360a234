import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { alignColumns } from '../lib/table.ts'
import { CORPUS_CLAIMS, PAGE_WORDS } from './bench-case.ts'
import { generatedNews } from './generated-news.ts'
import { measure, type Duration, type Measurement } from './measure.ts'
import { realNews } from './real-news.ts'
import { STEP_NAMES } from './shares.ts'

/** How many documents of the corpus are about the page's story. */
const STORY_DOCUMENTS = [0, 3, 8] as const
const MOST_STORY_DOCUMENTS = 8
const STORIES = '../shared/eval/stories'

interface Row extends Measurement {
  readonly corpus: string
  readonly storyDocuments: number
}

/**
 * Times the scan of a 5,000-word page against 10,000 claims and prints a table, or JSON with `--json`: invented news, and
 * real news where a folder of stories is there (`--stories FOLDER`). Each case runs in a process of its own, so that
 * none finds the engine warm from another. Gives the exit status.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      stories: { type: 'string', default: STORIES },
      case: { type: 'string' },
    },
  })
  if (values.case !== undefined) {
    console.log(JSON.stringify(await measureCase(values.case, values.stories)))
    return 0
  }
  const rows = measureAll(values.stories)
  if (values.json) console.log(JSON.stringify(rows))
  else for (const line of tableOf(rows)) console.log(line)
  return 0
}

function measureAll(stories: string): Row[] {
  const corpora = existsSync(stories) ? ['invented', 'real'] : ['invented']
  return corpora.flatMap((corpus) =>
    STORY_DOCUMENTS.map((storyDocuments) => {
      const name = `${corpus}:${storyDocuments}`
      process.stderr.write(`${name} …\n`)
      const options = ['--case', name, '--stories', stories]
      const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...options])
      return { corpus, storyDocuments, ...(JSON.parse(output.toString()) as Measurement) }
    }),
  )
}

function measureCase(name: string, stories: string): Promise<Measurement> {
  const [corpus, count] = name.split(':')
  const documents = Number(count)
  return measure(
    corpus === 'real' ? realNews(stories, documents, MOST_STORY_DOCUMENTS) : generatedNews(documents),
  )
}

function tableOf(rows: readonly Row[]): string[] {
  const percent = (share = 0) => `${Math.round(100 * share)} %`
  const ms = ({ clock, processor }: Duration) => `${Math.round(clock)} (${Math.round(processor)}) ms`
  return [
    `A page of ${PAGE_WORDS} words against ${CORPUS_CLAIMS} claims, by the clock and in brackets processor time;`,
    "the steps' shares are of a first scan.",
    ...alignColumns([
      ['corpus, documents of the story', 'found', 'marked', 'first', 'again', ...STEP_NAMES],
      ...rows.map((row) => [
        `${row.corpus}, ${row.storyDocuments}`,
        String(row.aboutThisStory),
        String(row.findings),
        ms(row.first),
        ms(row.again),
        ...STEP_NAMES.map((step) => percent(row.shares[step])),
      ]),
    ]),
  ]
}

// A case is measured by the bundle itself, started anew.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
