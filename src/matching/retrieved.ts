/** A text found, with its score (comparable within one query only). */
export interface Retrieved {
  readonly id: string
  readonly score: number
}
