import type { ParsedDocument } from '../claims/parsed-document.ts'

/** Words in a row that two texts do not share by chance. */
const SHINGLE = 8
/** So many shared shingles make a common text likely: about two copied sentences. */
const FEWEST_SHARED = 12

/** Shingles of documents, remembered as long as the document is in memory. */
const known = new WeakMap<ParsedDocument, ReadonlySet<string>>()

/** Whether two documents share passages word for word (shingling, Broder 1997). */
export function commonPassages(a: ParsedDocument, b: ParsedDocument): boolean {
  const [ours, theirs] = [shinglesOf(a), shinglesOf(b)]
  const [small, large] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared++
  return shared >= FEWEST_SHARED
}

function shinglesOf(document: ParsedDocument): ReadonlySet<string> {
  const before = known.get(document)
  if (before) return before
  const shingles = new Set<string>()
  for (const { sentence } of document.claims) {
    const words = sentence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    for (let i = 0; i + SHINGLE <= words.length; i++) shingles.add(words.slice(i, i + SHINGLE).join(' '))
  }
  known.set(document, shingles)
  return shingles
}
