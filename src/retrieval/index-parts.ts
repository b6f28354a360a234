import { documentId, type DocumentId } from '../shared/ids.ts'
import { LivePart } from './live-part.ts'
import { OpenSegment } from './open-segment.ts'
import type { Postings } from './postings.ts'
import type { Segment } from './segment.ts'

/** A sealed segment with its removals. */
export type SealedPart = LivePart<Segment>

/** The parts of an index in order of addition: sealed segments, then the open one. Places and ordinals count through all. */
export class IndexParts {
  readonly sealed: readonly SealedPart[]
  readonly open: LivePart<OpenSegment>
  readonly all: readonly LivePart[]

  constructor(sealed: readonly SealedPart[], open = new LivePart(new OpenSegment())) {
    this.sealed = sealed
    this.open = open
    this.all = [...sealed, open]
  }

  sum(value: (part: LivePart) => number): number {
    return this.all.reduce((all, part) => all + value(part), 0)
  }

  has(id: string): boolean {
    return this.all.some((part) => part.find(id) >= 0)
  }

  /** Removes the document with an id; says whether there was one. */
  remove(id: string): boolean {
    return this.all.some((part) => part.removeId(id))
  }

  /** The id of the document with an ordinal; empty where there is none. */
  idOf(ordinal: number): DocumentId {
    let local = ordinal
    for (const { source } of this.all) {
      if (local < source.documents) return documentId(source.idOf(local))
      local -= source.documents
    }
    return documentId('')
  }

  /** The document and claim at a place; null where there is none. */
  claimAt(place: number): { readonly document: DocumentId; readonly claim: number } | null {
    let claim = place
    for (const { source } of this.all) {
      if (claim < source.claims) {
        const document = source.documentOf(claim)
        return { document: documentId(source.idOf(document)), claim: claim - source.firstClaim(document) }
      }
      claim -= source.claims
    }
    return null
  }

  /** Visits the ordinals of the live documents among postings of each part, with the number of claims of each there. */
  forEachDocument(
    postings: readonly (Postings | null)[],
    visit: (document: number, claims: number) => void,
  ): void {
    let first = 0
    for (const [i, part] of this.all.entries()) {
      const here = postings[i]
      const base = first
      if (here) part.forEachDocument(here, (document, claims) => visit(base + document, claims))
      first += part.source.documents
    }
  }

  /** The ids of all live documents, in order. */
  *ids(): IterableIterator<DocumentId> {
    for (const part of this.all) {
      for (let document = 0; document < part.source.documents; document += 1)
        if (part.isLive(document)) yield documentId(part.source.idOf(document))
    }
  }
}
