import { readDocumentFile } from './read-corpus.ts'
import type { Io } from './io.ts'

/** How `extract` is called. */
export const EXTRACT_USAGE = 'extract PAGE.html...'

/**
 * Runs `extract`: prints each page's article as one row of documents.jsonl, in the order given. A file that cannot be
 * read is named with the reason on the error output. Gives the exit status: 1 when any could not be read.
 */
export async function runExtract(args: readonly string[], io: Io): Promise<number> {
  if (args.length === 0) {
    io.err(`usage: ${EXTRACT_USAGE}`)
    return 2
  }
  let status = 0
  for (const path of args) {
    const document = await readDocumentFile(path)
    if (document.ok) {
      io.out(JSON.stringify(document.value))
      continue
    }
    io.err(`${path}: ${document.failure.message}`)
    status = 1
  }
  return status
}
