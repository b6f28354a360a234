/** "CCIX" as the first word of a segment; it reads otherwise on a machine with the other byte order. */
export const MAGIC = 0x58494343
/** Version of the format: a reader takes its own only. */
export const FORMAT = 1

/** The most claims, and the most documents, of one segment: its claims are numbered in 16 bits. */
export const MOST_IN_SEGMENT = 65_535

/** Words of a segment's header, in order. */
export const HEADER = [
  'magic',
  'format',
  'checksum',
  'byteLength',
  'first',
  'last',
  'generation',
  'documents',
  'claims',
  'words',
  'terms',
  'termBytes',
  'idBytes',
  'postings',
  'wide',
  'reserved',
] as const

/** A segment's header by name. */
export type Header = Readonly<Record<(typeof HEADER)[number], number>>

/** What of a header says how long the sections are. */
export type Counts = Pick<
  Header,
  'documents' | 'claims' | 'terms' | 'termBytes' | 'idBytes' | 'postings' | 'wide'
>

const WORD = 4

/** Where each section of a segment begins, in bytes, and how long the whole is. */
export function layoutOf(counts: Counts) {
  let at = HEADER.length * WORD
  const section = (length: number, width: number) => {
    const start = at
    at += Math.ceil((length * width) / WORD) * WORD
    return { start, length }
  }
  return {
    /** Where each term begins in `termBytes`, and where the last ends. */
    termOffsets: section(counts.terms + 1, 4),
    /** Where the postings of each term begin, and where the last end. */
    postingStarts: section(counts.terms + 1, 4),
    /** Where each document's id begins in `idBytes`, in the order of ids, and where the last ends. */
    idOffsets: section(counts.documents + 1, 4),
    /** The first claim of each document, and the number of claims. */
    claimStarts: section(counts.documents + 1, 4),
    /** Postings whose pair has no code, rising, and the count of each. */
    widePostings: section(counts.wide, 4),
    wideCounts: section(counts.wide, 2),
    /** Documents that hold each term. */
    termDocuments: section(counts.terms, 2),
    /** The documents in the order of their ids. */
    idDocuments: section(counts.documents, 2),
    /** The number of terms in each claim. */
    lengths: section(counts.claims, 2),
    /** Of each posting the claim, rising within a term, and the impact code. */
    claims: section(counts.postings, 2),
    codes: section(counts.postings, 1),
    termBytes: section(counts.termBytes, 1),
    idBytes: section(counts.idBytes, 1),
    byteLength: at,
  }
}
