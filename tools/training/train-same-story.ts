/**
 * Learns when two documents are about one story and writes assets/same-story/model.json:
 *
 *     npx tsx tools/training/train-same-story.ts STORIES_FOLDER
 *
 * STORIES_FOLDER holds a file of documents a story (TOPIC-PART.jsonl); stories of one topic are judged by models that have
 * seen neither. Prints precision and recall of pairs at some thresholds, for corpora of three sizes.
 */
import { writeFileSync } from 'node:fs'
import { at, fitLogistic, probability } from './logistic-regression.ts'
import { readStories, storyPairs, type StoryPair } from './story-pairs.ts'

const MODEL = new URL('../../assets/same-story/model.json', import.meta.url)
const FOLDS = 8
/** The penalty of a weight, per example. */
const PENALTY = 1e-3
const THRESHOLDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]

function learn(pairs: readonly StoryPair[]) {
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
  return fitLogistic(pairs, PENALTY * total)
}

/** The probability of each pair by models that have seen no pair of either document's topic. */
function judgeUnseen(pairs: readonly StoryPair[]): Map<StoryPair, number> {
  const topics = [...new Set(pairs.flatMap(({ topics }) => topics))].sort()
  const foldOf = new Map(topics.map((topic, i) => [topic, (i * 5) % FOLDS]))
  const judged = new Map<StoryPair, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (topic: string) => foldOf.get(topic) === fold
    const model = learn(pairs.filter(({ topics }) => !topics.some(inFold)))
    for (const pair of pairs) {
      const share = pair.topics.filter(inFold).length / 2
      if (share > 0) judged.set(pair, (judged.get(pair) ?? 0) + share * probability(model, pair.features))
    }
  }
  return judged
}

function printFigures(corpus: string, pairs: readonly StoryPair[], judged: ReadonlyMap<StoryPair, number>) {
  const together = pairs.filter(({ positive }) => positive).length
  for (const threshold of THRESHOLDS) {
    const shown = pairs.filter((pair) => (judged.get(pair) ?? 0) >= threshold)
    const right = shown.filter(({ positive }) => positive).length
    const [precision, recall] = [right / shown.length, right / together]
    console.log(corpus, threshold, 'precision', precision.toFixed(3), 'recall', recall.toFixed(3))
  }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npx tsx tools/training/train-same-story.ts STORIES_FOLDER')
const pairs = storyPairs(readStories(folder))
const judged = judgeUnseen(pairs)
for (const corpus of new Set(pairs.map((pair) => pair.corpus)))
  printFigures(
    corpus,
    pairs.filter((pair) => pair.corpus === corpus),
    judged,
  )
const { intercept, weights } = learn(pairs)
const round = (x: number) => Number(x.toPrecision(5))
const named = (pairs[0]?.names ?? []).map((name, i): [string, number] => [name, round(at(weights, i))])
const model = { intercept: round(intercept), weights: Object.fromEntries(named) }
writeFileSync(MODEL, `${JSON.stringify(model, null, 2)}\n`)
