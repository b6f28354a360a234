/**
 * Learns the weights of the same-fact score from labelled news events and writes assets/same-fact/model.json:
 *
 *     npx tsx tools/training/train-same-fact.ts EVENTS_FOLDER
 *
 * Prints precision and recall of each event under a model that has not seen it (leave one event out).
 */
import { writeFileSync } from 'node:fs'
import { align } from '../../src/matching/alignment.ts'
import { viewsOf } from '../../src/matching/claim-view.ts'
import { termCountsOf } from '../../src/matching/corpus-index.ts'
import { CorpusIndex } from '../../src/matching/corpus-index.ts'
import { pairFeatures } from '../../src/matching/pair-features.ts'
import { addCounts, storyWeight } from '../../src/matching/term-weights.ts'
import { readEvents, type Label, type LabelledEvent } from './labelled-events.ts'
import { fitLogistic, probability, type Example, type LogisticModel } from './logistic-regression.ts'

/**
 * Strength of the L2 penalty, in units of examples. Events differ so much that a strong one carries over best: mean
 * average precision over unseen events is flat from 10 to 100.
 */
const PENALTY = 30
/** Every event counts as so many positive examples, so that one with many repeated pairs does not decide. */
const POSITIVES_PER_EVENT = 100
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
const MODEL = new URL('../../assets/same-fact/model.json', import.meta.url)

interface Row {
  readonly features: readonly number[]
  readonly label: Label
}

interface EventRows {
  readonly event: LabelledEvent
  readonly rows: readonly Row[]
}

let names: readonly string[] = []

function rowsOf(event: LabelledEvent): EventRows {
  const index = new CorpusIndex()
  for (const document of event.documents) index.add(document)
  const counts = event.documents.map((document) => ({
    claims: document.claims.length,
    termCounts: termCountsOf(document),
  }))
  const weight = storyWeight(addCounts(counts), index)
  const texts = event.documents.map((document) => ({
    document,
    views: viewsOf(document.claims, { publishedAt: document.publishedAt }, weight),
  }))
  const rows: Row[] = []
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1)) {
      for (const pair of align(a.views, b.views)) {
        const features = pairFeatures(pair)
        names = Object.keys(features)
        const label = event.label(
          a.document,
          pair.page.claim.sentence.text,
          b.document,
          pair.report.claim.sentence.text,
        )
        rows.push({ features: Object.values(features), label })
      }
    }
  }
  return { event, rows }
}

function examplesOf(events: readonly EventRows[]): Example[] {
  return events.flatMap(({ rows }) => {
    const weight = POSITIVES_PER_EVENT / Math.max(1, rows.filter(({ label }) => label === 'link').length)
    return rows
      .filter(({ label }) => label !== 'neutral')
      .map(({ features, label }) => ({ features, positive: label === 'link', weight }))
  })
}

function score({ event, rows }: EventRows, model: LogisticModel): (readonly [number, number])[] {
  return THRESHOLDS.map((threshold) => {
    const found = rows.filter(({ features }) => probability(model, features) >= threshold)
    const right = found.filter(({ label }) => label === 'link').length
    const wrong = found.filter(({ label }) => label === 'none').length
    return [right / Math.max(1, right + wrong), right / event.links]
  })
}

function printLine(name: string, figures: readonly (readonly [number, number])[]): void {
  const cells = figures.map(([precision, recall]) => `${precision.toFixed(2)}/${recall.toFixed(2)}`)
  console.log(name.slice(0, 24).padEnd(26) + cells.join('   '))
}

/** Logit of a model's probability. */
function logit(model: LogisticModel, features: readonly number[]): number {
  const p = probability(model, features)
  return Math.log(p / (1 - p))
}

/**
 * A penalised model is too timid. Its logits are stretched so that probabilities are right on events that the model has
 * not seen (Platt 1999): a logistic regression on the logits of models that were fitted without the event.
 */
function calibrate(
  model: LogisticModel,
  held: readonly { event: EventRows; model: LogisticModel }[],
): LogisticModel {
  const examples = held.flatMap(({ event, model: unseen }) =>
    examplesOf([event]).map((example) => ({ ...example, features: [logit(unseen, example.features)] })),
  )
  const { intercept, weights } = fitLogistic(examples, 0)
  const slope = weights[0] ?? 1
  return {
    intercept: intercept + slope * model.intercept,
    weights: model.weights.map((weight) => weight * slope),
  }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npx tsx tools/training/train-same-fact.ts EVENTS_FOLDER')
const events = readEvents(folder).map(rowsOf)
const fits = events.map((event) => ({
  event,
  model: fitLogistic(examplesOf(events.filter((other) => other !== event)), PENALTY),
}))
const calibrated = fits.map(({ event, model }) => ({
  event,
  model: calibrate(
    model,
    fits.filter((other) => other.event !== event),
  ),
}))

console.log('precision/recall at'.padEnd(26) + THRESHOLDS.map((t) => String(t).padEnd(12)).join(''))
const figures = calibrated.map(({ event, model }) => {
  const line = score(event, model)
  printLine(event.event.name, line)
  return line
})
const mean = (t: number, side: 0 | 1) =>
  figures.reduce((sum, line) => sum + (line[t]?.[side] ?? 0), 0) / figures.length
printLine(
  'mean',
  THRESHOLDS.map((_, t) => [mean(t, 0), mean(t, 1)] as const),
)

const model = calibrate(fitLogistic(examplesOf(events), PENALTY), fits)
const round = (x: number) => Number(x.toPrecision(5))
const weights = Object.fromEntries(names.map((name, i) => [name, round(model.weights[i] ?? 0)]))
writeFileSync(MODEL, `${JSON.stringify({ intercept: round(model.intercept), weights }, null, 2)}\n`)
console.log(weights)
