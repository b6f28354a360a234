import type { NewDocument } from './document.ts'

/** Documents that are written in one transaction: enough that its own cost hardly counts. */
const MOST_DOCUMENTS = 250
/** Characters of their texts: what is held in memory at once. */
const MOST_CHARACTERS = 4_000_000

/** Cuts a batch of documents into chunks, in order. */
export function* chunksOf(documents: readonly NewDocument[]): Generator<readonly NewDocument[]> {
  let chunk: NewDocument[] = []
  let characters = 0
  for (const document of documents) {
    if (chunk.length === MOST_DOCUMENTS || (chunk.length > 0 && characters > MOST_CHARACTERS)) {
      yield chunk
      chunk = []
      characters = 0
    }
    chunk.push(document)
    characters += document.text.length
  }
  if (chunk.length > 0) yield chunk
}
