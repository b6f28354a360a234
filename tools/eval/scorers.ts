import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { run } from '../lib/command.mjs'
import { prefixed, type Figures } from './figures.ts'

/** Where the labelled data lies and how the engine is called. */
export interface Evaluation {
  readonly folder: string
  /** Options of `scan`, such as `--no-model`. */
  readonly scanOptions: readonly string[]
  /** A folder that takes what scans of the events print. */
  readonly keep: string
}

const CLI = 'node .cache/tools/eval-cli.mjs'

const share = v.nullable(v.number())
const RATES = v.object({ precision: share, recall: share })
const COUNTS = v.object({ predicted: v.number(), right: v.number(), gold: v.number(), found: v.number() })
const EVENT = v.object({
  ...RATES.entries,
  event: v.string(),
  conflictPrecision: share,
  conflictRecall: share,
})
const LINKS = v.object({
  macro: RATES,
  links: v.object({ ...RATES.entries, hardNegativesLinked: share }),
  differences: RATES,
  conflicts: RATES,
  kinds: v.record(v.string(), COUNTS),
  selfReports: v.number(),
  lost: v.number(),
  events: v.array(EVENT),
})
const PROBES = v.object({ right: v.number(), of: v.number() })
const MATCHES = v.object({ map5: v.number(), mrr: v.number(), recall5: v.number() })
const PAGES = v.object({ precision: v.number(), recall: v.number(), f1: v.number() })

/** Links, differences and conflicts of all events, and the events' names in the order in which they were scanned. */
export async function scoreLinks({ folder, scanOptions, keep }: Evaluation) {
  const scorer = { script: 'score-links.mjs', args: [join(folder, 'events'), '--json'] }
  const env = { SCAN: [CLI, '--keep', keep, 'scan', ...scanOptions].join(' ') }
  const result = v.parse(LINKS, await callScorer(folder, scorer, env))
  return { figures: linkFigures(result), events: result.events.map(({ event }) => event) }
}

function linkFigures(result: v.InferOutput<typeof LINKS>): Figures {
  const { hardNegativesLinked, ...pooled } = result.links
  const events = result.events.map(({ event, ...figures }) => prefixed(`event.${event}`, figures))
  const kinds = Object.entries(result.kinds).map(([kind, counts]) => prefixed(`kind.${kind}`, counts))
  const parts = [...events, ...kinds].flatMap((part) => Object.entries(part))
  return {
    ...prefixed('links', result.macro),
    ...prefixed('links.pooled', pooled),
    negatives: hardNegativesLinked,
    ...prefixed('differences', result.differences),
    ...prefixed('conflicts', result.conflicts),
    selfReports: result.selfReports,
    lost: result.lost,
    ...Object.fromEntries(parts),
  }
}

/** Sentences with a known expectation against the seed documents. */
export async function scoreProbes({ folder, scanOptions }: Evaluation): Promise<Figures> {
  const scorer = { script: 'score-probes.mjs', args: [join(folder, 'events/seeds/probes.jsonl')] }
  const env = { SCAN: [CLI, 'scan', ...scanOptions].join(' ') }
  return prefixed('probes', v.parse(PROBES, await callScorer(folder, scorer, env)))
}

/** Checked claims found for queries, for each set of queries in the folder; options are those of `match`. */
export async function scoreMatches(folder: string, options: readonly string[]): Promise<Figures> {
  const claims = join(folder, 'claims')
  let figures: Figures = {}
  for (const { name, files } of matchSets(claims)) {
    const scorer = { script: 'score-matches.mjs', args: files.map((file) => join(claims, file)) }
    const env = { MATCH: [CLI, 'match', ...options].join(' ') }
    const found = v.parse(MATCHES, await callScorer(folder, scorer, env))
    figures = { ...figures, ...prefixed(`claims.${name}`, found) }
  }
  return figures
}

/** Sets of a corpus (`A.corpus.jsonl`) with queries and their answers (`A-more.queries.jsonl`, `A-more.qrels.jsonl`). */
function matchSets(folder: string): { readonly name: string; readonly files: readonly string[] }[] {
  const files = existsSync(folder) ? readdirSync(folder).sort() : []
  const namesOf = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
  const corpora = namesOf('.corpus.jsonl')
  return namesOf('.queries.jsonl').flatMap((name) => {
    const corpus = corpora.find((one) => name.startsWith(one))
    const answers = `${name}.qrels.jsonl`
    if (corpus === undefined || !files.includes(answers)) return []
    return [{ name, files: [`${corpus}.corpus.jsonl`, `${name}.queries.jsonl`, answers] }]
  })
}

/** Article text of real pages. */
export async function scorePages(folder: string): Promise<Figures> {
  const scorer = { script: 'score-pages.mjs', args: [join(folder, 'pages'), '--json'] }
  return prefixed('pages', v.parse(PAGES, await callScorer(folder, scorer, { EXTRACT: `${CLI} extract` })))
}

/** Runs a scorer of the folder and gives the JSON object that it prints on a line of its own. */
async function callScorer(
  folder: string,
  { script, args }: { readonly script: string; readonly args: readonly string[] },
  env: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { status, output } = await run(process.execPath, [join(folder, script), ...args], { env })
  const line = output.split('\n').findLast((one) => one.startsWith('{'))
  if (status !== 0 || line === undefined) throw new Error(`${script} ended with ${status}:\n${output}`)
  return JSON.parse(line)
}
