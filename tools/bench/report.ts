import type { Figures } from '../eval/figures.ts'
import { markdownTable, writeReadmeBlock } from '../lib/readme-block.ts'
import { alignColumns } from '../lib/table.ts'
import { tablesOf } from './tables.ts'

/** Prints all that was measured. */
export function printTables(figures: Figures, machine: string): void {
  console.log(machine)
  for (const { title, rows } of tablesOf(figures)) {
    console.log(`\n${title}`)
    for (const line of alignColumns(rows)) console.log(line)
  }
}

/** Writes all that was measured into the README. */
export function saveTables(figures: Figures, machine: string): void {
  const tables = tablesOf(figures).map(({ title, rows }) => `${title}\n\n${markdownTable(rows)}`)
  writeReadmeBlock('bench', [`Measured on ${machine}.`, ...tables].join('\n\n'))
}
