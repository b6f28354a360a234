import type { BlockId, DocumentId } from '../shared/ids.ts'
import type { Span } from '../shared/span.ts'

/** The facet in which a match disagrees. */
export type DifferenceKind =
  | 'number'
  | 'date'
  | 'place'
  | 'person'
  | 'organisation'
  | 'quote'
  | 'wording'
  | 'polarity'
  | 'modality'
  | 'attribution'
  | 'role'
  | 'scope'

/**
 * `conflict`: both cannot be right as stated, or a quotation's meaning-bearing words were changed.
 * `update`: the same quantity at different report times. `difference`: worth showing, not contradictory.
 */
export type Severity = 'conflict' | 'update' | 'difference'

/** A facet in which a page sentence and a corpus sentence disagree. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly severity: Severity
  /** The words of the page, as they stand. */
  readonly page: string
  /** The words of the report, as they stand. */
  readonly report: string
  /** One line for the reader, without a verdict. */
  readonly note: string
  /** Where `page` stands in the finding's text; null when it is no single stretch of it. */
  readonly pageSpan: Span | null
  /** Where `report` stands in the report's text; null when it is no single stretch of it. */
  readonly reportSpan: Span | null
}

/** How a report stands to the page's sentence. */
export type Stance = 'agrees' | 'differs' | 'conflicts'

/** One corpus claim as shown to the reader. */
export interface Report {
  readonly document: DocumentId
  readonly title: string
  readonly source: string
  readonly url: string | null
  /** ISO date, or null when unknown. */
  readonly publishedAt: string | null
  /** The corpus sentence as it stands. */
  readonly text: string
  /** Estimated probability (0–1) that both sentences report the same fact. */
  readonly score: number
  readonly stance: Stance
  readonly differences: readonly Difference[]
  /** Name of the origin that the document goes back to, or null when it stands alone. */
  readonly origin: string | null
}

/** `agreed`: no differences; `varied`: differences, none a conflict; `disputed`: at least one conflict. */
export type Status = 'agreed' | 'varied' | 'disputed'

/** A page sentence with its reports, best score first. */
export interface Finding {
  /** Stable for the same page text: block id and start offset. */
  readonly id: string
  readonly block: BlockId
  /** Where the sentence stands in its block. */
  readonly span: Span
  readonly text: string
  readonly status: Status
  /** Reports counted by origin: those that share an origin count once. */
  readonly independentReports: number
  readonly reports: readonly Report[]
}

/** The common ancestor of several documents, with the evidence as a sentence. */
export interface Origin {
  readonly name: string
  readonly documents: readonly DocumentId[]
  readonly evidence: string
}

/** A fact that several independent documents about the story report and the page does not. */
export interface Omission {
  readonly text: string
  readonly document: DocumentId
  readonly alsoIn: readonly DocumentId[]
}
