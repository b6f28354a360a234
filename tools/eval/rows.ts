import type { FigureSets } from './figures.ts'

/** One line of the table: a figure, what it must reach and which way is better. */
export interface Row {
  readonly label: string
  readonly key: string
  readonly better: 'more' | 'less' | 'neither'
  readonly must?: number
  /** Shares by default. */
  readonly count?: true
}

/** A heading with its lines. */
export interface Section {
  readonly heading: string
  readonly rows: readonly Row[]
}

const share = (label: string, key: string, must?: number): Row => ({
  label,
  key,
  better: 'more',
  ...(must === undefined ? {} : { must }),
})

const LINKS: readonly Row[] = [
  share('pairs shown that report the same fact, mean of events: precision', 'links.precision', 0.85),
  share('… recall', 'links.recall', 0.5),
  share('… all events pooled: precision', 'links.pooled.precision'),
  share('… recall', 'links.pooled.recall'),
  {
    label: 'look-alike pairs of different facts that are shown',
    key: 'negatives',
    better: 'less',
    must: 0.02,
  },
  { label: 'reports about the page itself', key: 'selfReports', better: 'less', must: 0, count: true },
  { label: 'sentences that stand nowhere', key: 'lost', better: 'less', must: 0, count: true },
]

const DIFFERENCES: readonly Row[] = [
  share('differences shown that are differences', 'differences.precision', 0.55),
  share('… found', 'differences.recall'),
  share('conflicts shown that are conflicts', 'conflicts.precision', 0.65),
  share('… found', 'conflicts.recall', 0.35),
]

const PARTS: readonly Row[] = [
  { ...share('page sentences with a known answer, right', 'probes.right', 9), count: true },
  share('documents grouped by story: precision', 'stories.precision', 0.95),
  share('… recall', 'stories.recall', 0.8),
  share('facts of the starter corpus: precision of pairs', 'facts.facts.precision', 0.85),
  share('… recall', 'facts.facts.recall', 0.45),
  share('facts of all events, against labelled pairs: precision', 'facts.links.precision'),
  share('… recall', 'facts.links.recall'),
  share('claims told from other sentences: F1', 'worthy.f1', 0.85),
  share('article text of real pages: precision', 'pages.precision'),
  share('… recall', 'pages.recall', 0.985),
  share('… F1', 'pages.f1', 0.965),
  { label: 'score of shown pairs: Brier score', key: 'brier', better: 'less' },
  { label: 'omissions listed', key: 'omissions', better: 'neither', count: true },
]

/** MAP@5 that sets of queries must reach, by the task that their name holds. */
const MUST_FIND: readonly (readonly [string, number])[] = [
  ['-2a-', 0.88],
  ['-2b-', 0.4],
]

/** The sections of the table; which events and sets of queries there are is read off the figures. */
export function sectionsOf(figures: FigureSets): Section[] {
  return [
    { heading: 'same fact', rows: LINKS },
    { heading: 'differences, all events pooled', rows: DIFFERENCES },
    { heading: 'the rest of the engine', rows: PARTS },
    { heading: 'checked claims found for queries', rows: queryRows(figures) },
    ...namesIn(figures.meaning, /^event\.(.+)\.precision$/).map((event) => ({
      heading: `event ${event}`,
      rows: eventRows(event),
    })),
  ]
}

function queryRows({ words }: FigureSets): Row[] {
  return namesIn(words, /^claims\.(.+)\.map5$/).flatMap((name) => [
    share(`${name}: MAP@5`, `claims.${name}.map5`, MUST_FIND.find(([task]) => name.includes(task))?.[1]),
    share('… MRR', `claims.${name}.mrr`),
  ])
}

function eventRows(event: string): Row[] {
  return [
    share('same fact: precision', `event.${event}.precision`),
    share('… recall', `event.${event}.recall`),
    share('conflicts: precision', `event.${event}.conflictPrecision`),
    share('… recall', `event.${event}.conflictRecall`),
  ]
}

/** The names that keys of a form hold, in the order of the keys. */
export function namesIn(figures: object, form: RegExp): string[] {
  return Object.keys(figures).flatMap((key) => form.exec(key)?.[1] ?? [])
}
