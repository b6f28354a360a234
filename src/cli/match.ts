import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { ClaimRetrieval } from '../matching/claim-retrieval.ts'
import { messageOf, type Io } from './io.ts'
import { readJsonLines } from './json-lines.ts'

/** How `match` is called. */
export const MATCH_USAGE = 'match --corpus claims.jsonl --queries queries.jsonl [--top 5]'

const CLAIM = v.object({ id: v.string(), text: v.string(), title: v.optional(v.nullable(v.string())) })
const QUERY = v.object({ id: v.string(), text: v.string() })

/**
 * Runs `match`: the best claims of a file for each query, one JSON object a line. Gives the exit status: 1 when a file
 * could not be read, 2 for wrong usage.
 */
export async function runMatch(args: readonly string[], io: Io): Promise<number> {
  const options = readArguments(args)
  if (typeof options === 'string') {
    io.err(`match: ${options}\nusage: ${MATCH_USAGE}`)
    return 2
  }
  try {
    const { corpus, queries, top } = options
    const claims = await readJsonLines(corpus, CLAIM)
    const retrieval = new ClaimRetrieval(
      claims.map(({ id, text, title }) => ({ id, text: `${title ?? ''}\n${text}` })),
    )
    for (const { id, text } of await readJsonLines(queries, QUERY)) {
      const matches = retrieval
        .search(text, top)
        .map((match) => ({ ...match, score: Math.round(match.score * 1e4) / 1e4 }))
      io.out(JSON.stringify({ query: id, matches }))
    }
    return 0
  } catch (error) {
    io.err(`match: ${messageOf(error)}`)
    return 1
  }
}

interface MatchArguments {
  readonly corpus: string
  readonly queries: string
  readonly top: number
}

/** The arguments, or what is wrong with them. */
function readArguments(args: readonly string[]): MatchArguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        queries: { type: 'string' },
        top: { type: 'string', default: '5' },
      },
    })
    const top = Number(values.top)
    if (!values.corpus || !values.queries)
      return 'give the claims with --corpus and the queries with --queries'
    if (!Number.isInteger(top) || top < 1) return '--top takes a whole number from 1 on'
    return { corpus: values.corpus, queries: values.queries, top }
  } catch (error) {
    return messageOf(error)
  }
}
