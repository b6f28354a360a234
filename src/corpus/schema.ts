import type { ParsedText } from '../claims/parsed-document.ts'
import type { DocumentId } from '../shared/ids.ts'
import type { CorpusDocument } from './document.ts'
import type { Transaction } from 'dexie'

/** A document's row: its metadata and what a list shows, without the text, so that a list reads little. */
export interface DocumentRow extends Omit<CorpusDocument, 'text'> {
  /** The address brought to one form; null (and so not indexed) when the document has none. */
  readonly address: string | null
  readonly characters: number
  readonly claims: number
}

/** A document's text, as it came in. */
export interface TextRow {
  readonly id: DocumentId
  readonly text: string
}

/** A document's sentences and claims, and the version of the parser that read them. */
export interface ParseRow {
  readonly id: DocumentId
  readonly parser: number
  readonly parsed: ParsedText
}

/** The vectors of a document's claims, in their order and one after the other; worked out anew where they do not fit. */
export interface VectorsRow {
  readonly id: DocumentId
  /** The model that made them, and the version of the parser that read the claims. */
  readonly encoder: string
  readonly parser: number
  readonly values: Int8Array
}

/** All that is stored of one document. */
export interface DocumentRows {
  readonly document: DocumentRow
  readonly text: TextRow
  readonly parse: ParseRow
}

/** A removed document, whole, until the next removal. */
export interface RemovedRow extends DocumentRows {
  readonly id: DocumentId
  /** Names the removal that took it out. */
  readonly undo: string
}

/** A document that no stored segment of the index holds yet: the terms of each of its claims, which the index takes. */
export interface TailRow {
  readonly id: DocumentId
  /** What the terms were read with (`termsVersion`); others are of no use. */
  readonly version: string
  readonly claims: readonly (readonly string[])[]
}

/** A segment of the index, whole in one Blob, with its format and checksum in it. Ids are never given twice. */
export interface SegmentRow {
  readonly id: number
  /** What the terms were read with (`termsVersion`). */
  readonly version: string
  readonly bytes: Blob
}

/** A document that was removed, and the segments that hold it still. Those that are gone meanwhile do not matter. */
export interface TombstoneRow {
  readonly id: DocumentId
  readonly segments: readonly number[]
}

/** Which starter documents have been put in once, so that what a reader removed stays removed. */
export interface StarterEntry {
  readonly key: 'starter'
  readonly offered: readonly DocumentId[]
}

/** What is kept count of, so that nothing need be counted. */
export interface StateEntry {
  readonly key: 'state'
  readonly documents: number
  /** Grows with every change of the corpus. */
  readonly revision: number
}

/** There while the index lacks documents: those after this id, in the order of ids, are still to be looked at. */
export interface BuildingEntry {
  readonly key: 'building'
  readonly after: string
}

/** The segments of the index in their order, so that one that is lost is missed. */
export interface SegmentsEntry {
  readonly key: 'segments'
  readonly ids: readonly number[]
}

/** Entries about the corpus as a whole. */
export type MetaEntry = StarterEntry | StateEntry | BuildingEntry | SegmentsEntry

/** A version of the stored shape. `&` marks a unique index: a second document with that value cannot be stored. */
export interface SchemaVersion {
  readonly version: number
  readonly stores: Readonly<Record<string, string | null>>
  /** Brings rows of the version before to this one; runs in the upgrade's own transaction. */
  readonly upgrade?: (transaction: Transaction) => Promise<unknown>
}

/**
 * All versions, oldest first. A released version is never changed: a new shape is a new version with its step, and an
 * example of the version before stays among the tests. The parsed texts need no step: the parser has a version of its
 * own, and what an older one read is read again.
 */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      documents: 'id, &address, &contentHash, retrievedAt',
      texts: 'id',
      claims: 'id, parser',
      removed: 'id, undo',
      meta: 'key',
    },
  },
  { version: 2, stores: { vectors: 'id' } },
  {
    version: 3,
    stores: { segments: '++id', tail: 'id', tombstones: 'id' },
    upgrade: async (transaction) => {
      const documents = await transaction.table('documents').count()
      const state: StateEntry = { key: 'state', documents, revision: 1 }
      const building: BuildingEntry = { key: 'building', after: '' }
      await transaction.table('meta').bulkPut([state, building])
    },
  },
]
