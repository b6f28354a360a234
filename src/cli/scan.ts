import { parseArgs } from 'node:util'
import { parseText } from '../claims/parse-text.ts'
import { withMeanings } from '../encoder/vector-memory.ts'
import { MemoryCorpus } from '../matching/memory-corpus.ts'
import type { SentenceVectors } from '../matching/sentence-vectors.ts'
import type { PageReport } from '../pipeline/page-report.ts'
import { scanPage } from '../pipeline/scan-page.ts'
import { documentId } from '../shared/ids.ts'
import { messageOf, type Io } from './io.ts'
import { fileMeanings } from './meanings.ts'
import { readCorpus, type FileCorpus } from './read-corpus.ts'
import { readPage } from './read-page.ts'
import { reportJson } from './report-json.ts'
import { reportText } from './report-text.ts'

/** How `scan` is called. */
export const SCAN_USAGE = 'scan --corpus PATH [--format text|json] [--no-model] PAGE...'

/** The arguments of `scan`. */
interface ScanArguments {
  readonly corpus: string
  readonly json: boolean
  /** Whether sentences are compared by words and facets alone. */
  readonly wordsOnly: boolean
  readonly pages: readonly string[]
}

/**
 * Runs `scan`: checks pages against a corpus of files and prints a report for each, in the order given. A page or
 * document that cannot be read is named with the reason on the error output and the others go on. Gives the exit
 * status: 1 when anything could not be read.
 */
export async function runScan(args: readonly string[], io: Io): Promise<number> {
  const options = readArguments(args)
  if (typeof options === 'string') {
    io.err(`scan: ${options}\nusage: ${SCAN_USAGE}`)
    return 2
  }
  const corpus = await readCorpus(options.corpus)
  for (const { place, reason } of corpus.unread) io.err(`${place}: ${reason}`)
  if (corpus.documents.length === 0) {
    io.err(`${options.corpus}: no document could be read`)
    return 1
  }
  const unreadPages = await scanPages(options, inMemory(corpus), io)
  return corpus.unread.length + unreadPages > 0 ? 1 : 0
}

/** Scans the pages one after another; gives how many could not be read. */
async function scanPages(
  { pages, json, wordsOnly }: ScanArguments,
  corpus: MemoryCorpus,
  io: Io,
): Promise<number> {
  const meanings = wordsOnly ? null : fileMeanings()
  let unread = 0
  for (const path of pages) {
    const page = await readPage(path)
    if (!page.ok) {
      io.err(`${path}: ${page.failure.message}`)
      unread++
      continue
    }
    const scan = (vectors?: SentenceVectors) => scanPage(page.value, corpus, { vectors })
    const report = meanings ? await withMeanings(scan, meanings, isAlone) : scan()
    io.out(json ? JSON.stringify(reportJson(path, report)) : reportText(path, report))
  }
  return unread
}

/** A page whose story no document is about has nothing that it could be compared with by meaning. */
const isAlone = ({ page }: PageReport) => page.coverage.aboutThisStory === 0

function inMemory({ documents }: FileCorpus): MemoryCorpus {
  const corpus = new MemoryCorpus()
  for (const { id, text, ...metadata } of documents)
    corpus.add({ ...metadata, ...parseText(text), id: documentId(id) })
  return corpus
}

/** The arguments, or what is wrong with them. */
function readArguments(args: readonly string[]): ScanArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        format: { type: 'string', default: 'text' },
        'no-model': { type: 'boolean', default: false },
      },
    })
    if (values.corpus === undefined) return 'give the corpus with --corpus'
    if (!['text', 'json'].includes(values.format)) return `unknown format ${values.format}`
    if (positionals.length === 0) return 'give at least one page'
    const { corpus, format, 'no-model': wordsOnly } = values
    return { corpus, json: format === 'json', wordsOnly, pages: positionals }
  } catch (error) {
    return messageOf(error)
  }
}
