import { launchWithExtension, type LaunchOptions } from '../../browser/launch.ts'
import type { Figures } from '../../eval/figures.ts'
import { otherDocuments } from '../news/generated-news.ts'
import { Background } from './background.ts'
import { take } from './fill-corpus.ts'

const ARTICLES = 10_000
const BATCH = 250

/**
 * Imports 10,000 articles through the background into a profile of its own, as the options page does: how long it takes,
 * and how long another page of the extension waited for an answer meanwhile at most, in ms.
 */
export async function measureImport(options: LaunchOptions): Promise<Figures> {
  const browser = await launchWithExtension(options)
  try {
    const background = await Background.open(browser)
    const beside = await Background.open(browser)
    const documents = otherDocuments()
    const batches = Array.from({ length: ARTICLES / BATCH }, () => take(documents, BATCH))
    let going = true
    const longestWait = askMeanwhile(beside, () => going)
    const started = performance.now()
    for (const batch of batches) await background.ask('addDocuments', batch)
    const taken = performance.now() - started
    going = false
    return { import: taken, importWait: await longestWait }
  } finally {
    await browser.close()
  }
}

/** Asks for the settings again and again, and gives the longest that an answer took. */
async function askMeanwhile(background: Background, goesOn: () => boolean): Promise<number> {
  let longest = 0
  while (goesOn()) {
    longest = Math.max(longest, (await background.ask('readSettings')).ms)
    await new Promise((resume) => setTimeout(resume, 100))
  }
  return longest
}
