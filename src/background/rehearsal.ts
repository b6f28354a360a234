import { parseText } from '../claims/parse-text.ts'
import { MemoryCorpus } from '../matching/memory-corpus.ts'
import { preparePage } from '../pipeline/prepare-page.ts'
import { scanSteps } from '../pipeline/scan-page.ts'
import { blocksOfText } from '../sentences/blocks-of-text.ts'
import { documentId } from '../shared/ids.ts'
import { doSteps, LoadedCorpus } from './do-steps.ts'
import type { PageInput, PageReport } from '../pipeline/page-report.ts'

/** Sentences that ask for everything that a scan reads: names, figures, dates, quotations, denials, roles. */
const PAGE = `The bridge of Northfield was closed on Monday after inspectors found 12 cracks in its pillars.
“We could not wait any longer,” Mayor Helen Brandt said on 3 March.
The company Tarn Steel, which built it in 1931, did not say whether the repair would cost $3 million.`
const REPORT = `Inspectors found 14 cracks in the pillars of the Northfield bridge, which was closed on Monday.
Mayor Helen Brandt said on 3 March: “We could not wait much longer.”
Tarn Steel, the company that built it in 1931, said that the repair would cost $3 million.`

const NOTHING: PageInput = {
  url: null,
  canonicalUrl: null,
  title: '',
  siteName: null,
  publishedAt: '2025-03-04',
  language: 'en',
  blocks: [],
  truncated: false,
}

/**
 * Scans an invented page against an invented document: what a first scan reads its lists and compiles its patterns for is
 * then at hand when a page comes. It takes some tenths of a second, in pieces, while the page is still being collected.
 */
export async function rehearse(signal: AbortSignal): Promise<PageReport> {
  const corpus = new MemoryCorpus()
  const facts = { id: documentId('rehearsal'), title: '', source: '', url: null, publishedAt: '2025-03-03' }
  corpus.add({ ...facts, ...parseText(REPORT) })
  const view = new LoadedCorpus({ index: corpus.index, load: () => Promise.resolve(corpus) })
  await view.add([])
  const steps = scanSteps(preparePage({ ...NOTHING, blocks: blocksOfText(PAGE) }), view)
  for (;;) {
    const { report, done } = await doSteps(steps, view, signal, REST)
    if (done) return report
  }
}

/** Milliseconds of a piece, less than those of a scan: a request that comes in is what all this is for. */
const REST = 5
