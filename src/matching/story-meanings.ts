import { contentOf } from '../claims/claim-content.ts'
import type { Claim } from '../claims/claim.ts'
import type { SentenceVector, SentenceVectors } from './sentence-vectors.ts'

/** What a claim means by itself: the direction, of length one, in which it lies from the mean of its story. */
export type Meaning = Float32Array

/** Gives the meaning of a claim of the story, or undefined when its sentence was not encoded. */
export type StoryMeanings = (claim: Claim) => Meaning | undefined

/** How many sentences without direction the mean of a story is smoothed with: few sentences say little about it. */
const PRIOR_SENTENCES = 10

/** For pages scanned without a model. */
export const NO_MEANINGS: StoryMeanings = () => undefined

/**
 * Reads the meanings of a story's claims; `vectors` is asked for the content of each (`contentOf`). All sentences of one story are alike; subtracting what they share leaves what
 * each says by itself (the "all but the top" idea of Mu & Viswanath 2018, with the story's mean only).
 */
export function storyMeanings(claims: Iterable<Claim>, vectors: SentenceVectors): StoryMeanings {
  const units = new Map<string, Float32Array>()
  for (const claim of claims) {
    const content = contentOf(claim)
    const vector = vectors.of(content)
    if (vector && !units.has(content)) units.set(content, unitOf(vector))
  }
  const mean = smoothedMean([...units.values()])
  const meanings = new Map<string, Meaning>()
  for (const [text, plain] of units) {
    meanings.set(text, unitOf(plain.map((value, i) => value - (mean[i] ?? 0))))
  }
  return (claim) => meanings.get(contentOf(claim))
}

/** Inner product of two directions of length one: −1 to 1; 0 when they come from different models. */
export function cosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return 0
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function smoothedMean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0)
  return sum.map((value) => value / (vectors.length + PRIOR_SENTENCES))
}

function unitOf(vector: SentenceVector | Float32Array): Float32Array {
  let squares = 0
  for (const value of vector) squares += value * value
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  return Float32Array.from(vector, (value) => value * scale)
}
