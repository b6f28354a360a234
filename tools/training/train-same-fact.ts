/**
 * Learns the weights of the same-fact score from labelled news events and writes assets/same-fact/model.json, and how
 * often its scores were right on events that it had not seen to assets/same-fact/calibration.json:
 *
 *     npx tsx tools/training/train-same-fact.ts EVENTS_FOLDER
 *
 * Two models are learned: one for sentences that the encoder has read, one for words and facets alone. Prints precision
 * and recall of each event under models that have not seen it (leave one event out).
 */
import { writeFileSync } from 'node:fs'
import { contentOf } from '../../src/claims/claim-content.ts'
import { encodeAll } from '../../src/cli/encode-all.ts'
import { rowsOf } from './event-rows.ts'
import { calibrationBins, thresholdTable } from './held-out-figures.ts'
import { learn, type SameFactModel } from './held-out.ts'
import { readEvents } from './labelled-events.ts'

const ASSETS = new URL('../../assets/same-fact/', import.meta.url)

function weightsOf({ names, logistic }: SameFactModel) {
  const round = (x: number) => Number(x.toPrecision(5))
  const weights = Object.fromEntries(names.map((name, i) => [name, round(logistic.weights[i] ?? 0)]))
  return { intercept: round(logistic.intercept), weights }
}

function write(file: string, value: object): void {
  writeFileSync(new URL(file, ASSETS), `${JSON.stringify(value, null, 2)}\n`)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npx tsx tools/training/train-same-fact.ts EVENTS_FOLDER')
const events = readEvents(folder)
const claims = events.flatMap(({ documents }) => documents.flatMap((document) => document.claims))
const vectors = await encodeAll(claims.map(contentOf))
const variants = {
  words: learn(events.map((event) => rowsOf(event))),
  meaning: learn(events.map((event) => rowsOf(event, vectors))),
}
for (const [name, { unseen }] of Object.entries(variants)) {
  console.log(`\n${name}`)
  for (const line of thresholdTable(unseen)) console.log(line)
}
write('model.json', { words: weightsOf(variants.words.all), meaning: weightsOf(variants.meaning.all) })
write('calibration.json', {
  words: calibrationBins(variants.words.unseen),
  meaning: calibrationBins(variants.meaning.unseen),
})
