import type { Retrieved } from './claim-retrieval.ts'

/**
 * How much the cosine of two meanings weighs against BM25 as a share of the best text's. Words decide between texts
 * about one thing, meanings find those that say it otherwise; from 2 on the order hardly changes.
 */
const MEANING_WEIGHT = 2.5

/** A text of either ranking. `words`: BM25 (0 when not found by words); `meaning`: cosine, −1 to 1, where known. */
interface Ranked {
  words: number
  meaning: number
}

/**
 * Joins a ranking by words and one by meaning: BM25 as a share of the best text's, plus the weighted cosine. Best first;
 * scores lie between −2.5 and 3.5. `meaningOf` gives the cosine of a text that was found by words alone.
 */
export function fuseRankings(
  byWords: readonly Retrieved[],
  byMeaning: readonly Retrieved[],
  meaningOf: (id: string) => number,
): Retrieved[] {
  const best = byWords.reduce((most, { score }) => Math.max(most, score), 0)
  const texts = new Map<string, Ranked>()
  for (const { id, score } of byWords) texts.set(id, { words: score / best, meaning: meaningOf(id) })
  for (const { id, score } of byMeaning) {
    if (!texts.has(id)) texts.set(id, { words: 0, meaning: score })
  }
  return [...texts]
    .map(([id, { words, meaning }]) => ({ id, score: words + MEANING_WEIGHT * meaning }))
    .sort((a, b) => b.score - a.score)
}
