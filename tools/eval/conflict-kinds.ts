import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { stands, type LabelledDocument } from '../training/labelled-events.ts'
import type { Figures } from './figures.ts'
import type { ShownDifference, ShownPair } from './kept-scans.ts'

/** Kinds of differences that count as one. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['person', 'name'],
  ['organisation', 'name'],
  ['organization', 'name'],
  ['role', 'name'],
  ['money', 'number'],
  ['percent', 'number'],
  ['quote', 'wording'],
  ['wording-error', 'wording'],
  ['negation', 'polarity'],
  ['certainty', 'modality'],
])
const kindOf = (name: string) => KINDS.get(name) ?? name

const SIDE = v.object({
  doc: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  text: v.string(),
})
const FACET = v.object({
  type: v.string(),
  a: v.nullish(v.string(), ''),
  b: v.nullish(v.string(), ''),
  class: v.string(),
})
const LINK = v.object({ a: SIDE, b: SIDE, facets: v.optional(v.array(FACET), []) })
type Link = v.InferOutput<typeof LINK>

/** One labelled facet of a pair of sentences, in one direction. */
interface Facet {
  readonly link: Link
  readonly flipped: boolean
  readonly kind: string
  readonly conflict: boolean
  /** A facet that was garbled by the source, which counts neither way. */
  readonly garbled: boolean
  readonly notable: boolean
  readonly here: string
  readonly there: string
  found: boolean
}

interface Counts {
  predicted: number
  right: number
  gold: number
  found: number
}

/**
 * Conflicts by kind of facet, counted as the scorer of links does: a shown conflict is right when a labelled conflict of
 * its kind shares a word with it, a labelled conflict is found, in each direction, when any shown difference meets it.
 */
export function conflictsByKind(folder: string, pairs: readonly ShownPair[]): Figures {
  const counts = new Map<string, Counts>()
  const countsOf = (kind: string) => {
    const own = counts.get(kind) ?? { predicted: 0, right: 0, gold: 0, found: 0 }
    counts.set(kind, own)
    return own
  }
  for (const event of new Set(pairs.map((pair) => pair.event))) {
    const facets = readFacets(join(folder, 'events', event.name, 'links.jsonl'))
    for (const pair of pairs) if (pair.event === event) judge(pair, facets, countsOf)
    for (const { kind, conflict, found } of facets) {
      if (!conflict) continue
      countsOf(kind).gold++
      if (found) countsOf(kind).found++
    }
  }
  const entries = [...counts].flatMap(([kind, own]) =>
    Object.entries(own).map(([what, count]) => [`kind.${kind}.conflicts.${what}`, count] as const),
  )
  return Object.fromEntries(entries)
}

function readFacets(file: string): Facet[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const links = lines.map((line) => v.parse(LINK, JSON.parse(line)))
  return links.flatMap((link) =>
    link.facets.flatMap(({ type, a, b, class: judged }) => {
      const facet = {
        link,
        kind: kindOf(type),
        conflict: judged === 'conflict',
        garbled: judged === 'garble',
        notable: ['conflict', 'update', 'difference'].includes(judged),
      }
      return [
        { ...facet, flipped: false, here: a, there: b, found: false },
        { ...facet, flipped: true, here: b, there: a, found: false },
      ]
    }),
  )
}

function judge(pair: ShownPair, facets: readonly Facet[], countsOf: (kind: string) => Counts): void {
  const { event, page, pageText, report, reportText, differences } = pair
  const label = event.label(page, pageText, report, reportText)
  const labelled = facets.filter(({ link, flipped }) => {
    const [here, there] = flipped ? [link.b, link.a] : [link.a, link.b]
    return standsAt(here, page, pageText) && standsAt(there, report, reportText)
  })
  for (const difference of differences) {
    const met = labelled.filter((facet) => meets(difference, facet))
    if (met.some(({ garbled }) => garbled) || (label === 'neutral' && labelled.length === 0)) continue
    const notable = met.filter((facet) => facet.notable)
    for (const facet of notable) facet.found = true
    if (difference.severity !== 'conflict') continue
    const counts = countsOf(kindOf(difference.kind))
    counts.predicted++
    if (notable.some(({ conflict }) => conflict)) counts.right++
  }
}

function standsAt(side: Link['a'], document: LabelledDocument, text: string): boolean {
  return stands(side, [document, text])
}

function meets(difference: ShownDifference, facet: Facet): boolean {
  if (kindOf(difference.kind) !== facet.kind) return false
  return shareWord(facet.here, difference.page) || shareWord(facet.there, difference.report)
}

function shareWord(a: string, b: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const own = new Set(words(a))
  return words(b).some((word) => own.has(word))
}
