import { describe, expect, it } from 'vitest'
import { generatedNews, storyPage } from '../../tools/bench/news/generated-news.ts'
import { wordsOf, type BenchDocument } from '../../tools/bench/news/bench-case.ts'
import { Random } from '../../tools/bench/news/random.ts'
import { retell, withOtherFigures } from '../../tools/bench/news/retell.ts'
import { drawNews, drawStory } from '../../tools/bench/news/stories.ts'
import { drawWord } from '../../tools/bench/news/vocabulary.ts'

const first = <Item>(items: Iterable<Item>, count: number): Item[] => {
  const taken: Item[] = []
  for (const item of items) {
    if (taken.length === count) break
    taken.push(item)
  }
  return taken
}

/** How often each was drawn, most often first. */
function frequencies(draws: readonly (string | number)[]): number[] {
  const counts = new Map<string | number, number>()
  for (const draw of draws) counts.set(draw, (counts.get(draw) ?? 0) + 1)
  return [...counts.values()].sort((a, b) => b - a)
}

/** The slope of log frequency over log rank between two ranks: −1 by Zipf's law. */
function slope(sorted: readonly number[], from: number, to: number): number {
  const at = (rank: number) => Math.log(sorted[rank - 1] ?? NaN)
  return (at(to) - at(from)) / (Math.log(to) - Math.log(from))
}

describe('invented news', () => {
  it('is the same in every run', () => {
    const [one, other] = [generatedNews(3), generatedNews(3)]
    expect(one.page).toBe(other.page)
    expect(one.story).toEqual(other.story)
    expect(first(one.others, 20)).toEqual(first(other.others, 20))
  })

  it('begins anew each time that it is read', () => {
    const { others } = generatedNews(0)
    expect(first(others, 5)).toEqual(first(others, 5))
  })

  it('gives each document an id of its own', () => {
    const { story, others } = generatedNews(8)
    const ids = [...story, ...first<BenchDocument>(others, 200)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(208)
  })

  it('fills a page with as many words as are asked for', () => {
    const words = wordsOf(storyPage(1_000))
    expect(words).toBeGreaterThanOrEqual(1_000)
    expect(words).toBeLessThan(1_060)
  })

  it('tells the story in other words on another page', () => {
    expect(storyPage(1_000, 1)).not.toBe(storyPage(1_000, 2))
  })

  it('has stories of one article and stories of many', () => {
    const stories = first(drawNews(new Random(3)), 400).map(({ story }) => story.facts[0] ?? '')
    const sizes = frequencies(stories)
    expect(Math.max(...sizes)).toBeGreaterThan(5)
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(sizes.length / 5)
  })

  it('repeats sentences, word by word and nearly so', () => {
    const sentences = first(drawNews(new Random(4)), 200).flatMap((article) => article.sentences)
    const shape = (sentence: string) => sentence.replace(/\d+/g, '0')
    const exact = sentences.length - new Set(sentences).size
    const nearly = sentences.length - new Set(sentences.map(shape)).size
    expect(exact).toBeGreaterThan(sentences.length / 50)
    expect(nearly).toBeGreaterThan(exact * 1.2)
  })
})

describe('words and ranks', () => {
  it('follow Zipf’s law where words are drawn', () => {
    const random = new Random(1)
    const sorted = frequencies(Array.from({ length: 200_000 }, () => drawWord(random)))
    expect(sorted.length).toBeGreaterThan(10_000)
    expect(slope(sorted, 10, 3_000)).toBeGreaterThan(-1.3)
    expect(slope(sorted, 10, 3_000)).toBeLessThan(-0.5)
  })

  it('follow it where ranks are drawn, and stay below the number of ranks', () => {
    const random = new Random(2)
    const ranks = Array.from({ length: 100_000 }, () => random.rank(500))
    expect(Math.min(...ranks)).toBe(0)
    expect(Math.max(...ranks)).toBeLessThan(500)
    expect(slope(frequencies(ranks), 2, 50)).toBeCloseTo(-1, 0)
  })
})

describe('a retold sentence', () => {
  const random = new Random(5)
  const { topic, facts } = drawStory(200, random)

  it('keeps most of its words', () => {
    const kept = facts.map((fact) => {
      const words = new Set(fact.split(' '))
      const told = retell(fact, topic, random).split(' ')
      return told.filter((word) => words.has(word)).length / told.length
    })
    expect(kept.reduce((sum, share) => sum + share, 0) / kept.length).toBeGreaterThan(0.75)
  })

  it('differs in nothing but figures when those alone are changed', () => {
    const changed = withOtherFigures('At least 12 homes lost power, 40% more than on May 3.', random)
    expect(changed).toMatch(/^At least \d+ homes lost power, \d+% more than on May \d+\.$/)
  })
})
