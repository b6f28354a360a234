import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { Terms } from './index-case.ts'

/** A library that finds claims by their terms; claims have numbers from 0 in the order in which they were given. */
export interface Rival {
  build(claims: readonly Terms[]): void
  search(query: Terms, top: number): number[]
}

/** The libraries that the index is measured against, by name. */
export const RIVALS = { minisearch, flexsearch } as const

/** The name of one of the libraries. */
export type RivalName = keyof typeof RIVALS

/** Terms of several words stay one token. */
const tokensOf = (terms: Terms) => terms.map((term) => term.replaceAll(' ', '_')).join(' ')
const split = (text: string) => text.split(' ')

function minisearch(): Rival {
  // The formula that recall is measured against; by itself it also favours claims that hold many of the query's terms.
  const bm25 = { k: 1.2, b: 0.75, d: 0 }
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: split,
    processTerm: (term) => term,
  })
  return {
    build: (claims) => index.addAll(claims.map((terms, id) => ({ id, text: tokensOf(terms) }))),
    search: (query, top) =>
      index
        .search(tokensOf(query), { combineWith: 'OR', bm25 })
        .slice(0, top)
        .map(({ id }) => Number(id)),
  }
}

function flexsearch(): Rival {
  const index = new Index({ tokenize: 'strict', encode: split })
  return {
    build: (claims) => claims.forEach((terms, id) => index.add(id, tokensOf(terms))),
    // `suggest` finds claims that hold some of the terms; without it a claim must hold all.
    search: (query, limit) => index.search(tokensOf(query), { limit, suggest: true }).map(Number),
  }
}
