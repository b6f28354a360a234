import { wordsOf } from './bench-case.ts'
import type { Random } from './random.ts'
import { retell } from './retell.ts'
import { drawSentence, drawTopic, type Topic } from './sentences.ts'

/** What happened, as the documents of one story tell it. */
export interface Story {
  readonly topic: Topic
  readonly facts: readonly string[]
}

/** An article as its sentences. */
export interface Article {
  readonly id: string
  readonly story: Story
  readonly sentences: readonly string[]
}

/** Sentences of an article. */
export const ARTICLE_SENTENCES = 20
const MOST_ARTICLES = 12
/** How much of an article is the story's facts; the rest is its own. */
const SHARED = 0.5
const PARAGRAPH = 3

/** Draws a story with so many facts. */
export function drawStory(facts: number, random: Random): Story {
  const topic = drawTopic(random)
  return { topic, facts: Array.from({ length: facts }, () => drawSentence(topic, random)) }
}

/** An article's sentences: near-duplicates of the story's facts, and its own. */
export function tellStory({ topic, facts }: Story, random: Random): string[] {
  return Array.from({ length: ARTICLE_SENTENCES }, () =>
    random.chance(SHARED) ? retell(random.pick(facts), topic, random) : drawSentence(topic, random),
  )
}

/** A page's sentences, up to so many words: each fact of the story once, then what is its own. */
export function pageSentences({ topic, facts }: Story, words: number, random: Random): string[] {
  const sentences: string[] = []
  for (let count = 0; count < words;) {
    const fact = facts[sentences.length]
    const sentence = fact === undefined ? drawSentence(topic, random) : retell(fact, topic, random)
    sentences.push(sentence)
    count += wordsOf(sentence)
  }
  return sentences
}

/** News without end: most stories are told once, few of them by a dozen articles. */
export function* drawNews(random: Random): Generator<Article> {
  for (let number = 0; ;) {
    const story = drawStory(ARTICLE_SENTENCES, random)
    for (let left = 1 + random.rank(MOST_ARTICLES); left > 0; left -= 1)
      yield { id: `news-${number++}`, story, sentences: tellStory(story, random) }
  }
}

/** Sentences as a text, one paragraph a line. */
export function textOf(sentences: readonly string[]): string {
  const lines: string[] = []
  for (let at = 0; at < sentences.length; at += PARAGRAPH)
    lines.push(sentences.slice(at, at + PARAGRAPH).join(' '))
  return lines.join('\n')
}
