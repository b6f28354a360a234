import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClaimIndex, type IndexedText } from '../../../src/retrieval/claim-index.ts'
import type { Figures } from '../../eval/figures.ts'
import { mean, median, timed } from '../timing.ts'
import { ExactBm25, recallAt } from './exact-bm25.ts'
import { indexCase, TOP, type IndexCase } from './index-case.ts'
import { SEGMENTS_FILE, packSegments } from './kept-segments.ts'

/** Exact scores are worked out for fewer sentences in large corpora: claims times sentences. */
const MOST_EXACT = 30_000_000

/**
 * Measures the claim index over so many claims: building, merging, looking up pages, adding, removing, and how large it is. Its
 * segments are left in `folder` for what measures a cold start. Times are medians in ms.
 */
export function measureIndex(claims: number, folder: string): Figures {
  const { texts, pages, further } = indexCase(claims)
  const build = timed(() => buildIndex(texts))
  const index = build.value
  const steps = compact(index)
  const segments = index.segments()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, SEGMENTS_FILE), packSegments(segments))
  return {
    claims: index.claims,
    terms: mean(pages.flat().map(({ length }) => length)),
    build: build.ms,
    compact: steps.reduce((sum, step) => sum + step, 0),
    compactStep: Math.max(0, ...steps),
    bytes: segments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / index.claims,
    recall: recallOf({ texts, pages }, index),
    // Each page is another one, so that nothing is remembered of it.
    page: median(pages.map((page) => timed(() => page.forEach((terms) => index.search(terms, TOP))).ms)),
    ...measureChanges(index, further),
  }
}

function buildIndex(texts: readonly IndexedText[]): ClaimIndex {
  const index = new ClaimIndex()
  for (const text of texts) index.add(text)
  index.seal()
  return index
}

/** Merges the segments as idle time would, and gives how long each step took. */
function compact(index: ClaimIndex): number[] {
  const steps: number[] = []
  for (let merged = true; merged;) {
    const merging = index.compact()
    for (;;) {
      const { ms, value } = timed(() => merging.next())
      steps.push(ms)
      if (!value.done) continue
      merged = value.value
      break
    }
  }
  return steps
}

function recallOf({ texts, pages }: Pick<IndexCase, 'texts' | 'pages'>, index: ClaimIndex): number {
  const exact = new ExactBm25(texts.flatMap(({ claims }) => claims))
  const first = firstClaims(texts)
  const sentences = (pages[0] ?? []).slice(0, Math.ceil(MOST_EXACT / Math.max(1, index.claims)))
  return mean(
    sentences.map((terms) => {
      const found = index
        .search(terms, TOP)
        .map(({ document, claim }) => (first.get(document) ?? NaN) + claim)
      return recallAt(TOP, found, exact.scores(terms))
    }),
  )
}

/** The number of each document's first claim. */
function firstClaims(texts: readonly IndexedText[]): ReadonlyMap<string, number> {
  let next = 0
  return new Map(
    texts.map(({ id, claims }) => {
      const first = next
      next += claims.length
      return [id, first]
    }),
  )
}

/** Adds articles one by one until each is found, and removes them again; also the worst of each. */
function measureChanges(index: ClaimIndex, further: readonly IndexedText[]): Figures {
  const adds = further.map((text) => {
    const query = text.claims[0] ?? []
    const { ms, value } = timed(() => {
      index.add(text)
      return index.search(query, 1)
    })
    // A copy of the claim may stand in another document, with the same score.
    if (value.length === 0) throw new Error(`${text.id} was added and nothing is found for its first claim`)
    return ms
  })
  const removals = further.map(({ id }) => timed(() => index.remove(id)).ms)
  return {
    add: median(adds),
    addWorst: Math.max(...adds),
    remove: median(removals),
    removeWorst: Math.max(...removals),
  }
}
