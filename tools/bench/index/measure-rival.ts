import type { Figures } from '../../eval/figures.ts'
import { mean, timed } from '../timing.ts'
import { ExactBm25, recallAt } from './exact-bm25.ts'
import { indexCase, PAGE_SENTENCES, TOP } from './index-case.ts'
import { RIVALS, type RivalName } from './rivals.ts'

/** Claims times sentences that a library is asked for; where that is less than a page, the time is scaled up. */
const MOST_WORK = 3_000_000

/** Measures a library over the same claims, terms and page as the index. */
export function measureRival(name: RivalName, size: number): Figures {
  const { texts, pages } = indexCase(size)
  const claims = texts.flatMap((text) => text.claims)
  const sentences = (pages[0] ?? []).slice(0, Math.ceil(MOST_WORK / claims.length))
  const rival = RIVALS[name]()
  const build = timed(() => rival.build(claims))
  const { ms, value: found } = timed(() => sentences.map((terms) => rival.search(terms, TOP)))
  const exact = new ExactBm25(claims)
  return {
    build: build.ms,
    sentences: sentences.length,
    page: (ms * PAGE_SENTENCES) / sentences.length,
    recall: mean(sentences.map((terms, at) => recallAt(TOP, found[at] ?? [], exact.scores(terms)))),
  }
}
