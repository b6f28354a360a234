import { PAGE_WORDS, wordsOf, type BenchCase, type BenchDocument } from './bench-case.ts'
import { Random } from './random.ts'
import { drawSentence, drawTopic, retell, type Topic } from './sentences.ts'

const SEED = 20_250_226
const STORY_FACTS = 60
const DOCUMENT_SENTENCES = 30
const PARAGRAPH = 3

/** Invented news that is the same in every run, with a story that `storyDocuments` documents of the corpus report. */
export function generatedNews(storyDocuments: number): BenchCase {
  const random = new Random(SEED)
  const topic = drawTopic(random)
  const facts = Array.from({ length: STORY_FACTS }, () => drawSentence(topic, random))
  const page = pageText(topic, facts, random)
  const story = Array.from({ length: storyDocuments }, (_, at) => ({
    id: `story-${at}`,
    text: documentText(topic, facts, random),
  }))
  // Begins anew each time: the corpus is filled more than once.
  return { page, story, others: { [Symbol.iterator]: () => otherNews(new Random(SEED + 1)) } }
}

function pageText(topic: Topic, facts: readonly string[], random: Random): string {
  const sentences = facts.map((fact) => retell(fact, topic, random))
  let words = sentences.reduce((sum, sentence) => sum + wordsOf(sentence), 0)
  while (words < PAGE_WORDS) {
    const sentence = drawSentence(topic, random)
    sentences.push(sentence)
    words += wordsOf(sentence)
  }
  return paragraphs(sentences)
}

/** Half of what a document says are the story's facts, half is its own. */
function documentText(topic: Topic, facts: readonly string[], random: Random): string {
  const told = Array.from({ length: DOCUMENT_SENTENCES }, () =>
    random.chance(0.5) ? retell(random.pick(facts), topic, random) : drawSentence(topic, random),
  )
  return paragraphs(told)
}

function* otherNews(random: Random): Generator<BenchDocument> {
  for (let at = 0; ; at++) {
    const topic = drawTopic(random)
    yield { id: `other-${at}`, text: documentText(topic, [drawSentence(topic, random)], random) }
  }
}

function paragraphs(sentences: readonly string[]): string {
  const lines: string[] = []
  for (let at = 0; at < sentences.length; at += PARAGRAPH)
    lines.push(sentences.slice(at, at + PARAGRAPH).join(' '))
  return lines.join('\n')
}
