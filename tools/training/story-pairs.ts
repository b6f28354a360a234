import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseText } from '../../src/claims/parse-text.ts'
import type { ParsedDocument } from '../../src/claims/parsed-document.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import { storyFeatures, storyVector, weighStory } from '../../src/matching/story-features.ts'
import { storyProfile } from '../../src/matching/story-text.ts'
import { cosine } from '../../src/matching/term-vector.ts'
import { documentWeight } from '../../src/matching/term-weights.ts'
import { documentId } from '../../src/shared/ids.ts'
import type { Example } from './logistic-regression.ts'

/** The documents of one story. */
export interface Story {
  readonly name: string
  readonly documents: readonly ParsedDocument[]
}

/** A pair of documents of a corpus; positive when they are of one story. */
export interface StoryPair extends Example {
  readonly names: readonly string[]
  /** Which of the corpora the pair is of. */
  readonly corpus: string
  /** The topics of the stories of both. */
  readonly topics: readonly [string, string]
  readonly ids: readonly [string, string]
}

const ROW = v.object({
  id: v.string(),
  text: v.string(),
  title: v.nullish(v.string(), ''),
  publishedAt: v.nullish(v.string(), null),
})
/** Pairs that share less than this are about different stories. */
const LEAST_COSINE = 0.04

/** Reads a folder of stories; a text that stands in several files is left out after the first. */
export function readStories(folder: string): Story[] {
  const seen = new Set<string>()
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  return files.sort().map((file) => {
    const rows = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)
    const documents = rows.flatMap((row) => {
      const { id, text, title, publishedAt } = v.parse(ROW, JSON.parse(row))
      const folded = text.replace(/\s+/g, ' ')
      if (seen.has(folded)) return []
      seen.add(folded)
      return [{ ...parseText(text), id: documentId(id), title, source: '', url: null, publishedAt }]
    })
    return { name: file.replace('.jsonl', ''), documents }
  })
}

/** A story's file name without its last part. */
function topicOf(story: Story): string {
  return story.name.replace(/-[^-]*$/, '')
}

/** The pairs of all stories thrown together, of each topic by itself, and of five documents beside two of another story. */
export function storyPairs(stories: readonly Story[]): StoryPair[] {
  const topics = [...new Set(stories.map(topicOf))]
  const few = stories.map((story, i) => [firstOf(story, 5), firstOf(stories[(i + 1) % stories.length], 2)])
  return [
    ...pairsOf(stories, { corpus: 'all', weight: 1 }),
    ...topics.flatMap((topic) =>
      pairsOf(
        stories.filter((story) => topicOf(story) === topic),
        { corpus: 'topic', weight: 0.5 },
      ),
    ),
    ...few.flatMap((pair) => pairsOf(pair, { corpus: 'few', weight: 0.5 })),
  ]
}

function firstOf(story: Story | undefined, count: number): Story {
  return { name: story?.name ?? '', documents: story?.documents.slice(0, count) ?? [] }
}

function pairsOf(
  stories: readonly Story[],
  { corpus, weight }: { corpus: string; weight: number },
): StoryPair[] {
  const memory = new MemoryCorpus()
  for (const document of stories.flatMap(({ documents }) => documents)) memory.add(document)
  const termWeight = documentWeight(memory.index)
  const weighed = stories.flatMap((story) =>
    story.documents.map((document) => {
      const profile = storyProfile(document)
      return {
        story,
        id: document.id,
        parts: weighStory(profile, termWeight),
        vector: storyVector(profile.counts, termWeight),
      }
    }),
  )
  return weighed.flatMap((a, i) =>
    weighed.slice(i + 1).flatMap((b) => {
      if (cosine(a.vector, b.vector) < LEAST_COSINE) return []
      const features = storyFeatures(a.parts, b.parts, memory.index.size)
      return [
        {
          names: Object.keys(features),
          features: Object.values(features),
          positive: a.story.name === b.story.name,
          weight,
          corpus,
          topics: [topicOf(a.story), topicOf(b.story)] as const,
          ids: [a.id, b.id] as const,
        },
      ]
    }),
  )
}
