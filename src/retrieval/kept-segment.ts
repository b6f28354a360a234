import type { DocumentId } from '../shared/ids.ts'

/** A sealed part of an index as it is kept: the bytes under an id never change, what was removed does. */
export interface KeptSegment {
  /** Names the segment among all that the index has or had. */
  readonly id: string
  readonly bytes: ArrayBuffer
  /** Documents of the segment that were removed since it was sealed. */
  readonly removed: readonly DocumentId[]
}

/** Sizes at which an index seals and merges; smaller ones serve tests. */
export interface IndexOptions {
  /** So many claims in the open part are sealed by themselves; at most 65,535. */
  readonly openClaims?: number
  /** Segments are merged up to so many claims; at most 65,535. */
  readonly segmentClaims?: number
}
