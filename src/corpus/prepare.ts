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

/** A document before it is parsed: enough to say whether it is stored already. */
export interface HashedDocument {
  readonly row: Omit<DocumentRow, 'claims'>
  readonly text: TextRow
}

/** Hashes a document and brings its address to one form. */
export async function hashDocument({ text, ...metadata }: UnhashedDocument): Promise<HashedDocument> {
  const row = {
    ...metadata,
    contentHash: await contentHash(text),
    address: canonicalAddress(metadata.url),
    characters: text.length,
  }
  return { row, text: { id: metadata.id, text } }
}

/** Parses a document: its rows as they are stored. */
export function parseDocument({ row, text }: HashedDocument, parser: Parser): DocumentRows {
  const parsed = parser.parse(text.text)
  return {
    document: { ...row, claims: parsed.claims.length },
    text,
    parse: { id: row.id, parser: parser.version, parsed },
  }
}

/**
 * Makes the rows of a document: hashed and parsed. Done before a transaction opens, since IndexedDB commits a
 * transaction as soon as something else is awaited inside it.
 */
export async function prepareRows(document: UnhashedDocument, parser: Parser): Promise<DocumentRows> {
  return parseDocument(await hashDocument(document), parser)
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
