import { contentOf } from '../claims/claim-content.ts'
import { AskedVectors, learn, VectorMemory } from '../encoder/vector-memory.ts'
import { documentsToScan, preparePage } from '../pipeline/prepare-page.ts'
import { scanPrepared } from '../pipeline/scan-page.ts'
import type { LiveCorpus } from './live-corpus.ts'
import type { ParsedDocument } from '../claims/parsed-document.ts'
import type { Encoder } from '../encoder/encoder.ts'
import type { CorpusView } from '../matching/corpus-view.ts'
import type { ScanAnswer } from '../messaging/protocol.ts'
import type { PageInput, PageReport } from '../pipeline/page-report.ts'
import type { PreparedPage } from '../pipeline/prepare-page.ts'
import type { Sensitivity } from '../shared/sensitivity.ts'

/** Reports that wait to be refined; a page asks at once, so older ones are of pages that are gone. */
const MOST_WAITING = 20

/** A page whose report would be better with vectors that are not known yet. */
interface Waiting {
  readonly tab: string
  readonly page: PreparedPage
  /** The sentences that were compared. */
  readonly asked: ReadonlySet<string>
}

/** How a page is to be scanned. */
export interface RefinerOptions {
  readonly sensitivity: Sensitivity
  /** Names the tab: a new scan of it ends what is still encoded for an older one. */
  readonly tab: string
}

/** What refining needs of the corpus. */
type Corpus = Pick<LiveCorpus, 'index' | 'load' | 'vectors'>

/**
 * Scans pages with the meanings of sentences as far as they are known, and encodes what is missing when it is asked to.
 * Only sentences of the page and of its story are encoded; those of documents are stored with the corpus.
 */
export class PageRefiner {
  readonly #encoder: Encoder
  readonly #memory = new VectorMemory()
  readonly #waiting = new Map<string, Waiting>()
  readonly #running = new Map<string, AbortController>()
  #failure: string | null = null

  constructor(encoder: Encoder) {
    this.#encoder = encoder
  }

  /** Why the model could not be used; null when nothing has gone wrong. It is not tried again in this life. */
  get failure(): string | null {
    return this.#failure
  }

  /** Scans with what is known. The answer names a refinement when sentences of the story have no vectors yet. */
  async scan(input: PageInput, corpus: Corpus, { sensitivity, tab }: RefinerOptions): Promise<ScanAnswer> {
    this.end(tab)
    const page = preparePage(input)
    const view = await loadFor(page, corpus)
    const vectors = new AskedVectors(this.#memory)
    const report = scanPrepared(page, view, { sensitivity, vectors })
    const complete = vectors.missing.size === 0 || report.page.coverage.aboutThisStory === 0
    if (complete || this.#failure !== null) return { report, refinement: null }
    return { report, refinement: this.#await({ tab, page, asked: vectors.asked }) }
  }

  /**
   * Encodes what is missing and scans again. Null when the refinement is not known, as after a restart, or when the model
   * cannot be used. Rejects with the signal's reason when a newer scan of the tab has begun.
   */
  async refine(name: string, corpus: Corpus, sensitivity: Sensitivity): Promise<PageReport | null> {
    const waiting = this.#waiting.get(name)
    this.#waiting.delete(name)
    if (!waiting || this.#failure !== null) return null
    this.end(waiting.tab)
    const running = new AbortController()
    this.#running.set(waiting.tab, running)
    const { signal } = running
    try {
      await this.#learn(waiting, corpus, signal)
    } catch (error) {
      signal.throwIfAborted()
      this.#failure = error instanceof Error ? error.message : String(error)
      return null
    } finally {
      if (this.#running.get(waiting.tab) === running) this.#running.delete(waiting.tab)
    }
    signal.throwIfAborted()
    const view = await loadFor(waiting.page, corpus)
    signal.throwIfAborted()
    return scanPrepared(waiting.page, view, { sensitivity, vectors: this.#memory })
  }

  /** Ends what is encoded for a tab, since nobody waits for it any more. */
  end(tab: string): void {
    this.#running.get(tab)?.abort()
    this.#running.delete(tab)
    for (const [name, waiting] of this.#waiting) if (waiting.tab === tab) this.#waiting.delete(name)
  }

  #await(waiting: Waiting): string {
    const name = crypto.randomUUID()
    this.#waiting.set(name, waiting)
    const [oldest] = this.#waiting.keys()
    if (this.#waiting.size > MOST_WAITING && oldest !== undefined) this.#waiting.delete(oldest)
    return name
  }

  async #learn({ page, asked }: Waiting, corpus: Corpus, signal: AbortSignal): Promise<void> {
    const { vectors } = corpus
    const meanings = { encoder: this.#encoder, memory: this.#memory }
    const documents = comparedDocuments(page, asked, await loadFor(page, corpus))
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

/** The corpus with the documents that a scan of the page looks at. */
function loadFor(page: PreparedPage, corpus: Corpus): Promise<CorpusView> {
  return corpus.load(documentsToScan(page, corpus.index))
}

/** The documents all of whose claims were compared. */
function comparedDocuments(
  page: PreparedPage,
  asked: ReadonlySet<string>,
  view: CorpusView,
): ParsedDocument[] {
  return documentsToScan(page, view.index)
    .flatMap((id) => view.get(id)?.document ?? [])
    .filter(({ claims }) => claims.length > 0 && claims.every((claim) => asked.has(contentOf(claim))))
}
