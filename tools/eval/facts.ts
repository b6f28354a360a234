import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { factsOf } from '../../src/comparison/facts.ts'
import { viewsOf } from '../../src/matching/claim-view.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import type { SentenceVectors } from '../../src/matching/sentence-vectors.ts'
import { storyContext } from '../../src/matching/story-context.ts'
import type { StoryDocument } from '../../src/matching/story-document.ts'
import { readEvents, type LabelledEvent } from '../training/labelled-events.ts'
import { pairTruth, type PairTruth, type SentenceAt } from './pair-truth.ts'

/** How well the facts found in an event agree with what was labelled. */
export interface FactScore {
  readonly event: string
  /**
   * `facts`: two sentences are a true pair when one labelled fact has both. `links`: when they are labelled as the same
   * fact; those that are so in part, or undecidable, count neither way.
   */
  readonly truth: 'facts' | 'links'
  /** Share (0–1) of the pairs put into one fact that are true; null without any. */
  readonly precision: number | null
  /** Share (0–1) of the true pairs that were put into one fact; null without any. */
  readonly recall: number | null
  readonly facts: number
}

/**
 * Scores the facts of each labelled event of a folder. Counted are unordered pairs of sentences of different documents:
 * predicted is a pair that a found fact holds, true one that the truth holds (sentences are the same when they overlap
 * by half of the shorter; true pairs of sentences that are no claims to us count as missed). An event with `facts.jsonl`
 * is scored against that too.
 */
export function scoreFacts(folder: string, vectors?: SentenceVectors): FactScore[] {
  return readEvents(folder).flatMap((event) => {
    const facts = factsOf(storyOf(event, vectors))
    const predicted = facts.flatMap(({ reports }) =>
      reports.flatMap((a, at) =>
        reports
          .slice(at + 1)
          .filter((b) => b.document !== a.document)
          .map((b): [SentenceAt, SentenceAt] => [
            { doc: a.document.id, text: a.claim.claim.sentence.text },
            { doc: b.document.id, text: b.claim.claim.sentence.text },
          ]),
      ),
    )
    return truthsOf(event, join(folder, event.name)).map(({ name, truth }) => ({
      event: event.name,
      truth: name,
      ...score(predicted, truth),
      facts: facts.length,
    }))
  })
}

/** Mean precision and recall over events, for one kind of truth. */
export function meanFactScore(
  scores: readonly FactScore[],
  truth: FactScore['truth'],
): { precision: number; recall: number } {
  const own = scores.filter((one) => one.truth === truth)
  const mean = (key: 'precision' | 'recall') =>
    own.reduce((sum, one) => sum + (one[key] ?? 0), 0) / Math.max(1, own.length)
  return { precision: mean('precision'), recall: mean('recall') }
}

/** The documents of an event, weighed as the engine weighs a story. */
function storyOf(event: LabelledEvent, vectors?: SentenceVectors): StoryDocument[] {
  const corpus = new MemoryCorpus()
  for (const document of event.documents) corpus.add(document)
  const context = storyContext([...corpus.documents()], corpus.index, vectors)
  return event.documents.map((document) => ({
    document,
    views: viewsOf(document.claims, document, context),
  }))
}

const SIDE = v.object({
  doc: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  text: v.string(),
})
const LINK = v.object({ a: SIDE, b: SIDE, relation: v.optional(v.string()) })
const FACT = v.object({ sentences: v.array(SIDE) })

function truthsOf(event: LabelledEvent, folder: string): { name: FactScore['truth']; truth: PairTruth }[] {
  const links = rows(join(folder, 'links.jsonl'), LINK)
  const neutral = [
    ...links.filter(({ relation }) => relation === 'partial'),
    ...rows(join(folder, 'ignore.jsonl'), LINK),
  ]
  const full = links.filter(({ relation }) => relation !== 'partial')
  const byLinks = pairTruth(event.documents, { pairs: pairsOf(full), neutral: pairsOf(neutral) })
  const facts = rows(join(folder, 'facts.jsonl'), FACT)
  if (facts.length === 0) return [{ name: 'links', truth: byLinks }]
  const pairs = facts.flatMap(({ sentences }) =>
    sentences.flatMap((a, at) => sentences.slice(at + 1).map((b): [SentenceAt, SentenceAt] => [a, b])),
  )
  return [
    { name: 'facts', truth: pairTruth(event.documents, { pairs, neutral: [] }) },
    { name: 'links', truth: byLinks },
  ]
}

function pairsOf(links: readonly v.InferOutput<typeof LINK>[]): [SentenceAt, SentenceAt][] {
  return links.map(({ a, b }) => [a, b])
}

function rows<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema>[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => v.parse(schema, JSON.parse(line)))
}

function score(
  predicted: readonly (readonly [SentenceAt, SentenceAt])[],
  truth: PairTruth,
): Pick<FactScore, 'precision' | 'recall'> {
  const found = new Set<number>()
  let [right, wrong] = [0, 0]
  for (const [a, b] of predicted) {
    const hits = truth.pairsAt(a, b)
    for (const hit of hits) found.add(hit)
    if (hits.length > 0) right++
    else if (!truth.isNeutral(a, b)) wrong++
  }
  return {
    precision: right + wrong > 0 ? right / (right + wrong) : null,
    recall: truth.pairs > 0 ? found.size / truth.pairs : null,
  }
}
