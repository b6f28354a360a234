import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { wordsOfPost } from '../claims/social-post.ts'
import { termsOf } from '../claims/terms.ts'
import { learn } from '../encoder/vector-memory.ts'
import { fuseRankings } from '../matching/fused-ranking.ts'
import { MeaningRetrieval } from '../matching/meaning-retrieval.ts'
import type { Retrieved } from '../matching/retrieved.ts'
import type { SentenceVector } from '../matching/sentence-vectors.ts'
import { ClaimIndex } from '../retrieval/claim-index.ts'
import { documentId } from '../shared/ids.ts'
import { messageOf, type Io } from './io.ts'
import { readJsonLines } from './json-lines.ts'
import { fileMeanings } from './meanings.ts'

/** How `match` is called. */
export const MATCH_USAGE = 'match --corpus claims.jsonl --queries queries.jsonl [--top 5] [--no-model]'

const CLAIM = v.object({ id: v.string(), text: v.string(), title: v.optional(v.nullable(v.string())) })
const QUERY = v.object({ id: v.string(), text: v.string() })

/** Texts that are found by words, and texts by meaning, before both rankings are joined. */
const CANDIDATES = { words: 100, meaning: 50 } as const

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
    const claims = await readJsonLines(options.corpus, CLAIM)
    const queries = await readJsonLines(options.queries, QUERY)
    const search = await searchOf(claims, queries, options)
    for (const query of queries) {
      const matches = search(query).map((match) => ({ ...match, score: Math.round(match.score * 1e4) / 1e4 }))
      io.out(JSON.stringify({ query: query.id, matches }))
    }
    return 0
  } catch (error) {
    io.err(`match: ${messageOf(error)}`)
    return 1
  }
}

type Claim = v.InferOutput<typeof CLAIM>
type Query = v.InferOutput<typeof QUERY>

/** How claims are found: by words, and by meaning too unless the model is missing or not wanted. */
async function searchOf(
  claims: readonly Claim[],
  queries: readonly Query[],
  { top, wordsOnly }: MatchArguments,
): Promise<(query: Query) => Retrieved[]> {
  const byWords = wordSearch(claims)
  const meanings = wordsOnly ? null : fileMeanings()
  if (!meanings) return ({ text }) => byWords(wordsOfPost(text), top)
  const texts = [...claims.map(({ text }) => text), ...queries.map(({ text }) => wordsOfPost(text))]
  await learn(texts, meanings)
  const vectorOf = (text: string) => meanings.memory.of(text) ?? NO_DIRECTION
  const byMeaning = new MeaningRetrieval(new Map(claims.map(({ id, text }) => [id, vectorOf(text)])))
  return ({ text }) => {
    const post = wordsOfPost(text)
    const vector = vectorOf(post)
    return fuseRankings(
      byWords(post, Math.max(top, CANDIDATES.words)),
      byMeaning.search(vector, Math.max(top, CANDIDATES.meaning)),
      (id) => byMeaning.similarity(vector, id),
    ).slice(0, top)
  }
}

/** Finds claims by the words of their titles and texts. */
function wordSearch(claims: readonly Claim[]): (text: string, top: number) => Retrieved[] {
  const index = new ClaimIndex()
  for (const { id, text, title } of claims)
    index.add({ id: documentId(id), claims: [termsOf(`${title ?? ''}\n${text}`)] })
  return (text, top) =>
    index.search(termsOf(text), top).map(({ document, score }) => ({ id: document, score }))
}

const NO_DIRECTION: SentenceVector = new Int8Array()

interface MatchArguments {
  readonly corpus: string
  readonly queries: string
  readonly top: number
  /** Whether claims are found by words alone. */
  readonly wordsOnly: boolean
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
        'no-model': { type: 'boolean', default: false },
      },
    })
    const top = Number(values.top)
    if (!values.corpus || !values.queries)
      return 'give the claims with --corpus and the queries with --queries'
    if (!Number.isInteger(top) || top < 1) return '--top takes a whole number from 1 on'
    return { corpus: values.corpus, queries: values.queries, top, wordsOnly: values['no-model'] }
  } catch (error) {
    return messageOf(error)
  }
}
