import type { Retrieved } from './retrieved.ts'

/**
 * How much the cosine of two meanings weighs against BM25 as a share of the best text's. Words decide between texts
 * about one thing, meanings find those that say it otherwise; from 2 on the order hardly changes.
 */
const MEANING_WEIGHT = 2.5

/** A text without a shared word is found when its meaning is so near: cosines of unrelated sentences lie about 0. */
const LEAST_MEANING = 0.35

/** A text of either ranking. `words`: BM25 (0 when not found by words); `meaning`: cosine, at least 0. */
interface Ranked {
  words: number
  meaning: number
}

/**
 * Joins a ranking by words and one by meaning: BM25 as a share of the best text's, plus the weighted cosine. Best first;
 * scores lie between 0 and 3.5. `meaningOf` gives the cosine of a text that was found by words alone.
 */
export function fuseRankings(
  byWords: readonly Retrieved[],
  byMeaning: readonly Retrieved[],
  meaningOf: (id: string) => number,
): Retrieved[] {
  const best = byWords.reduce((most, { score }) => Math.max(most, score), 0)
  const texts = new Map<string, Ranked>()
  for (const { id, score } of byWords)
    texts.set(id, { words: score / best, meaning: Math.max(0, meaningOf(id)) })
  for (const { id, score } of byMeaning) {
    if (score >= LEAST_MEANING && !texts.has(id)) texts.set(id, { words: 0, meaning: score })
  }
  return [...texts]
    .map(([id, { words, meaning }]) => ({ id, score: words + MEANING_WEIGHT * meaning }))
    .sort((a, b) => b.score - a.score)
}
