import type { Facets } from './facets.ts'
import type { Sentence } from '../sentences/sentence.ts'

/** What the facets of a sentence are read against. */
export interface ClaimContext {
  /** The document's date as ISO yyyy-mm-dd (longer ISO strings are cut), or null when it is not known. */
  readonly publishedAt: string | null
}

/** A check-worthy sentence. */
export interface Claim {
  readonly sentence: Sentence
}

/** A claim whose facets have been read. Reading them is the costly step, so it is done for candidates only. */
export interface ReadClaim extends Claim {
  readonly facets: Facets
}
