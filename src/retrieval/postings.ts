import { WIDE } from './impact-code.ts'

/** Where a term stands: claims (rising) and impact codes from `start` up to, not with, `end` of both arrays. */
export interface Postings {
  readonly claims: Uint16Array
  readonly codes: Uint8Array
  readonly start: number
  readonly end: number
  /** The count in each claim whose code is `WIDE`, with its claim, rising. */
  readonly wide: readonly WidePosting[]
}

/** How often a term stands in a claim, where the impact code does not say it. */
export interface WidePosting {
  readonly claim: number
  readonly count: number
}

/** How often the term stands in the claim of a posting with the code `WIDE`. */
export function wideCount(postings: Postings, claim: number): number {
  return postings.wide.find((wide) => wide.claim === claim)?.count ?? WIDE
}

/** Documents with claims and the terms of these: a sealed segment or the open one. Local numbers begin at 0. */
export interface TermSource {
  readonly documents: number
  readonly claims: number
  /** Terms of all claims, repeats counted. */
  readonly words: number
  /** Terms of each claim, at least `claims` entries. */
  readonly lengths: Uint16Array
  /** Where a term stands; null where nowhere. Holds until the next change. */
  postings(term: string): Postings | null
  /** Documents that hold a term, as long as none is removed. */
  documentsHolding(term: string): number | null
  documentOf(claim: number): number
  /** The first claim of a document; for the number of documents the number of claims. */
  firstClaim(document: number): number
  idOf(document: number): string
  /** The newest document with an id, or −1. */
  find(id: string): number
}

/** Number of postings. */
export function sizeOf({ start, end }: Postings): number {
  return end - start
}

/** The first position from a given one on whose claim is at least a given one: steps that double, then halve. */
export function positionFrom({ claims, end }: Postings, from: number, claim: number): number {
  let low = from
  let step = 1
  while (low + step < end && (claims[low + step] ?? 0) < claim) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, end)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((claims[middle] ?? 0) < claim) low = middle + 1
    else high = middle
  }
  return low
}
