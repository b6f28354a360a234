import type { ParsedDocument } from '../claims/parsed-document.ts'

/** Words in a row that two texts do not share by chance. */
const SHINGLE = 7
/** Share of a sentence's shingles that the other text must have. */
const LEAST_SHARE = 0.6
/** What somebody said is quoted word for word by everybody. */
const QUOTED = /[“"][^“”"]*[”"]?/gu

interface Shingles {
  /** The shingles of each sentence that is long enough to have some. */
  readonly sentences: readonly (readonly string[])[]
  readonly all: ReadonlySet<string>
}

/** Shingles of documents, remembered as long as the document is in memory. */
const known = new WeakMap<ParsedDocument, Shingles>()

/**
 * How many sentences two documents share nearly word for word, quotations aside (shingling, Broder 1997). Symmetric.
 */
export function copiedSentences(a: ParsedDocument, b: ParsedDocument): number {
  const [ours, theirs] = [shinglesOf(a), shinglesOf(b)]
  return Math.min(copiesIn(ours, theirs), copiesIn(theirs, ours))
}

function copiesIn({ sentences }: Shingles, { all }: Shingles): number {
  return sentences.filter((shingles) => {
    const shared = shingles.filter((shingle) => all.has(shingle)).length
    return shared >= LEAST_SHARE * shingles.length
  }).length
}

function shinglesOf(document: ParsedDocument): Shingles {
  const before = known.get(document)
  if (before) return before
  const sentences = document.claims
    .map(({ sentence }) => shinglesIn(sentence.text))
    .filter((shingles) => shingles.length > 0)
  const shingles = { sentences, all: new Set(sentences.flat()) }
  known.set(document, shingles)
  return shingles
}

function shinglesIn(text: string): string[] {
  const words =
    text
      .replace(QUOTED, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '))
}
