import * as v from 'valibot'
import metadata from '../../assets/starter-corpus/documents.json' with { type: 'json' }
import text000 from '../../assets/starter-corpus/000.txt?raw'
import text001 from '../../assets/starter-corpus/001.txt?raw'
import text002 from '../../assets/starter-corpus/002.txt?raw'
import text003 from '../../assets/starter-corpus/003.txt?raw'
import text004 from '../../assets/starter-corpus/004.txt?raw'
import { documentId } from '../shared/ids.ts'
import type { UnhashedDocument } from './prepare.ts'

const TEXTS: Readonly<Record<string, string>> = {
  '000.txt': text000,
  '001.txt': text001,
  '002.txt': text002,
  '003.txt': text003,
  '004.txt': text004,
}

/** A starter document, before the moment at which it comes into a corpus. */
export type StarterDocument = Omit<UnhashedDocument, 'retrievedAt'>

const entries = v.array(
  v.object({
    id: v.pipe(v.string(), v.transform(documentId)),
    file: v.pipe(v.string(), v.transform(textOf)),
    title: v.string(),
    source: v.string(),
    url: v.nullable(v.string()),
    publishedAt: v.nullable(v.string()),
    language: v.nullable(v.string()),
    licence: v.string(),
  }),
)

/** The documents that the extension comes with. Their ids never change; a new document gets a new one. */
export function starterCorpus(): readonly StarterDocument[] {
  return v
    .parse(entries, metadata)
    .map(({ file, ...entry }) => ({ ...entry, text: file, addedBy: 'starter' }))
}

function textOf(file: string): string {
  const text = TEXTS[file]
  if (text === undefined) throw new Error(`The starter corpus has no file ${file}.`)
  return text
}
