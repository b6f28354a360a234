import model from '../../assets/same-fact-model.json' with { type: 'json' }
import type { AlignedPair } from './alignment.ts'
import { pairFeatures } from './pair-features.ts'

/**
 * Estimated probability (0–1) that an aligned pair reports the same fact: logistic regression over `pairFeatures`, with
 * weights learned from labelled news events by `tools/train-same-fact.ts`.
 */
export function sameFact(pair: AlignedPair): number {
  const features: Readonly<Record<string, number>> = pairFeatures(pair)
  let logit = model.intercept
  for (const [name, weight] of Object.entries(model.weights)) logit += weight * (features[name] ?? 0)
  return 1 / (1 + Math.exp(-logit))
}
