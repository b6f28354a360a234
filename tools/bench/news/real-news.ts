import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { PAGE_WORDS, wordsOf, type BenchCase, type BenchDocument } from './bench-case.ts'

const ROW = v.object({ id: v.string(), text: v.string() })
/** The page's story must leave documents for the page beside those of the corpus. */
const LEAST_STORY = 12

/**
 * Real news from a folder with one .jsonl file of documents a story. The page is put together from documents of the
 * story with most words, less those of the corpus, and of a second one that is then left out of the corpus.
 */
export function realNews(folder: string, storyDocuments: number, mostStoryDocuments: number): BenchCase {
  const stories = readStories(folder).sort((a, b) => sizeOf(b) - sizeOf(a))
  const [own, second] = stories.filter((story) => story.length >= LEAST_STORY)
  if (!own || !second) throw new Error(`${folder}: too few stories of ${LEAST_STORY} documents`)
  return {
    page: firstWords([...own.slice(mostStoryDocuments), ...second].map(({ text }) => text).join('\n')),
    story: own.slice(0, storyDocuments),
    others: stories.filter((story) => story !== own && story !== second).flat(),
  }
}

function readStories(folder: string): BenchDocument[][] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  return files.sort().map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
    return lines.map((line) => v.parse(ROW, JSON.parse(line)))
  })
}

function sizeOf(documents: readonly BenchDocument[]): number {
  return documents.reduce((sum, { text }) => sum + wordsOf(text), 0)
}

/** Whole lines of a text, about as many as a page has words. */
function firstWords(text: string): string {
  let words = 0
  const lines = text.split('\n').filter((line) => {
    if (words >= PAGE_WORDS) return false
    words += wordsOf(line)
    return true
  })
  return lines.join('\n')
}
