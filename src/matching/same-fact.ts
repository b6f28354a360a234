import models from '../../assets/same-fact/model.json' with { type: 'json' }
import type { AlignedPair } from './alignment.ts'
import { pairFeatures, type PairFeatures } from './pair-features.ts'

/** A logistic regression over the features of a pair. */
interface Model {
  readonly intercept: number
  readonly weights: ReadonlyMap<string, number>
}

const WORDS = modelFrom(models.words)
const MEANING = modelFrom(models.meaning)

/**
 * Estimated probability (0–1) that an aligned pair reports the same fact: logistic regression over `pairFeatures`, with
 * weights learned from labelled news events by `tools/training/train-same-fact.ts`, for words and facets alone or with
 * meanings where both claims are encoded.
 */
export function sameFact(pair: AlignedPair): number {
  const model = pair.meaning ? MEANING : WORDS
  return probability(model.intercept + weigh(pairFeatures(pair), model))
}

function modelFrom({ intercept, weights }: { intercept: number; weights: Record<string, number> }): Model {
  return { intercept, weights: new Map(Object.entries(weights)) }
}

function weigh(features: PairFeatures, { weights }: Model): number {
  let sum = 0
  for (const [name, value] of Object.entries(features)) sum += value * (weights.get(name) ?? 0)
  return sum
}

function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
