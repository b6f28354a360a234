/**
 * What a sentence means, as a model sees it: a direction in a few hundred dimensions, each a whole number from −127 to
 * 127. Whole numbers are what is stored and compared everywhere, so that a stored vector and a fresh one are the same.
 */
export type SentenceVector = Int8Array

/** The vectors of the sentences that have been encoded. */
export interface SentenceVectors {
  /** The vector of a sentence with just this text; undefined when it was not encoded. */
  of(text: string): SentenceVector | undefined
}

/** Largest whole number that a component takes. */
const MOST = 127

/** Brings a vector to length one and its components to whole numbers; a vector without a direction gives zeros. */
export function toSentenceVector(values: ArrayLike<number>): SentenceVector {
  let squares = 0
  for (let at = 0; at < values.length; at++) squares += (values[at] ?? 0) ** 2
  const vector = new Int8Array(values.length)
  if (!(squares > 0) || squares === Infinity) return vector
  const scale = MOST / Math.sqrt(squares)
  for (let at = 0; at < values.length; at++) vector[at] = Math.round((values[at] ?? 0) * scale)
  return vector
}

/**
 * How alike two sentences are in meaning: the cosine of their vectors, from −1 to 1, and 1 only for one direction. Gives 0
 * where it says nothing: for vectors of different models, told by their length, and for those without a direction.
 */
export function similarity(a: SentenceVector, b: SentenceVector): number {
  if (a.length !== b.length) return 0
  let dot = 0
  let squaresA = 0
  let squaresB = 0
  for (let at = 0; at < a.length; at++) {
    const inA = a[at] ?? 0
    const inB = b[at] ?? 0
    dot += inA * inB
    squaresA += inA * inA
    squaresB += inB * inB
  }
  // The sums are whole, so the root of their product is exact for equal vectors.
  return squaresA === 0 || squaresB === 0 ? 0 : dot / Math.sqrt(squaresA * squaresB)
}
