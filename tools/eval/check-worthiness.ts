import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { readEvents, stands } from '../training/labelled-events.ts'
import { shareOf, type Figures } from './figures.ts'

const ROW = v.object({ doc: v.string(), text: v.string(), checkworthy: v.boolean() })
const EVENT = 'seeds'

/** Precision, recall and F1 of which sentences are claims, on documents whose sentences are all labelled. */
export function checkWorthiness(folder: string): Figures {
  const event = readEvents(join(folder, 'events')).find(({ name }) => name === EVENT)
  const lines = readFileSync(join(folder, 'events', EVENT, 'sentences.jsonl'), 'utf8')
  const rows = lines.split('\n').filter(Boolean)
  let [right, predicted, gold] = [0, 0, 0]
  for (const row of rows.map((line) => v.parse(ROW, JSON.parse(line)))) {
    const document = event?.documents.find(({ id }) => id === row.doc)
    const isClaim = document?.claims.some(({ sentence }) => stands(row, [document, sentence.text])) ?? false
    if (isClaim) predicted++
    if (row.checkworthy) gold++
    if (isClaim && row.checkworthy) right++
  }
  return {
    'worthy.precision': shareOf(right, predicted),
    'worthy.recall': shareOf(right, gold),
    'worthy.f1': shareOf(2 * right, predicted + gold),
  }
}
