import type {
  CorpusDocument,
  DocumentEdit,
  DocumentSummary,
  NewDocument,
  StarterState,
  StorageState,
} from '../corpus/document.ts'
import type { PageInput, PageReport } from '../pipeline/page-report.ts'
import type { Settings } from '../settings/settings.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { Result } from '../shared/result.ts'

export type { DocumentEdit, DocumentSummary, NewDocument, StarterState, StorageState }

/** A page's report, and the name of a fuller or better one that may be asked for. */
export interface ScanAnswer {
  readonly report: PageReport
  /** False while only a part of the page has been compared: then there is a refinement, and it must be asked for. */
  readonly complete: boolean
  /** What `refinePage` takes; null when this report is as good as can be had. */
  readonly refinement: string | null
}

/** How comparing meanings with the language model stands. */
export interface MeaningState {
  /** Why the model could not be used since the background was started; null when nothing has gone wrong. */
  readonly failure: string | null
}

/** What is known of the page in a tab; what the popup shows. */
export type PageState =
  /** The browser lets no extension in here, or not without the reader's leave; `origin` can be asked for. */
  | {
      readonly kind: 'not-allowed'
      readonly origin: string | null
      readonly reason: 'browser-page' | 'no-permission'
    }
  | { readonly kind: 'disabled-here'; readonly host: string }
  | { readonly kind: 'working'; readonly since: number }
  | { readonly kind: 'no-article'; readonly host: string }
  | { readonly kind: 'done'; readonly host: string; readonly report: PageReport }
  | { readonly kind: 'failed'; readonly host: string; readonly message: string }

/** To the background, from any of our contexts. Each answer is a Result; a thrown error becomes a failure `internal`. */
export interface BackgroundRequests {
  /**
   * From a content script: checks a page, what is in view first; once the page is checked, remembers the report for its tab
   * and sets the badge. Fails with `overtaken` when a newer scan of the same tab makes it useless.
   */
  scanPage(page: PageInput): Promise<Result<ScanAnswer>>
  /**
   * From a content script: goes on with what an answer named: first with the rest of the page, then with the meanings of
   * the sentences, which takes a second or more; remembers that report. Null when there is no better report than the one
   * before; fails with `overtaken` as `scanPage` does.
   */
  refinePage(refinement: string): Promise<Result<ScanAnswer | null>>
  /** From a content script: this page has no article; remembered for the popup. */
  reportNoArticle(host: string): Promise<Result<null>>
  /** From a content script: this page could not be read or checked; remembered for the popup, with a sentence of ours. */
  reportFailure(host: string): Promise<Result<null>>
  /** From a content script: whether to run on this host, and with which marks. */
  pageSettings(
    host: string,
  ): Promise<Result<{ readonly enabled: boolean; readonly marks: Settings['marks'] }>>
  /** From a content script: puts the code of the card beside it, which a page needs when the first card is opened. */
  loadCard(): Promise<Result<null>>
  /** From a content script: opens a document's reading view in a new tab; pages themselves may not link to it. */
  openDocument(id: DocumentId): Promise<Result<null>>
  /** From the popup: what is known of the page in the tab; starts a scan where `activeTab` allows it and none has run. */
  pageState(tabId: number): Promise<Result<PageState>>
  /** From the popup: scans the tab again. */
  rescanPage(tabId: number): Promise<Result<PageState>>
  /** From the popup: adds the page in the tab to the corpus, with its metadata as the page states them. */
  addPage(tabId: number): Promise<Result<DocumentSummary>>
  /** From the popup: switches a site off or on. */
  setSiteEnabled(host: string, enabled: boolean): Promise<Result<null>>

  /** All documents, newest addition first. */
  listDocuments(): Promise<Result<readonly DocumentSummary[]>>
  /** One document with its text; fails with `not-found`. */
  readDocument(id: DocumentId): Promise<Result<CorpusDocument>>
  /** Checks, parses and stores one document; fails with `empty`, `too-large`, `bad-date`, `duplicate`, `no-room`. */
  addDocument(document: NewDocument): Promise<Result<DocumentSummary>>
  /**
   * Adds documents, faster than one by one, and gives an outcome for each, as `addDocument` does. A caller with very many
   * sends them in parts: messages are limited to 64 MB, and between two parts it can tell how far it has come, or stop.
   */
  addDocuments(documents: readonly NewDocument[]): Promise<Result<readonly Result<DocumentSummary>[]>>
  /** Changes metadata; fails with `not-found`, `bad-date`, `bad-url` or `duplicate`. */
  editDocument(id: DocumentId, edit: DocumentEdit): Promise<Result<DocumentSummary>>
  /** Removes documents; the token undoes it for as long as `undoRemove` is offered (until the next removal). */
  removeDocuments(
    ids: readonly DocumentId[],
  ): Promise<Result<{ readonly undo: string; readonly removed: number }>>
  /** Puts removed documents back, unchanged; fails with `expired`. */
  undoRemove(undo: string): Promise<Result<number>>
  /** Documents whose title, source or text contain all words of the query. */
  searchDocuments(query: string): Promise<Result<readonly DocumentId[]>>
  starterState(): Promise<Result<StarterState>>
  /** Puts missing starter documents back; gives how many. */
  restoreStarter(): Promise<Result<number>>
  storageState(): Promise<Result<StorageState>>

  /** How comparing meanings stands, for the options page. */
  meaningState(): Promise<Result<MeaningState>>
  readSettings(): Promise<Result<Settings>>
  changeSettings(change: Partial<Omit<Settings, 'version'>>): Promise<Result<Settings>>
}

/** To the content script of a tab, from the background or the popup. */
export interface PageRequests {
  /** Scrolls to a finding's sentence and opens its card; false when it is no longer on the page. */
  revealFinding(findingId: string): Promise<Result<boolean>>
  /** Collects and scans again, after a change of settings, corpus or permission. */
  scanAgain(): Promise<Result<null>>
  /** Clears all marks (the site was switched off). */
  clearMarks(): Promise<Result<null>>
  /** The article as it would be saved to the corpus, or null when the page has none. */
  readArticle(): Promise<Result<NewDocument | null>>
}

/** To the document that runs the language model where the background cannot (Chromium), from the background. */
export interface EncoderRequests {
  /** A vector for each sentence, as text (`vectorText`). */
  encodeSentences(texts: readonly string[]): Promise<Result<readonly string[]>>
}

/** Sent to every extension page after the corpus or the settings changed, so that open views refresh. */
export interface Announcements {
  corpusChanged: { readonly documents: number }
  settingsChanged: Settings
  /** The state of a tab's page changed. */
  pageStateChanged: { readonly tabId: number }
}
