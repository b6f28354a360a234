import type { ParsedDocument, ParsedText } from '../claims/parsed-document.ts'
import { canonicalAddress } from '../shared/canonical-address.ts'
import type { PageInput } from './page-report.ts'

/** Share of the shorter text's sentences that the other must hold word for word to be the same text. */
const SAME_TEXT = 0.8
/** Texts with fewer sentences than this are told apart by address alone. */
const FEWEST_SENTENCES = 3

/**
 * Tells whether a corpus document is the page itself: the same canonical address, or nearly the same text. Such a
 * document is never a report about the page.
 */
export function samePage(page: PageInput, parsed: ParsedText): (document: ParsedDocument) => boolean {
  const addresses = new Set([page.url, page.canonicalUrl].map(canonicalAddress).filter((url) => url !== null))
  const sentences = foldedSentences(parsed)
  return (document) => {
    const address = canonicalAddress(document.url)
    return (
      (address !== null && addresses.has(address)) || nearlySameText(sentences, foldedSentences(document))
    )
  }
}

/** Folded sentences of texts, remembered as long as the text is in memory. */
const known = new WeakMap<ParsedText, ReadonlySet<string>>()

function foldedSentences(parsed: ParsedText): ReadonlySet<string> {
  const before = known.get(parsed)
  if (before) return before
  const folded = parsed.claims.map((claim) =>
    claim.sentence.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  const sentences = new Set(folded)
  known.set(parsed, sentences)
  return sentences
}

function nearlySameText(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < FEWEST_SENTENCES || large.size > 2 * small.size) return false
  let shared = 0
  for (const sentence of small) if (large.has(sentence)) shared++
  return shared / small.size >= SAME_TEXT
}
