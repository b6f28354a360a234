import { parseText } from '../../../src/claims/parse-text.ts'
import { MemoryCorpus } from '../../../src/matching/memory-corpus.ts'
import type { PageInput } from '../../../src/pipeline/page-report.ts'
import { preparePage } from '../../../src/pipeline/prepare-page.ts'
import { scanPage, scanSteps } from '../../../src/pipeline/scan-page.ts'
import { blocksOfText } from '../../../src/sentences/blocks-of-text.ts'
import { documentId } from '../../../src/shared/ids.ts'
import { prefixed, type Figures } from '../../eval/figures.ts'
import type { BenchCase, BenchDocument } from '../news/bench-case.ts'
import { median } from '../timing.ts'
import { sharesOf } from './shares.ts'

/** Claims of the corpus that a page is scanned against. */
export const SCAN_CLAIMS = 10_000
const REPEATS = 5

/** Milliseconds by the clock and of the processor; on a busy machine the second says what the first would be on an idle one. */
interface Duration {
  readonly clock: number
  readonly processor: number
}

/**
 * Times the scan of a case's page, in ms: the first one, of that how long it takes to what is in view (`part`) and the
 * longest step between two turns of others, and later ones of the same page (their median). The corpus is
 * parsed before, as the extension has it; what a scan remembers of the corpus or the page is not there in the first one.
 * The steps' shares (0–1) are of a first scan of their own.
 */
export async function measureScan(benchCase: BenchCase): Promise<Figures> {
  const corpus = fillCorpus(benchCase)
  const page = pageOf(benchCase.page)
  const [{ report, part, longestStep }, first] = timed(() => scanInSteps(page, corpus))
  const later = Array.from({ length: REPEATS }, () => timed(() => scanPage(page, corpus))[1])
  const anew = fillCorpus(benchCase)
  const shares = await sharesOf(() => scanPage(pageOf(benchCase.page), anew))
  return {
    aboutThisStory: report.page.coverage.aboutThisStory,
    findings: report.findings.length,
    part,
    longestStep,
    ...prefixed('first', { ...first }),
    ...prefixed('again', {
      clock: median(later.map(({ clock }) => clock)),
      processor: median(later.map(({ processor }) => processor)),
    }),
    ...prefixed('share', Object.fromEntries(shares)),
  }
}

function scanInSteps(page: PageInput, corpus: MemoryCorpus) {
  const started = performance.now()
  let [part, last, longestStep]: [number | null, number, number] = [null, started, 0]
  const steps = scanSteps(preparePage(page), corpus)
  for (;;) {
    const step = steps.next()
    const now = performance.now()
    longestStep = Math.max(longestStep, now - last)
    last = now
    if (step.done) return { report: step.value, part, longestStep }
    if (step.value?.kind === 'part') part = now - started
  }
}

function fillCorpus({ story, others }: BenchCase): MemoryCorpus {
  const corpus = new MemoryCorpus()
  const add = ({ id, text }: BenchDocument) =>
    corpus.add({
      ...parseText(text),
      id: documentId(id),
      title: '',
      source: id,
      url: null,
      publishedAt: null,
    })
  story.forEach(add)
  for (const document of others) {
    if (corpus.index.claims >= SCAN_CLAIMS) break
    add(document)
  }
  return corpus
}

function pageOf(text: string): PageInput {
  const nowhere = { url: null, canonicalUrl: null, siteName: null, publishedAt: null }
  return { ...nowhere, title: '', language: 'en', blocks: blocksOfText(text), truncated: false }
}

function timed<Value>(run: () => Value): [Value, Duration] {
  const started = performance.now()
  const before = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(before)
  return [value, { clock: performance.now() - started, processor: (user + system) / 1000 }]
}
