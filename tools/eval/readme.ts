import { markdownTable, writeReadmeBlock } from '../lib/readme-block.ts'
import type { FigureSets } from './figures.ts'
import { namesIn, sectionsOf, type Row } from './rows.ts'
import { calibrationTable, formatted, kindTable } from './table.ts'

/** Writes the figures between the README's marks; throws when the marks are not there. */
export function writeReadme(figures: FigureSets, heldOut: ReadonlyMap<string, string>): void {
  writeReadmeBlock('eval', markdownOf(figures, heldOut))
}

/** The figures as tables in Markdown. */
export function markdownOf(figures: FigureSets, heldOut: ReadonlyMap<string, string>): string {
  const measured = (row: Row) => Object.values(figures).some((set) => row.key in set)
  const general = sectionsOf(figures).filter(({ heading }) => !heading.startsWith('event '))
  const rows = general.flatMap(({ heading, rows: own }) => {
    const lines = own
      .filter(measured)
      .map((row) => [
        row.label,
        formatted(figures.meaning[row.key] ?? figures.shared[row.key], row),
        formatted(figures.words[row.key], row),
      ])
    return lines.length > 0 ? [[`**${heading}**`, '', ''], ...lines] : []
  })
  return [
    markdownTable([['what', 'with the model', 'words alone'], ...rows]),
    markdownTable(eventTable(figures)),
    markdownTable(kindTable(figures.meaning, figures.meaning)),
    markdownTable(calibrationTable({ now: figures, heldOut })),
  ].join('\n\n')
}

/** One line an event: precision and recall of pairs and of conflicts, with the model and without. */
function eventTable({ meaning, words }: FigureSets): string[][] {
  const pair = (figures: FigureSets['meaning'], key: string, names: readonly string[]) =>
    names.map((name) => formatted(figures[`${key}.${name}`], {})).join(' / ')
  return [
    ['event', 'same fact, precision / recall', 'words alone', 'conflicts, precision / recall', 'words alone'],
    ...namesIn(meaning, /^event\.(.+)\.precision$/).map((event) => [
      event,
      ...[
        ['precision', 'recall'],
        ['conflictPrecision', 'conflictRecall'],
      ].flatMap((names) => [pair(meaning, `event.${event}`, names), pair(words, `event.${event}`, names)]),
    ]),
  ]
}
