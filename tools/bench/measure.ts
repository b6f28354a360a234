import { parseText } from '../../src/claims/parse-text.ts'
import { MemoryCorpus } from '../../src/matching/memory-corpus.ts'
import type { PageInput } from '../../src/pipeline/page-report.ts'
import { scanPage } from '../../src/pipeline/scan-page.ts'
import { blocksOfText } from '../../src/sentences/blocks-of-text.ts'
import { documentId } from '../../src/shared/ids.ts'
import { CORPUS_CLAIMS, wordsOf, type BenchCase, type BenchDocument } from './bench-case.ts'
import { sharesOf } from './shares.ts'

/** Milliseconds by the clock and of the processor; on a busy machine the second says what the first would be on an idle one. */
export interface Duration {
  readonly clock: number
  readonly processor: number
}

/** How long scanning one page took, and what there was to do. */
export interface Measurement {
  readonly words: number
  readonly corpusClaims: number
  readonly aboutThisStory: number
  readonly findings: number
  /** The first scan of the page. */
  readonly first: Duration
  /** A later scan of the same page, the median of several. */
  readonly again: Duration
  /** Share (0–1) of each step in the first scan. */
  readonly shares: Readonly<Record<string, number>>
}

const REPEATS = 5

/**
 * Times the scan of a case's page. The corpus is parsed before, as the extension has it; what a scan remembers of the
 * corpus or the page is not there in the first one. The shares are of a first scan of their own.
 */
export async function measure(benchCase: BenchCase): Promise<Measurement> {
  const corpus = fillCorpus(benchCase)
  const page = pageOf(benchCase.page)
  const [report, first] = timed(() => scanPage(page, corpus))
  const later = Array.from({ length: REPEATS }, () => timed(() => scanPage(page, corpus))[1])
  const anew = fillCorpus(benchCase)
  const shares = await sharesOf(() => scanPage(pageOf(benchCase.page), anew))
  return {
    words: wordsOf(benchCase.page),
    corpusClaims: corpus.index.claims,
    aboutThisStory: report.page.coverage.aboutThisStory,
    findings: report.findings.length,
    first,
    again: {
      clock: median(later.map(({ clock }) => clock)),
      processor: median(later.map(({ processor }) => processor)),
    },
    shares: Object.fromEntries(shares),
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
    if (corpus.index.claims >= CORPUS_CLAIMS) break
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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
