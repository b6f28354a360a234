import { PAGE_WORDS, type BenchCase, type BenchDocument } from './bench-case.ts'
import { Random } from './random.ts'
import { drawNews, drawStory, pageSentences, tellStory, textOf, type Story } from './stories.ts'

const SEED = 20_250_226
const STORY_FACTS = 60

/** The story that a measured page tells; the same in every run. */
export function pageStory(): Story {
  return drawStory(STORY_FACTS, new Random(SEED))
}

/** A page about the story with so many words; another one for each `number`. */
export function storyPage(words: number, number = 0): string {
  return textOf(pageSentences(pageStory(), words, new Random(SEED + 1_000 + number)))
}

/** Documents about the story. */
export function storyDocuments(count: number): BenchDocument[] {
  const story = pageStory()
  const random = new Random(SEED + 1)
  return Array.from({ length: count }, (_, at) => ({
    id: `story-${at}`,
    text: textOf(tellStory(story, random)),
  }))
}

/** Documents about other stories, without end. */
export function* otherDocuments(): Generator<BenchDocument> {
  for (const { id, sentences } of drawNews(new Random(SEED + 2))) yield { id, text: textOf(sentences) }
}

/** Invented news that is the same in every run, with a story that so many documents of the corpus report. */
export function generatedNews(documents: number): BenchCase {
  return {
    page: storyPage(PAGE_WORDS),
    story: storyDocuments(documents),
    // Begins anew each time: the corpus is filled more than once.
    others: { [Symbol.iterator]: otherDocuments },
  }
}
