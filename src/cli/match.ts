import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { ClaimRetrieval } from '../matching/claim-retrieval.ts'
import { messageOf, type Io } from './io.ts'
import { readJsonLines } from './json-lines.ts'

/** How `match` is called. */
export const MATCH_USAGE = 'match --corpus claims.jsonl --queries queries.jsonl [--top 5]'

const CLAIM = v.object({ id: v.string(), text: v.string(), title: v.optional(v.nullable(v.string())) })
const QUERY = v.object({ id: v.string(), text: v.string() })

/** Runs `match`: the best claims of a file for each query, one JSON object a line. Gives the exit status. */
export async function runMatch(args: readonly string[], io: Io): Promise<number> {
  try {
    const { corpus, queries, top } = readArguments(args)
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

function readArguments(args: readonly string[]): { corpus: string; queries: string; top: number } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      top: { type: 'string', default: '5' },
    },
  })
  const top = Number(values.top)
  if (!values.corpus || !values.queries || !Number.isInteger(top) || top < 1)
    throw new Error(`usage: ${MATCH_USAGE}`)
  return { corpus: values.corpus, queries: values.queries, top }
}
