import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseText } from '../../src/claims/parse-text.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { relatedDocuments } from '../../src/matching/story.ts'
import { documentId, type DocumentId } from '../../src/shared/ids.ts'
import { shareOf, type Figures } from './figures.ts'

const missing = v.nullish(v.string(), null)
const ROW = v.object({
  id: v.string(),
  text: v.string(),
  title: v.nullish(v.string(), ''),
  publishedAt: missing,
})

/**
 * How well documents about one story are found among those of all: every document is taken as the page and looked up in
 * a corpus of all documents. Counted are pairs of page and other document; a folder has one file a story.
 */
export function storyGrouping(folder: string): Figures {
  const corpus = new MemoryCorpus()
  const storyOf = new Map<DocumentId, string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
      const { id, text, title, publishedAt } = v.parse(ROW, JSON.parse(line))
      const document = { id: documentId(id), title, source: '', url: null, publishedAt }
      corpus.add({ ...parseText(text), ...document })
      storyOf.set(document.id, file)
    }
  }
  return countPairs(corpus, storyOf)
}

function countPairs(corpus: MemoryCorpus, storyOf: ReadonlyMap<DocumentId, string>): Figures {
  const sizes = new Map<string, number>()
  for (const story of storyOf.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  let [right, predicted] = [0, 0]
  for (const { document } of corpus.documents()) {
    for (const { indexed, sameStory } of relatedDocuments(document, corpus)) {
      if (!sameStory || indexed.document.id === document.id) continue
      predicted++
      if (storyOf.get(indexed.document.id) === storyOf.get(document.id)) right++
    }
  }
  const gold = [...sizes.values()].reduce((sum, size) => sum + size * (size - 1), 0)
  return { 'stories.precision': shareOf(right, predicted), 'stories.recall': shareOf(right, gold) }
}
