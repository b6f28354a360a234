import model from '../../assets/same-story/model.json' with { type: 'json' }
import { spelledFeatures, weighStory, wordedFeatures, type WeighedStory } from './story-features.ts'
import { storyProfile, type StoryText } from './story-text.ts'
import { documentWeight, type DocumentCounts } from './term-weights.ts'

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(model.weights))

/** Estimated probability from which two texts count as about one story. */
export const SAME_STORY = 0.68

/**
 * Estimated probability (0–1) that two texts of a corpus are about one story: logistic regression over `storyFeatures`,
 * with weights learned by `tools/training/train-same-story.ts`. Symmetric; of the corpus only the number of documents that
 * hold each term counts.
 */
export function sameStory(a: StoryText, b: StoryText, corpus: DocumentCounts): number {
  const weight = documentWeight(corpus)
  const [ours, theirs] = [weighStory(storyProfile(a), weight), weighStory(storyProfile(b), weight)]
  return storyProbability(ours, theirs, corpus.size)
}

/** The same for texts whose terms are weighed already, in a corpus of so many documents. */
function storyProbability(a: WeighedStory, b: WeighedStory, documents: number): number {
  return probability(logit({ ...wordedFeatures(a, b, documents), ...spelledFeatures(a, b) }))
}

/**
 * That probability, or 0 where it is below `SAME_STORY` whatever the texts' names and dates are, which are then not read:
 * most documents that are looked at share some telling words and no story.
 */
export function likelyStory(a: WeighedStory, b: WeighedStory, documents: number): number {
  const worded = wordedFeatures(a, b, documents)
  if (probability(logit({ ...worded, ...mostSpelled(a) })) < SAME_STORY) return 0
  return probability(logit({ ...worded, ...spelledFeatures(a, b) }))
}

function logit(features: Readonly<Record<string, number>>): number {
  let sum = model.intercept
  for (const [name, value] of Object.entries(features)) sum += value * (WEIGHTS.get(name) ?? 0)
  return sum
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The features of names and dates that speak most for one story; what speaks against it is taken not to be there. */
function mostSpelled({ profile }: WeighedStory): Readonly<Record<string, number>> {
  const most = { names: 1, fullNames: 1, daysShared: Math.log1p(profile.dates.days.size) }
  return Object.fromEntries(Object.entries(most).filter(([name]) => (WEIGHTS.get(name) ?? 0) > 0))
}
