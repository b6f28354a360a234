import type { ScanAnswer } from '../../../src/messaging/protocol.ts'
import type { PageInput } from '../../../src/pipeline/page-report.ts'
import type { Figures } from '../../eval/figures.ts'
import type { ExtensionBrowser } from '../../browser/launch.ts'
import type { LocalSite } from '../../browser/serve.ts'
import { PAGE_WORDS } from '../news/bench-case.ts'
import { otherDocuments, storyDocuments, storyPage } from '../news/generated-news.ts'
import { median } from '../timing.ts'
import { Background, type TimedAnswer } from './background.ts'
import { fillCorpus, newDocument } from './fill-corpus.ts'
import { firstHighlight } from './first-highlight.ts'
import { pageInputOf } from './page-input.ts'

const SMALL = 10_000
const LARGE = 100_000
const SHORT_PAGE_WORDS = 1_000
/** Documents of the corpus that are about the story of the pages. */
const STORY_DOCUMENTS = 8
const RUNS = 5

/** What the measured site serves under `/PAGE-WORDS-NUMBER.html`. */
export function storyAddress({ origin }: LocalSite, words: number, number: number): string {
  return `${origin}/page-${words}-${number}.html`
}

/**
 * Measures the extension over a corpus of 10,000 and then 100,000 claims. Each page that is opened is another one about
 * the same story, so that no result is remembered. The language model is off: what it adds comes after the first marks.
 */
export async function measureCorpus(browser: ExtensionBrowser, site: LocalSite): Promise<Figures> {
  const background = await Background.open(browser)
  await background.ask('changeSettings', { compareMeanings: false })
  await background.ask('addDocuments', storyDocuments(STORY_DOCUMENTS).map(newDocument))
  const others = otherDocuments()
  await fillCorpus(background, others, SMALL)
  const small = await measureAnswers(background, site)
  const memory = await background.memory()
  await fillCorpus(background, others, LARGE)
  const large = await measureHighlights(background, browser, site)
  const figures = { ...small, ...large, 'memory.10000': memory, 'memory.100000': await background.memory() }
  await background.close()
  return figures
}

/** How long the background takes to answer for a short page, just started and running; the first answer and the last. */
async function measureAnswers(background: Background, site: LocalSite): Promise<Figures> {
  const [cold, warm]: [Answered[], Answered[]] = [[], []]
  const answer = (number: number) =>
    answerWholly(
      background,
      pageInputOf(storyPage(SHORT_PAGE_WORDS, number), storyAddress(site, SHORT_PAGE_WORDS, number)),
    )
  for (let run = 0; run < RUNS; run += 1) {
    await background.stop()
    cold.push(await answer(2 * run))
    warm.push(await answer(2 * run + 1))
  }
  return {
    coldAnswer: median(cold.map(({ first }) => first)),
    coldWhole: median(cold.map(({ whole }) => whole)),
    warmAnswer: median(warm.map(({ first }) => first)),
    warmWhole: median(warm.map(({ whole }) => whole)),
  }
}

/** The ms to the first answer and to the one for the whole page. */
interface Answered {
  readonly first: number
  readonly whole: number
}

async function answerWholly(background: Background, page: PageInput): Promise<Answered> {
  const first = await background.ask<ScanAnswer>('scanPage', page)
  let [whole, next]: [number, string | null] = [first.ms, first.value.refinement]
  while (next !== null) {
    const further: TimedAnswer<ScanAnswer | null> = await background.ask('refinePage', next)
    whole += further.ms
    next = further.value?.refinement ?? null
  }
  return { first: first.ms, whole }
}

/** How long after a long page is loaded its first sentence is marked, with the background running and just started. */
async function measureHighlights(
  background: Background,
  { context }: ExtensionBrowser,
  site: LocalSite,
): Promise<Figures> {
  const cold: number[] = []
  const warm: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await background.stop()
    cold.push(await firstHighlight(context, storyAddress(site, PAGE_WORDS, 2 * run)))
    warm.push(await firstHighlight(context, storyAddress(site, PAGE_WORDS, 2 * run + 1)))
  }
  return { 'highlight.cold': median(cold), 'highlight.warm': median(warm) }
}
