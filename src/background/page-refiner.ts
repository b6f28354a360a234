import { contentOf } from '../claims/claim-content.ts'
import { AskedVectors, learn, VectorMemory } from '../encoder/vector-memory.ts'
import { documentsToScan, preparePage } from '../pipeline/prepare-page.ts'
import { scanSteps } from '../pipeline/scan-page.ts'
import { AnswerMemory, answerKey } from './answer-memory.ts'
import { doSteps, LoadedCorpus } from './do-steps.ts'
import { ScanLine } from './scan-line.ts'
import type { LiveCorpus } from './live-corpus.ts'
import type { TabScan } from './scan-line.ts'
import type { ParsedDocument } from '../claims/parsed-document.ts'
import type { Encoder } from '../encoder/encoder.ts'
import type { ScanAnswer } from '../messaging/protocol.ts'
import type { PageInput, PageReport } from '../pipeline/page-report.ts'
import type { PreparedPage } from '../pipeline/prepare-page.ts'
import type { ScanNote } from '../pipeline/scan-page.ts'
import type { Sensitivity } from '../shared/sensitivity.ts'
import type { Steps } from '../shared/steps.ts'

/** How a page is to be scanned. */
export interface RefinerOptions {
  readonly sensitivity: Sensitivity
  /** Whether the meanings of sentences are compared too. */
  readonly meanings: boolean
  /** Names the tab: a new scan of it ends what is still done for an older one. */
  readonly tab: string
}

/** What scanning needs of the corpus. */
type Corpus = Pick<LiveCorpus, 'index' | 'revision' | 'load' | 'vectors'>

/** A scan that is under way. */
interface Scan extends TabScan {
  readonly key: string
  readonly page: PreparedPage
  readonly corpus: Corpus
  /** The documents at hand. */
  readonly view: LoadedCorpus
  readonly sensitivity: Sensitivity
  /** Null where meanings are not compared. */
  readonly vectors: AskedVectors | null
}

/**
 * Scans pages in parts: what is in view first, then the rest, with the meanings of sentences as far as they are known, and
 * then encodes what is missing. Only sentences of the page and of its story are encoded; those of documents are stored
 * with the corpus.
 */
export class PageRefiner {
  readonly #encoder: Encoder
  readonly #memory = new VectorMemory()
  readonly #answers = new AnswerMemory()
  readonly #line = new ScanLine()
  #failure: string | null = null

  constructor(encoder: Encoder) {
    this.#encoder = encoder
  }

  /** Why the model could not be used; null when nothing has gone wrong. It is not tried again in this life. */
  get failure(): string | null {
    return this.#failure
  }

  /**
   * Begins a scan and gives its first answer. Rejects with an AbortError when a newer scan of the tab has begun meanwhile,
   * and so does `refine`.
   */
  async scan(input: PageInput, corpus: Corpus, options: RefinerOptions): Promise<ScanAnswer> {
    const begun = this.#line.begin(options.tab)
    const { sensitivity, meanings } = options
    const state = [corpus.revision, corpus.index.version]
    const key = await answerKey(input, { sensitivity, meanings, corpus: state })
    begun.signal.throwIfAborted()
    const known = this.#answers.get(key)
    if (known) return { report: known, complete: true, refinement: null }
    const page = preparePage(input)
    const view = new LoadedCorpus(corpus)
    await view.add(documentsToScan(page, corpus.index))
    begun.signal.throwIfAborted()
    const vectors = meanings ? new AskedVectors(this.#memory) : null
    const scan = { ...begun, key, page, corpus, view, sensitivity, vectors }
    const steps = scanSteps(page, view, { sensitivity, vectors: vectors ?? undefined })
    return this.#goOn(scan, steps)
  }

  /** The next answer of a scan; null when its name is not known, as after a restart, or the model cannot be used. */
  async refine(name: string): Promise<ScanAnswer | null> {
    return (await this.#line.take(name)?.()) ?? null
  }

  async #goOn(scan: Scan, steps: Steps<PageReport, ScanNote>): Promise<ScanAnswer> {
    const { report, done } = await doSteps(steps, scan.view, scan.signal)
    if (!done)
      return {
        report,
        complete: false,
        refinement: this.#line.keep(scan, () => this.#goOn(scan, steps)),
      }
    const lacking = (scan.vectors?.missing.size ?? 0) > 0 && report.page.coverage.aboutThisStory > 0
    if (lacking && this.#failure === null)
      return { report, complete: true, refinement: this.#line.keep(scan, () => this.#compareMeanings(scan)) }
    return this.#finished(scan, report)
  }

  #finished({ key }: Scan, report: PageReport): ScanAnswer {
    this.#answers.set(key, report)
    return { report, complete: true, refinement: null }
  }

  async #compareMeanings(scan: Scan): Promise<ScanAnswer | null> {
    const { page, view, sensitivity, signal } = scan
    if (this.#failure !== null) return null
    try {
      await this.#learn(scan)
    } catch (error) {
      signal.throwIfAborted()
      this.#failure = error instanceof Error ? error.message : String(error)
      return null
    }
    const steps = scanSteps(page, view, { sensitivity, vectors: this.#memory })
    for (;;) {
      const { report, done } = await doSteps(steps, view, signal)
      if (done) return this.#finished(scan, report)
    }
  }

  async #learn({ page, vectors: scanned, corpus, view, signal }: Scan): Promise<void> {
    const { vectors } = corpus
    const asked = scanned?.asked ?? new Set<string>()
    const meanings = { encoder: this.#encoder, memory: this.#memory }
    const documents = comparedDocuments(page, asked, view)
    for (const [text, vector] of await vectors.read(documents)) this.#memory.set(text, vector)
    const lacking = documents.filter((document) => textsOf(document).some((text) => !this.#memory.of(text)))
    const inDocuments = new Set(documents.flatMap(textsOf))
    // The page's own sentences first, then document by document, so that what was done stays when this is ended.
    await learn(
      [...asked].filter((text) => !inDocuments.has(text)),
      meanings,
      { signal },
    )
    for (const document of lacking) {
      await learn(textsOf(document), meanings, { signal })
      // Where nothing can be stored the vectors are still good for now.
      await vectors.store(document, this.#memory).catch(() => undefined)
    }
  }
}

const textsOf = ({ claims }: ParsedDocument) => claims.map(contentOf)

/** The documents all of whose claims were compared. */
function comparedDocuments(
  page: PreparedPage,
  asked: ReadonlySet<string>,
  view: LoadedCorpus,
): ParsedDocument[] {
  return documentsToScan(page, view.index)
    .flatMap((id) => view.get(id)?.document ?? [])
    .filter(({ claims }) => claims.length > 0 && claims.every((claim) => asked.has(contentOf(claim))))
}
