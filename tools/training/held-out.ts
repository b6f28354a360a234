import type { EventRows, Row } from './event-rows.ts'
import { fitLogistic, probability, type Example, type LogisticModel } from './logistic-regression.ts'

/**
 * Strength of the L2 penalty, in units of examples. Events differ so much that a strong one carries over best: mean
 * average precision over unseen events is flat from 10 to 100.
 */
const PENALTY = 30
/** Every event counts as so many positive examples, so that one with many repeated pairs does not decide. */
const POSITIVES_PER_EVENT = 100

/** A calibrated model, by which a row has a probability, and how it was learned. */
export interface SameFactModel {
  readonly names: readonly string[]
  readonly logistic: LogisticModel
}

/** An event with the model that was learned from the others alone. */
export interface HeldOut {
  readonly event: EventRows
  readonly model: SameFactModel
}

/** The model of all events, and for each event the model that has not seen it. */
export function learn(events: readonly EventRows[]): {
  readonly all: SameFactModel
  readonly unseen: HeldOut[]
} {
  const names = Object.keys(events[0]?.rows[0]?.features ?? {})
  const fitted = events.map((event) => ({
    event,
    model: fit(
      events.filter((other) => other !== event),
      names,
    ),
  }))
  const unseen = fitted.map(({ event, model }) => ({
    event,
    model: calibrate(
      model,
      fitted.filter((other) => other.event !== event),
    ),
  }))
  return { all: calibrate(fit(events, names), fitted), unseen }
}

/** The probability that a row's pair reports the same fact. */
export function probabilityOf({ names, logistic }: SameFactModel, row: Row): number {
  return probability(logistic, valuesOf(row, names))
}

function fit(events: readonly EventRows[], names: readonly string[]): SameFactModel {
  const examples = events.flatMap((event) => examplesOf(event, (row) => valuesOf(row, names)))
  return { names, logistic: fitLogistic(examples, PENALTY) }
}

function valuesOf(row: Row, names: readonly string[]): number[] {
  return names.map((name) => row.features[name] ?? 0)
}

function examplesOf({ rows }: EventRows, values: (row: Row) => number[]): Example[] {
  const weight = POSITIVES_PER_EVENT / Math.max(1, rows.filter(({ label }) => label === 'link').length)
  return rows
    .filter(({ label }) => label !== 'neutral')
    .map((row) => ({ features: values(row), positive: row.label === 'link', weight }))
}

/**
 * A penalised model is too timid. Its logits are stretched so that probabilities are right on events that the model has
 * not seen (Platt 1999): a logistic regression on the logits of models that were fitted without the event.
 */
function calibrate(model: SameFactModel, held: readonly HeldOut[]): SameFactModel {
  const examples = held.flatMap(({ event, model: unseen }) =>
    examplesOf(event, (row) => [logit(probabilityOf(unseen, row))]),
  )
  const { intercept, weights } = fitLogistic(examples, 0)
  const slope = weights[0] ?? 1
  return {
    names: model.names,
    logistic: {
      intercept: intercept + slope * model.logistic.intercept,
      weights: model.logistic.weights.map((weight) => weight * slope),
    },
  }
}

function logit(p: number): number {
  return Math.log(p / (1 - p))
}
