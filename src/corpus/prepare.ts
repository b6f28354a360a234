import { contentHash } from './content-hash.ts'
import { canonicalAddress } from '../shared/canonical-address.ts'
import type { ParsedDocument, ParsedText } from '../claims/parsed-document.ts'
import type { CorpusDocument, DocumentSummary } from './document.ts'
import type { DocumentRow, DocumentRows, ParseRow, TextRow } from './schema.ts'

/** Reads a text into sentences and claims. `version` is raised whenever the same text would be read differently. */
export interface Parser {
  readonly version: number
  parse(text: string): ParsedText
}

/** A checked document that has its id and its time, but not yet its hash. */
export type UnhashedDocument = Omit<CorpusDocument, 'contentHash'>

/**
 * Makes the rows of a document: hashed and parsed. Done before a transaction opens, since IndexedDB commits a
 * transaction as soon as something else is awaited inside it.
 */
export async function prepareRows(document: UnhashedDocument, parser: Parser): Promise<DocumentRows> {
  const { text, ...metadata } = document
  const hash = await contentHash(text)
  const parsed = parser.parse(text)
  return {
    document: {
      ...metadata,
      contentHash: hash,
      address: canonicalAddress(document.url),
      characters: text.length,
      claims: parsed.claims.length,
    },
    text: { id: document.id, text },
    parse: { id: document.id, parser: parser.version, parsed },
  }
}

/** A stored parse, or a new one where another version of the parser made it. */
export function currentParse(parse: ParseRow | undefined, { id, text }: TextRow, parser: Parser): ParseRow {
  if (parse?.parser === parser.version) return parse
  return { id, parser: parser.version, parsed: parser.parse(text) }
}

/** A document's row without what only the database needs. */
export function summaryOf(row: DocumentRow): DocumentSummary {
  const { address: _address, contentHash: _hash, ...summary } = row
  return summary
}

/** The document as the pipeline sees it. */
export function parsedDocument(row: DocumentRow, parse: ParseRow): ParsedDocument {
  const { id, title, source, url, publishedAt } = row
  return { id, title, source, url, publishedAt, ...parse.parsed }
}
