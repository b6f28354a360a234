/** A document of a measured corpus. */
export interface BenchDocument {
  readonly id: string
  readonly text: string
}

/** A page and a corpus to scan it against. */
export interface BenchCase {
  readonly page: string
  readonly story: readonly BenchDocument[]
  /** Documents about other stories; as many are taken as fill the corpus. Read more than once. */
  readonly others: Iterable<BenchDocument>
}

/** Words of the page whose scan is timed. */
export const PAGE_WORDS = 5_000

/** The number of words of a text. */
export function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
