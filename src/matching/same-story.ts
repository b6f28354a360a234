import model from '../../assets/same-story/model.json' with { type: 'json' }
import { storyFeatures, weighStory, type WeighedStory } from './story-features.ts'
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
export function storyProbability(a: WeighedStory, b: WeighedStory, documents: number): number {
  let logit = model.intercept
  for (const [name, value] of Object.entries(storyFeatures(a, b, documents)))
    logit += value * (WEIGHTS.get(name) ?? 0)
  return 1 / (1 + Math.exp(-logit))
}
