import type { CorpusView, IndexedDocument, TermIndex } from '../matching/corpus-view.ts'
import type { PageReport } from '../pipeline/page-report.ts'
import type { ScanNote } from '../pipeline/scan-page.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Steps } from '../shared/steps.ts'

/** Milliseconds of work in one stretch: messages that come in meanwhile wait for no longer than about this. */
const STRETCH = 50

/** A corpus of which more documents can be brought to hand during a scan. */
export class LoadedCorpus implements CorpusView {
  readonly index: TermIndex
  readonly #load: (ids: readonly DocumentId[]) => Promise<CorpusView>
  readonly #loaded: CorpusView[] = []

  constructor(corpus: { readonly index: TermIndex; load(ids: readonly DocumentId[]): Promise<CorpusView> }) {
    this.index = corpus.index
    this.#load = (ids) => corpus.load(ids)
  }

  get(id: DocumentId): IndexedDocument | undefined {
    for (const view of this.#loaded) {
      const document = view.get(id)
      if (document) return document
    }
    return undefined
  }

  /** Brings documents to hand; those that are not in the corpus are passed over. */
  async add(ids: readonly DocumentId[]): Promise<void> {
    this.#loaded.push(await this.#load(ids))
  }
}

/**
 * Does the steps of a scan up to the next report, which is the last one when `done`. Gives way to others now and then;
 * rejects with the signal's reason once that is aborted.
 */
export async function doSteps(
  steps: Steps<PageReport, ScanNote>,
  corpus: LoadedCorpus,
  signal: AbortSignal,
  stretch = STRETCH,
): Promise<{ readonly report: PageReport; readonly done: boolean }> {
  let since = performance.now()
  for (;;) {
    signal.throwIfAborted()
    const step = steps.next()
    if (step.done) return { report: step.value, done: true }
    if (step.value?.kind === 'part') return { report: step.value.report, done: false }
    if (step.value) await corpus.add(step.value.ids)
    else if (performance.now() - since < stretch) continue
    else await new Promise((resolve) => setTimeout(resolve, 0))
    since = performance.now()
  }
}
