import model from '../../assets/same-fact/model.json' with { type: 'json' }
import type { AlignedPair } from './alignment.ts'
import { cheapFeatures, costlyFeatures, type PairFeatures } from './pair-features.ts'

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(model.weights))

/** The most that the costly features can add: each is at most 1. */
const MOST_TO_COME = Math.max(0, WEIGHTS.get('namesShared') ?? 0)

/**
 * Estimated probability (0–1) that an aligned pair reports the same fact: logistic regression over `pairFeatures`, with
 * weights learned from labelled news events by `tools/training/train-same-fact.ts`. Gives 0 for a pair whose score
 * cannot reach `least`, and then leaves its sentences untagged.
 */
export function sameFact(pair: AlignedPair, least = 0): number {
  const cheap = model.intercept + weigh(cheapFeatures(pair))
  if (probability(cheap + MOST_TO_COME) < least) return 0
  return probability(cheap + weigh(costlyFeatures(pair)))
}

function weigh(features: PairFeatures): number {
  let sum = 0
  for (const [name, value] of Object.entries(features)) sum += value * (WEIGHTS.get(name) ?? 0)
  return sum
}

function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
