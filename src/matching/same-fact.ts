import models from '../../assets/same-fact/model.json' with { type: 'json' }
import type { AlignedPair } from './alignment.ts'
import { pairFeatures, type PairFeatures } from './pair-features.ts'
import { samePopulation, sameToll } from './same-count.ts'

/** A logistic regression over the features of a pair. */
interface Model {
  readonly intercept: number
  readonly weights: ReadonlyMap<string, number>
}

const WORDS = modelFrom(models.words)
const MEANING = modelFrom(models.meaning)

/**
 * At least so probable are two claims that give one count of the story: of such pairs of real stories that the learned
 * score alone holds for doubtful some nine in ten are right. A rule, since few stories of the labelled ones have tolls.
 */
const SAME_COUNT = 0.7
/** Pairs of which the learned score is lower only mention a toll. */
const LEAST_LEARNED = 0.1

/**
 * Estimated probability (0–1) that an aligned pair reports the same fact: logistic regression over `pairFeatures`, with
 * weights learned from labelled news events by `tools/training/train-same-fact.ts`, for words and facets alone or with
 * meanings where both claims are encoded. A count of which the story has one makes it probable in any case.
 */
export function sameFact(pair: AlignedPair): number {
  const model = pair.meaning ? MEANING : WORDS
  const learned = probability(model.intercept + weigh(pairFeatures(pair), model))
  return learned < SAME_COUNT && sameCount(pair, learned) ? SAME_COUNT : learned
}

function sameCount({ page, report }: AlignedPair, learned: number): boolean {
  return (learned >= LEAST_LEARNED && sameToll(page, report)) || samePopulation(page, report)
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
