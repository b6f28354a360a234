import { align } from '../../src/matching/alignment.ts'
import { viewsOf } from '../../src/matching/claim-view.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { pairFeatures, type PairFeatures } from '../../src/matching/pair-features.ts'
import type { SentenceVectors } from '../../src/matching/sentence-vectors.ts'
import { storyContext } from '../../src/matching/story-context.ts'
import type { Label, LabelledEvent } from './labelled-events.ts'

/** A pair of sentences of two documents of an event. */
export interface Row {
  readonly features: PairFeatures
  readonly label: Label
}

/** An event with all pairs of its sentences that the engine would look at. */
export interface EventRows {
  readonly event: LabelledEvent
  readonly rows: readonly Row[]
}

/** Aligns each document of an event with each other as the engine does; with meanings where `vectors` has them. */
export function rowsOf(event: LabelledEvent, vectors?: SentenceVectors): EventRows {
  const corpus = new MemoryCorpus()
  for (const document of event.documents) corpus.add(document)
  const story = storyContext([...corpus.documents()], corpus.index, vectors)
  const texts = event.documents.map((document) => ({
    document,
    views: viewsOf(document.claims, { publishedAt: document.publishedAt }, story),
  }))
  const rows = texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b) =>
      align(a.views, b.views).map((pair) => ({
        features: pairFeatures(pair),
        label: event.label(
          a.document,
          pair.page.claim.sentence.text,
          b.document,
          pair.report.claim.sentence.text,
        ),
      })),
    ),
  )
  return { event, rows }
}
