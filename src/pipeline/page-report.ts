import type { Finding, Omission, Origin } from '../comparison/finding.ts'
import type { Block } from '../sentences/block.ts'
import type { BlockId } from '../shared/ids.ts'

/** A news page as the content script (or the command line) hands it to the pipeline. */
export interface PageInput {
  readonly url: string | null
  /** `link rel=canonical` or `og:url`, or null. */
  readonly canonicalUrl: string | null
  readonly title: string
  readonly siteName: string | null
  /** ISO date, or null when the page does not say. */
  readonly publishedAt: string | null
  /** BCP 47 tag from the page, or null. */
  readonly language: string | null
  readonly blocks: readonly Block[]
  /** True when the page was longer than the limit and `blocks` holds only its beginning. */
  readonly truncated: boolean
  /** The blocks that the reader sees: compared first, by default the page's beginning. The report is the same. */
  readonly inView?: readonly BlockId[]
}

/** What the reader's corpus has to say on this page's story. */
export interface Coverage {
  /** All documents of the corpus. */
  readonly documents: number
  readonly aboutThisStory: number
  /** ISO date of the newest document about this story, or null. */
  readonly newest: string | null
}

/** What the pipeline found on one page. */
export interface PageReport {
  readonly page: {
    readonly title: string
    readonly url: string | null
    readonly publishedAt: string | null
    readonly language: string | null
    /** False when the page's language is one that the pipeline does not read; then nothing is matched. */
    readonly languageSupported: boolean
    readonly truncated: boolean
    readonly sentences: number
    readonly claims: number
    readonly coverage: Coverage
    /** The page is itself a document of the corpus. */
    readonly inCorpus: boolean
  }
  /** In page order. */
  readonly findings: readonly Finding[]
  /** Matches too unsure to be marked on the page; the popup lists them apart. In page order. */
  readonly possible: readonly Finding[]
  readonly origins: readonly Origin[]
  readonly omissions: readonly Omission[]
}
