/** A sentence of a document, by its text. */
export interface SentenceAt {
  readonly doc: string
  readonly text: string
}

/** Which pairs of sentences of different documents report one fact. */
export interface PairTruth {
  /** Number of true pairs. */
  readonly pairs: number
  /** Positions of the true pairs that two sentences are. */
  pairsAt(a: SentenceAt, b: SentenceAt): readonly number[]
  /** Whether two sentences are a pair that counts neither way. */
  isNeutral(a: SentenceAt, b: SentenceAt): boolean
}

interface Place {
  readonly doc: string
  readonly start: number
  readonly end: number
}

type PlacePair = readonly [Place, Place]
type Pairs = readonly (readonly [SentenceAt, SentenceAt])[]

/**
 * Makes labelled pairs findable. `folded` is a document's text without white space. Pairs within one document and
 * doubles are left out. Throws when a labelled sentence is not in its document.
 */
export function pairTruth(
  documents: readonly { readonly id: string; readonly folded: string }[],
  labels: { readonly pairs: Pairs; readonly neutral: Pairs },
): PairTruth {
  const texts = new Map(documents.map(({ id, folded }) => [id, folded]))
  const places = (pairs: Pairs) => distinct(pairs.map(([a, b]) => [locate(a, texts), locate(b, texts)]))
  const [pairs, neutral] = [places(labels.pairs), places(labels.neutral)]
  return {
    pairs: pairs.length,
    pairsAt(a, b) {
      const [x, y] = [locate(a, texts), locate(b, texts)]
      return pairs.flatMap((pair, at) => (covers(pair, x, y) ? [at] : []))
    },
    isNeutral(a, b) {
      const [x, y] = [locate(a, texts), locate(b, texts)]
      return neutral.some((pair) => covers(pair, x, y))
    },
  }
}

function locate({ doc, text }: SentenceAt, texts: ReadonlyMap<string, string>): Place {
  const folded = text.replace(/\s+/gu, '')
  const start = texts.get(doc)?.indexOf(folded) ?? -1
  if (start < 0 || folded === '') throw new Error(`document ${doc} has no sentence “${text}”`)
  return { doc, start, end: start + folded.length }
}

function distinct(pairs: readonly PlacePair[]): PlacePair[] {
  const key = ({ doc, start, end }: Place) => `${doc}:${start}:${end}`
  const different = pairs.filter(([a, b]) => a.doc !== b.doc)
  return [...new Map(different.map((pair) => [pair.map(key).sort().join(' '), pair])).values()]
}

function covers([a, b]: PlacePair, x: Place, y: Place): boolean {
  return (same(a, x) && same(b, y)) || (same(a, y) && same(b, x))
}

function same(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return a.doc === b.doc && shared >= 0.5 * Math.min(a.end - a.start, b.end - b.start)
}
