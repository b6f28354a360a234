import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { failed, success } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

/** The file of a corpus folder that says what its other files are. */
const METADATA_FILE = 'documents.json'

const text = v.optional(v.nullable(v.string()))
const ENTRIES = v.array(
  v.object({ file: v.string(), title: text, source: text, url: text, publishedAt: text }),
)

/** What `documents.json` says of one file. */
export interface FileMetadata {
  readonly title?: string
  readonly source?: string
  readonly url?: string
  readonly publishedAt?: string
}

/** Reads the metadata of a corpus folder by file name; empty where the folder has none, a failure where they are broken. */
export async function readFolderMetadata(folder: string): Promise<Result<ReadonlyMap<string, FileMetadata>>> {
  const json = await readFile(join(folder, METADATA_FILE), 'utf8').catch(() => null)
  if (json === null) return success(new Map())
  const entries = v.safeParse(ENTRIES, parse(json))
  if (!entries.success)
    return failed('bad-metadata', `${METADATA_FILE} is no list of {"file", "title", "source", …}.`)
  return success(new Map(entries.output.map(({ file, ...known }) => [file, stated(known)])))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Only what is stated, so that what a file says itself is not overwritten by nothing. */
function stated(known: Readonly<Record<string, string | null | undefined>>): FileMetadata {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => typeof value === 'string'))
}
